package io.certwright.discovery.ownership.rest;

import com.fasterxml.jackson.annotation.JsonInclude;
import io.certwright.discovery.ownership.AssignmentRule;
import io.certwright.discovery.ownership.AssignmentRules;
import io.certwright.discovery.ownership.ChangeRules;
import io.certwright.discovery.ownership.OwnerReview;
import io.certwright.discovery.ownership.PreviewRules;
import io.certwright.platform.http.ETag;
import io.certwright.platform.id.Ids;
import io.certwright.platform.problem.Failure;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import jakarta.ws.rs.DELETE;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.HeaderParam;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.PUT;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.core.HttpHeaders;
import java.net.URI;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jboss.resteasy.reactive.RestResponse;
import org.jboss.resteasy.reactive.RestResponse.ResponseBuilder;

@Path(AssignmentRuleResource.PATH)
@Tag(name = "Ownership")
public class AssignmentRuleResource {

  static final String PATH = "/api/v1/discovery/assignment-rules";
  private static final String BODY = "A JSON body is required.";

  private final AssignmentRules rules;
  private final ChangeRules change;
  private final PreviewRules preview;
  private final OwnerReview review;

  public AssignmentRuleResource(
      AssignmentRules rules, ChangeRules change, PreviewRules preview, OwnerReview review) {
    this.rules = rules;
    this.change = change;
    this.preview = preview;
    this.review = review;
  }

  /** All rules, in their order. */
  public record RuleList(List<RuleView> items) {}

  /**
   * @param ids of all rules
   */
  public record OrderRequest(@NotNull List<@NotNull UUID> ids) {}

  /**
   * @param rules the whole list to try; absent for the one in force
   */
  public record PreviewRequest(@Size(max = 500) List<@NotNull @Valid RuleRequest> rules) {}

  /** How far the owners of the inventory follow the rules. */
  @JsonInclude(JsonInclude.Include.NON_NULL)
  public record ReviewView(long checked, long changed, Instant startedAt, Instant finishedAt) {}

  @POST
  @Operation(summary = "Define a rule that says who owns certificates")
  public RestResponse<RuleView> define(@NotNull(message = BODY) @Valid RuleRequest body) {
    AssignmentRule rule = change.define(body.read());
    return ResponseBuilder.<RuleView>create(RestResponse.Status.CREATED)
        .entity(RuleView.of(rule))
        .header(HttpHeaders.LOCATION, URI.create(PATH + "/" + rule.id()))
        .header(HttpHeaders.ETAG, ETag.of(rule.version()))
        .build();
  }

  @GET
  @Operation(summary = "List the rules in their order; the first that applies decides")
  public RuleList list() {
    return new RuleList(rules.all().stream().map(RuleView::of).toList());
  }

  @GET
  @Path("/{id}")
  @Operation(summary = "Read a rule")
  public RestResponse<RuleView> read(String id) {
    return answer(
        rules
            .find(Ids.parse("assignment rule", id))
            .orElseThrow(() -> Failure.notFound("assignment rule", id)));
  }

  @PUT
  @Path("/{id}")
  @Operation(summary = "Redefine a rule, or move it")
  public RestResponse<RuleView> redefine(
      String id,
      @HeaderParam(HttpHeaders.IF_MATCH) String ifMatch,
      @NotNull(message = BODY) @Valid RuleRequest body) {
    return answer(
        change.redefine(Ids.parse("assignment rule", id), body.read(), ETag.ifMatch(ifMatch)));
  }

  @DELETE
  @Path("/{id}")
  @Operation(summary = "Delete a rule")
  public RestResponse<Void> drop(String id, @HeaderParam(HttpHeaders.IF_MATCH) String ifMatch) {
    change.drop(Ids.parse("assignment rule", id), ETag.ifMatch(ifMatch));
    return RestResponse.noContent();
  }

  @PUT
  @Path("/order")
  @Operation(summary = "Put all rules in another order")
  public RuleList order(@NotNull(message = BODY) @Valid OrderRequest body) {
    change.order(body.ids());
    return list();
  }

  @POST
  @Path("/preview")
  @Operation(summary = "Count what rules would do, and show samples; nothing is changed")
  public PreviewView preview(@Valid PreviewRequest body) {
    return PreviewView.of(
        preview.preview(
            body == null || body.rules() == null
                ? null
                : body.rules().stream().map(RuleRequest::read).toList()));
  }

  @GET
  @Path("/review")
  @Operation(summary = "How far the inventory follows the rules since they last changed")
  public ReviewView review() {
    OwnerReview.Progress progress = review.progress();
    return new ReviewView(
        progress.checked(), progress.changed(), progress.startedAt(), progress.finishedAt());
  }

  private static RestResponse<RuleView> answer(AssignmentRule rule) {
    return ResponseBuilder.ok(RuleView.of(rule))
        .header(HttpHeaders.ETAG, ETag.of(rule.version()))
        .build();
  }
}
