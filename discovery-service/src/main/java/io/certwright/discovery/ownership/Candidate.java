package io.certwright.discovery.ownership;

import java.time.Instant;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * A location that may have an owner.
 *
 * @param vault the vault's ARM id
 * @param values of each attribute that it has
 * @param owner that it has now; null for none
 */
public record Candidate(
    UUID locationId,
    UUID accountId,
    String vault,
    String certificateName,
    Map<Attribute, List<String>> values,
    Map<String, String> tags,
    @Nullable Instant notAfter,
    @Nullable String owner) {

  List<String> values(Attribute attribute) {
    return values.getOrDefault(attribute, List.of());
  }

  /** Azure compares names of tags without regard to case. */
  Optional<String> tag(String name) {
    return tags.entrySet().stream()
        .filter(tag -> tag.getKey().toLowerCase(Locale.ROOT).equals(name.toLowerCase(Locale.ROOT)))
        .map(Map.Entry::getValue)
        .findFirst();
  }
}
