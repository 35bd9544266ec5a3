package io.certwright.discovery.run.azure;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.SerializationFeature;
import com.fasterxml.jackson.databind.json.JsonMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.certwright.discovery.inventory.AzureFacts;
import io.certwright.discovery.inventory.AzureFacts.Recovery;
import io.certwright.discovery.inventory.DeletedCertificate;
import io.certwright.discovery.inventory.Deletion;
import io.certwright.discovery.inventory.ListedCertificate;
import io.certwright.discovery.inventory.PolicyFacts;
import io.certwright.discovery.inventory.SeenCertificate;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Base64;
import java.util.HashMap;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** What Key Vault answers in our own words. */
final class AzureAnswer {

  private static final JsonMapper SORTED =
      JsonMapper.builder().enable(SerializationFeature.ORDER_MAP_ENTRIES_BY_KEYS).build();

  private AzureAnswer() {}

  static List<ListedCertificate> listed(JsonNode page) {
    List<ListedCertificate> items = new ArrayList<>();
    page.forEach(item -> items.add(listedOne(item)));
    return items;
  }

  static List<DeletedCertificate> deleted(JsonNode page) {
    List<DeletedCertificate> items = new ArrayList<>();
    for (JsonNode item : page) {
      Deletion deletion =
          new Deletion(required(item.path("deletedDate")), time(item.path("scheduledPurgeDate")));
      items.add(new DeletedCertificate(listedOne(item), deletion));
    }
    return items;
  }

  /** Empty for a certificate that was never finished: it has no DER yet. */
  static Optional<SeenCertificate> seen(JsonNode bundle) {
    byte[] der = decode(bundle.path("cer").asText(""));
    return der.length == 0
        ? Optional.empty()
        : Optional.of(
            SeenCertificate.of(
                name(bundle), version(bundle), der, facts(bundle, policy(bundle.path("policy")))));
  }

  private static ListedCertificate listedOne(JsonNode item) {
    byte[] thumbprint = Base64.getUrlDecoder().decode(item.path("x5t").asText(""));
    return new ListedCertificate(
        name(item),
        version(item),
        thumbprint.length == 0 ? null : HexFormat.of().formatHex(thumbprint),
        facts(item, PolicyFacts.UNTOLD));
  }

  private static AzureFacts facts(JsonNode node, PolicyFacts policy) {
    JsonNode attributes = node.path("attributes");
    String level = attributes.path("recoveryLevel").textValue();
    JsonNode days = attributes.path("recoverableDays");
    return new AzureFacts(
        attributes.path("enabled").asBoolean(),
        policy,
        level == null ? null : new Recovery(level, days.isInt() ? days.intValue() : null),
        tags(node.path("tags")),
        time(attributes.path("nbf")),
        time(attributes.path("exp")),
        required(attributes.path("created")),
        required(attributes.path("updated")));
  }

  private static PolicyFacts policy(JsonNode policy) {
    if (!(policy instanceof ObjectNode whole)) {
      return PolicyFacts.UNTOLD;
    }
    JsonNode key = policy.path("key_props");
    ObjectNode content = whole.deepCopy();
    content.remove(List.of("id", "attributes"));
    return new PolicyFacts(
        flag(key.path("exportable")),
        policy.path("secret_props").path("contentType").textValue(),
        policy.path("issuer").path("name").textValue(),
        flag(key.path("reuse_key")),
        sorted(content),
        time(policy.path("attributes").path("updated")));
  }

  /** PostgreSQL keeps no NUL in its JSON. */
  private static String sorted(ObjectNode content) {
    try {
      return SORTED
          .writeValueAsString(SORTED.treeToValue(content, Object.class))
          .replace("\\u0000", "\\\\00");
    } catch (JsonProcessingException e) {
      throw new IllegalStateException("JSON that was read cannot be written", e);
    }
  }

  private static String name(JsonNode node) {
    return segments(node)[4];
  }

  private static @Nullable String version(JsonNode node) {
    String[] segments = segments(node);
    return segments.length > 5 ? segments[5] : null;
  }

  /** {@code https: / / vault / certificates / name / version}. */
  private static String[] segments(JsonNode node) {
    String[] segments = node.path("id").asText("").split("/");
    if (segments.length < 5) {
      throw new IllegalStateException("Key Vault names a certificate without a name");
    }
    return segments;
  }

  private static Map<String, String> tags(JsonNode node) {
    Map<String, String> tags = new HashMap<>();
    node.properties().forEach(tag -> tags.put(tag.getKey(), tag.getValue().asText("")));
    return tags;
  }

  private static @Nullable Boolean flag(JsonNode node) {
    return node.isBoolean() ? node.booleanValue() : null;
  }

  private static @Nullable Instant time(JsonNode seconds) {
    return seconds.isNumber() ? Instant.ofEpochSecond(seconds.longValue()) : null;
  }

  private static Instant required(JsonNode seconds) {
    return seconds.isNumber() ? Instant.ofEpochSecond(seconds.longValue()) : Instant.EPOCH;
  }

  private static byte[] decode(String base64) {
    return Base64.getDecoder().decode(base64);
  }
}
