package io.certwright.discovery.ownership.rest;

import com.fasterxml.jackson.annotation.JsonInclude;
import io.certwright.discovery.ownership.AssignmentRule;
import io.certwright.discovery.ownership.Attribute;
import io.certwright.discovery.ownership.ConditionText;
import io.certwright.discovery.ownership.MatchKind;
import java.time.Instant;
import java.util.List;
import java.util.UUID;

/** A rule; absent conditions are left out. */
@JsonInclude(JsonInclude.Include.NON_NULL)
public record RuleView(
    UUID id,
    String name,
    ConditionView condition,
    String owner,
    String ownerTag,
    Instant createdAt,
    Instant updatedAt) {

  @JsonInclude(JsonInclude.Include.NON_NULL)
  public record ConditionView(
      List<ConditionView> all,
      List<ConditionView> any,
      ConditionView not,
      Attribute attribute,
      String tag,
      MatchKind match,
      String value) {

    static ConditionView of(ConditionText text) {
      return new ConditionView(
          views(text.all()),
          views(text.any()),
          text.not() == null ? null : of(text.not()),
          text.attribute(),
          text.tag(),
          text.match(),
          text.value());
    }

    private static List<ConditionView> views(List<ConditionText> texts) {
      return texts == null ? null : texts.stream().map(ConditionView::of).toList();
    }
  }

  static RuleView of(AssignmentRule rule) {
    return new RuleView(
        rule.id(),
        rule.name(),
        ConditionView.of(rule.text()),
        rule.owner(),
        rule.ownerTag(),
        rule.createdAt(),
        rule.updatedAt());
  }
}
