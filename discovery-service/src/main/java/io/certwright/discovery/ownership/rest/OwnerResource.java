package io.certwright.discovery.ownership.rest;

import com.fasterxml.jackson.annotation.JsonInclude;
import io.certwright.discovery.ownership.AssignmentRule;
import io.certwright.discovery.ownership.ExplainOwner;
import io.certwright.discovery.ownership.Owners;
import io.certwright.platform.id.Ids;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;

@Path("/api/v1/certificates/{id}/owner")
@Tag(name = "Ownership")
public class OwnerResource {

  private final ExplainOwner explain;

  public OwnerResource(ExplainOwner explain) {
    this.explain = explain;
  }

  /**
   * @param owner absent for none
   * @param pending the rules say something else by now, and the review has not come here yet
   * @param rule that applies; absent when none does
   * @param tried the rules in their order, up to the one that applies
   * @param former the last one first
   */
  @JsonInclude(JsonInclude.Include.NON_NULL)
  public record OwnerView(
      String owner,
      Instant since,
      boolean pending,
      RuleName rule,
      List<TriedView> tried,
      List<FormerView> former) {}

  public record RuleName(UUID id, String name) {

    static RuleName of(AssignmentRule rule) {
      return new RuleName(rule.id(), rule.name());
    }
  }

  public record TriedView(RuleName rule, boolean applies, List<String> because) {

    static TriedView of(ExplainOwner.Tried tried) {
      return new TriedView(RuleName.of(tried.rule()), tried.applies(), tried.because());
    }
  }

  public record FormerView(String owner, Instant from, Instant until) {

    static FormerView of(Owners.Former former) {
      return new FormerView(former.owner(), former.from(), former.until());
    }
  }

  @GET
  @Operation(summary = "Who owns a certificate, why, and who did before")
  public OwnerView owner(String id) {
    ExplainOwner.Explanation found = explain.explain(Ids.parse("certificate", id));
    return new OwnerView(
        found.ownership().owner(),
        found.ownership().since(),
        found.pending(),
        found.rule() == null ? null : RuleName.of(found.rule()),
        found.rules().stream().map(TriedView::of).toList(),
        found.ownership().former().stream().map(FormerView::of).toList());
  }
}
