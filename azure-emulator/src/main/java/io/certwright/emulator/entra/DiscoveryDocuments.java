package io.certwright.emulator.entra;

import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.certwright.emulator.hosts.AzureCloud;
import io.certwright.emulator.http.Json;
import java.util.List;

/** What clients read before they ask for a token. */
final class DiscoveryDocuments {

  private DiscoveryDocuments() {}

  /** Which host names belong together, so that a client can trust the one it was given. */
  static ObjectNode instances(String apiVersion, String tenantDiscoveryEndpoint) {
    ObjectNode document =
        Json.object()
            .put("tenant_discovery_endpoint", tenantDiscoveryEndpoint)
            .put("api-version", apiVersion);
    ArrayNode metadata = document.putArray("metadata");
    for (AzureCloud cloud : AzureCloud.values()) {
      List<String> hosts = cloud.loginHosts();
      metadata
          .addObject()
          .put("preferred_network", cloud.loginHost())
          .put("preferred_cache", cloud == AzureCloud.PUBLIC ? hosts.get(1) : hosts.get(0))
          .set("aliases", Json.array(hosts));
    }
    return document;
  }

  /**
   * @param tenantId what stands for the tenant in the document: an id, or {@code {tenantid}}
   * @param version {@code v2.0}, or empty for the older endpoints
   */
  static ObjectNode openIdConfiguration(
      AzureCloud cloud, String host, String pathTenant, String tenantId, String version) {
    boolean second = !version.isEmpty();
    String root = "https://" + host + "/" + pathTenant;
    String oauth = root + (second ? "/oauth2/v2.0" : "/oauth2");
    ObjectNode document = Json.object();
    document.put("token_endpoint", oauth + "/token");
    document.set(
        "token_endpoint_auth_methods_supported",
        Json.array(List.of("client_secret_post", "private_key_jwt", "client_secret_basic")));
    document.put("jwks_uri", root + "/discovery" + (second ? "/v2.0" : "") + "/keys");
    document.set("response_modes_supported", Json.array(List.of("query", "fragment", "form_post")));
    document.set("subject_types_supported", Json.array(List.of("pairwise")));
    document.set("id_token_signing_alg_values_supported", Json.array(List.of("RS256")));
    document.set(
        "response_types_supported",
        Json.array(List.of("code", "id_token", "code id_token", "id_token token")));
    document.set(
        "scopes_supported", Json.array(List.of("openid", "profile", "email", "offline_access")));
    document.put(
        "issuer",
        second ? "https://" + host + "/" + tenantId + "/v2.0" : cloud.tokenIssuer(tenantId));
    document.put("request_uri_parameter_supported", false);
    document.put("userinfo_endpoint", "https://" + cloud.graphHost() + "/oidc/userinfo");
    document.put("authorization_endpoint", oauth + "/authorize");
    document.put("device_authorization_endpoint", oauth + "/devicecode");
    document.put("http_logout_supported", true);
    document.put("frontchannel_logout_supported", true);
    document.put("end_session_endpoint", oauth + "/logout");
    document.set(
        "claims_supported",
        Json.array(List.of("sub", "iss", "aud", "exp", "iat", "nonce", "name", "oid", "tid")));
    document.put("kerberos_endpoint", root + "/kerberos");
    document.put("tenant_region_scope", "WW");
    document.put("cloud_instance_name", cloud.loginHost().replaceFirst("^login\\.", ""));
    document.put("cloud_graph_host_name", "graph.windows.net");
    document.put("msgraph_host", cloud.graphHost());
    document.put("rbac_url", "https://pas.windows.net");
    return document;
  }
}
