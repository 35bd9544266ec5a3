package io.certwright.discovery.ownership;

import java.time.Instant;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * Who owns the certificates that fulfil a condition.
 *
 * @param version grows with each change
 * @param text the condition as it was written
 * @param owner a fixed one; null when a tag names it
 * @param ownerTag the tag of the certificate whose value is the owner; a certificate without it is
 *     left to the rules that follow
 */
public record AssignmentRule(
    UUID id,
    long version,
    String name,
    ConditionText text,
    Condition condition,
    @Nullable String owner,
    @Nullable String ownerTag,
    Instant createdAt,
    Instant updatedAt) {

  public static final int LONGEST_OWNER = 256;

  /** Empty when it does not apply. */
  Optional<String> ownerOf(Candidate candidate, Instant now) {
    if (!condition.holds(candidate, now)) {
      return Optional.empty();
    }
    return owner != null
        ? Optional.of(owner)
        : candidate
            .tag(ownerTag)
            .map(String::strip)
            .filter(value -> !value.isEmpty() && value.length() <= LONGEST_OWNER);
  }
}
