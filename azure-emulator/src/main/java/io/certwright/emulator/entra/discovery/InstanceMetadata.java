package io.certwright.emulator.entra.discovery;

import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.certwright.emulator.hosts.AzureCloud;
import io.certwright.emulator.http.Json;
import java.util.List;

/** Which host names belong together, so that a client can trust the one it was given. */
final class InstanceMetadata {

  /** Clouds that the real service still lists, and this emulator does not serve. */
  private static final List<String> NOT_SERVED =
      List.of("login.microsoftonline.de", "login-us.microsoftonline.com");

  private InstanceMetadata() {}

  /** Version 1.0 tells no more than where to go on. */
  static ObjectNode render(String apiVersion, String tenantDiscoveryEndpoint) {
    ObjectNode document = Json.object().put("tenant_discovery_endpoint", tenantDiscoveryEndpoint);
    if (apiVersion.equals("1.0")) {
      return document;
    }
    document.put("api-version", apiVersion);
    ArrayNode metadata = document.putArray("metadata");
    for (AzureCloud cloud : AzureCloud.values()) {
      List<String> hosts = cloud.loginHosts();
      String cache = cloud == AzureCloud.PUBLIC ? hosts.get(1) : hosts.get(0);
      add(metadata, cloud.loginHost(), cache, hosts);
    }
    NOT_SERVED.forEach(host -> add(metadata, host, host, List.of(host)));
    return document;
  }

  private static void add(ArrayNode metadata, String network, String cache, List<String> aliases) {
    metadata
        .addObject()
        .put("preferred_network", network)
        .put("preferred_cache", cache)
        .set("aliases", Json.array(aliases));
  }
}
