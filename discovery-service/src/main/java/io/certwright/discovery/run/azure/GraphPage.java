package io.certwright.discovery.run.azure;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.json.JsonMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.certwright.platform.azure.AccessModel;
import io.certwright.platform.azure.AzureCloud;
import io.certwright.platform.azure.Vault;
import io.certwright.platform.azure.VaultAddress;
import io.certwright.platform.azure.VaultId;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.StreamSupport;
import org.jspecify.annotations.Nullable;

/** A page of the vaults that Resource Graph knows. */
record GraphPage(JsonNode body) {

  private static final JsonMapper JSON = JsonMapper.builder().build();
  private static final int ROWS = 1_000;

  /** Without an order, a row may be on two pages or on none; without the id there is no next. */
  private static final String QUERY =
      "resources | where type =~ 'microsoft.keyvault/vaults'"
          + " | project id, location, tags, vaultUri = properties.vaultUri,"
          + " sku = properties.sku.name, rbac = properties.enableRbacAuthorization"
          + " | order by id asc";

  static String request(List<UUID> subscriptions, @Nullable String skipToken) {
    ObjectNode request = JSON.createObjectNode().put("query", QUERY);
    subscriptions.forEach(id -> request.withArray("subscriptions").add(id.toString()));
    ObjectNode options = request.putObject("options");
    options.put("resultFormat", "objectArray").put("$top", ROWS);
    if (skipToken != null) {
      options.put("$skipToken", skipToken);
    }
    return request.toString();
  }

  Optional<String> next() {
    return Optional.ofNullable(body.path("$skipToken").asText(null)).filter(t -> !t.isEmpty());
  }

  List<Vault> vaults(AzureCloud cloud) {
    return StreamSupport.stream(body.path("data").spliterator(), false)
        .flatMap(row -> vault(row, cloud).stream())
        .toList();
  }

  /** Empty when its id is not that of a vault. */
  private static Optional<Vault> vault(JsonNode row, AzureCloud cloud) {
    return VaultId.parse(row.path("id").asText())
        .map(
            id ->
                new Vault(
                    id,
                    VaultAddress.of(row.path("vaultUri").asText(), cloud),
                    row.path("location").asText(),
                    row.path("sku").asText().equalsIgnoreCase("premium"),
                    row.path("rbac").asBoolean() ? AccessModel.RBAC : AccessModel.ACCESS_POLICY,
                    tags(row.path("tags"))));
  }

  private static Map<String, String> tags(JsonNode tags) {
    Map<String, String> read = new HashMap<>();
    tags.properties().forEach(tag -> read.put(tag.getKey(), tag.getValue().asText()));
    return Map.copyOf(read);
  }
}
