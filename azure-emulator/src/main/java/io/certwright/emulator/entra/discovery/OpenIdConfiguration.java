package io.certwright.emulator.entra.discovery;

import com.fasterxml.jackson.databind.node.ObjectNode;
import io.certwright.emulator.entra.realm.Site;
import io.certwright.emulator.hosts.AzureCloud;
import io.certwright.emulator.http.Json;
import java.util.List;

/**
 * The discovery documents of both versions, with the fields of the real service in its order.
 *
 * @see <a href="https://openid.net/specs/openid-connect-discovery-1_0.html">OpenID Connect
 *     Discovery</a>
 */
final class OpenIdConfiguration {

  private OpenIdConfiguration() {}

  static ObjectNode second(Site site, AzureCloud cloud, String tenant, String issuer) {
    String root = site.base() + "/" + tenant;
    return render(site, cloud, root, root + "/oauth2/v2.0", root + "/discovery/v2.0/keys", issuer);
  }

  static ObjectNode first(Site site, AzureCloud cloud, String tenant, String issuer) {
    String root = site.base() + "/" + tenant;
    return render(site, cloud, root, root + "/oauth2", root + "/discovery/keys", issuer);
  }

  private static ObjectNode render(
      Site site, AzureCloud cloud, String root, String oauth, String keys, String issuer) {
    ObjectNode document = Json.object().put("token_endpoint", oauth + "/token");
    put(
        document,
        "token_endpoint_auth_methods_supported",
        "client_secret_post",
        "private_key_jwt",
        "client_secret_basic");
    document.put("jwks_uri", keys);
    put(document, "response_modes_supported", "query", "fragment", "form_post");
    put(document, "subject_types_supported", "pairwise");
    put(document, "id_token_signing_alg_values_supported", "RS256");
    put(
        document,
        "response_types_supported",
        "code",
        "id_token",
        "code id_token",
        "id_token token");
    put(document, "scopes_supported", "openid", "profile", "email", "offline_access");
    document.put("issuer", issuer).put("request_uri_parameter_supported", false);
    document
        .put("userinfo_endpoint", userInfo(site, cloud))
        .put("authorization_endpoint", oauth + "/authorize")
        .put("device_authorization_endpoint", oauth + "/devicecode")
        .put("http_logout_supported", true)
        .put("frontchannel_logout_supported", true)
        .put("end_session_endpoint", oauth + "/logout");
    put(
        document,
        "claims_supported",
        "sub",
        "iss",
        "cloud_instance_name",
        "cloud_instance_host_name",
        "cloud_graph_host_name",
        "msgraph_host",
        "aud",
        "exp",
        "iat",
        "auth_time",
        "acr",
        "nonce",
        "preferred_username",
        "name",
        "tid",
        "ver",
        "at_hash",
        "c_hash",
        "email");
    return document
        .put("kerberos_endpoint", root + "/kerberos")
        .put("tenant_region_scope", cloud.tenantRegionScope())
        .put("cloud_instance_name", cloud.loginHost().replaceFirst("^login\\.", ""))
        .put("cloud_graph_host_name", cloud.directoryGraphHost())
        .put("msgraph_host", cloud.graphHost())
        .put("rbac_url", cloud.roleManagementUrl());
  }

  /** Of Microsoft Graph; at the emulator's own port, where there is no Graph, of the site. */
  private static String userInfo(Site site, AzureCloud cloud) {
    return (site.cloud().isPresent() ? "https://" + cloud.graphHost() : site.base())
        + "/oidc/userinfo";
  }

  private static void put(ObjectNode document, String field, String... values) {
    document.set(field, Json.array(List.of(values)));
  }
}
