package io.certwright.emulator.entra.discovery;

import com.fasterxml.jackson.databind.node.ObjectNode;
import io.certwright.emulator.entra.error.RequestErrors;
import io.certwright.emulator.entra.realm.Site;
import io.certwright.emulator.entra.realm.TenantNames;
import io.certwright.emulator.entra.token.AccessTokens;
import io.certwright.emulator.hosts.AzureCloud;
import io.certwright.emulator.http.Reply;
import io.certwright.emulator.http.Request;
import io.certwright.emulator.tenant.Tenant;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** What clients read before they ask for a token. */
public final class Discovery {

  private static final Pattern ENDPOINT = Pattern.compile("https://([^/]+)/([^/]+)/(.*)");
  private static final String TENANT_TEMPLATE = "{tenantid}";

  private final TenantNames names;
  private final AccessTokens tokens;

  public Discovery(TenantNames names, AccessTokens tokens) {
    this.names = names;
    this.tokens = tokens;
  }

  /** Tells a client whether the host that it was given is one of Microsoft's. */
  public Reply instances(Request request) {
    Matcher endpoint = ENDPOINT.matcher(request.query("authorization_endpoint").orElse(""));
    if (!endpoint.matches() || AzureCloud.ofLoginHost(endpoint.group(1)).isEmpty()) {
      throw RequestErrors.unknownInstance();
    }
    String version = endpoint.group(3).startsWith("oauth2/v2.0") ? "/v2.0" : "";
    String document =
        "https://%s/%s%s/.well-known/openid-configuration"
            .formatted(endpoint.group(1), endpoint.group(2), version);
    return cacheable(InstanceMetadata.render(request.query("api-version").orElse("1.1"), document));
  }

  /** The OpenID Connect discovery document of a tenant, for the endpoints of one version. */
  public Reply openIdConfiguration(Site site, String tenantName, boolean second) {
    if (TenantNames.isAny(tenantName)) {
      AzureCloud cloud = site.cloud().orElse(AzureCloud.PUBLIC);
      return document(site, cloud, tenantName, TENANT_TEMPLATE, second);
    }
    Tenant tenant = names.find(site, tenantName, "invalid_tenant");
    return document(site, tenant.cloud(), tenantName, tenant.id(), second);
  }

  private static Reply document(
      Site site, AzureCloud cloud, String pathTenant, String tenantId, boolean second) {
    String issuer = second ? site.issuer(tenantId) : cloud.tokenIssuer(tenantId);
    return cacheable(
        second
            ? OpenIdConfiguration.second(site, cloud, pathTenant, issuer)
            : OpenIdConfiguration.first(site, cloud, pathTenant, issuer));
  }

  public Reply keys(Site site) {
    return cacheable(tokens.jsonWebKeySet(site.issuer(TENANT_TEMPLATE)));
  }

  private static Reply cacheable(ObjectNode body) {
    return Reply.json(200, body)
        .with("Cache-Control", "max-age=86400, private")
        .with("Access-Control-Allow-Origin", "*")
        .with("Access-Control-Allow-Methods", "GET, OPTIONS");
  }
}
