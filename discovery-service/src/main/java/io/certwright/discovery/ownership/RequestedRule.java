package io.certwright.discovery.ownership;

import io.certwright.platform.problem.FieldErrors;
import java.time.Instant;
import java.util.Objects;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * A rule as it is asked for.
 *
 * @param condition null for all certificates
 * @param position from 1; null for the end, or for where it is
 */
public record RequestedRule(
    String name,
    @Nullable ConditionText condition,
    @Nullable String owner,
    @Nullable String ownerTag,
    @Nullable Integer position) {

  /**
   * @param pointer of the rule within the request's body
   */
  public AssignmentRule read(
      UUID id, long version, Instant createdAt, Instant now, String pointer, FieldErrors errors) {
    ConditionText text = Objects.requireNonNullElse(condition, ConditionText.ALWAYS);
    errors.require(
        (owner == null) != (ownerTag == null),
        pointer + "/owner",
        "Either an owner or an ownerTag.");
    return new AssignmentRule(
        id,
        version,
        name,
        text,
        text.read(pointer + "/condition", errors),
        owner,
        ownerTag,
        createdAt,
        now);
  }
}
