package io.certwright.discovery.ownership.rest;

import io.certwright.discovery.ownership.AssignmentRule;
import io.certwright.discovery.ownership.ConditionText;
import io.certwright.discovery.ownership.RequestedRule;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;

/**
 * A rule as a client writes it.
 *
 * @param condition absent for all certificates
 * @param position from 1; absent for the end, or for where it is
 */
public record RuleRequest(
    @NotBlank @Size(max = 128) @Pattern(regexp = "\\P{Cntrl}*", message = "no control characters")
        String name,
    ConditionText condition,
    @Pattern(regexp = "\\P{Cntrl}*\\S\\P{Cntrl}*", message = "a name without control characters")
        @Size(max = AssignmentRule.LONGEST_OWNER)
        String owner,
    @Pattern(regexp = "\\P{Cntrl}*\\S\\P{Cntrl}*", message = "the name of a tag") @Size(max = 512)
        String ownerTag,
    @Min(1) Integer position) {

  RequestedRule read() {
    return new RequestedRule(name, condition, owner, ownerTag, position);
  }
}
