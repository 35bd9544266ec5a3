package io.certwright.discovery.finding.rest;

import io.certwright.discovery.finding.Findings;
import io.certwright.discovery.finding.LiftMute;
import io.certwright.discovery.finding.Mute;
import io.certwright.discovery.finding.MuteFinding;
import io.certwright.discovery.finding.Mutes;
import io.certwright.platform.http.Page;
import io.certwright.platform.http.PageRequest;
import io.certwright.platform.id.Ids;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.DELETE;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.SecurityContext;
import java.net.URI;
import java.security.Principal;
import java.time.Clock;
import java.util.List;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jboss.resteasy.reactive.RestResponse;
import org.jboss.resteasy.reactive.RestResponse.ResponseBuilder;

@Path("/api/v1/findings")
@Tag(name = "Findings")
public class FindingResource {

  private final Findings findings;
  private final Mutes mutes;
  private final MuteFinding mute;
  private final LiftMute lift;
  private final Clock clock;

  public FindingResource(
      Findings findings, Mutes mutes, MuteFinding mute, LiftMute lift, Clock clock) {
    this.findings = findings;
    this.mutes = mutes;
    this.mute = mute;
    this.lift = lift;
    this.clock = clock;
  }

  /** All kinds, whether a certificate has them or not. */
  public record Summary(List<FindingView> items) {}

  @GET
  @Operation(summary = "Every kind of finding, and how many certificates have it")
  public Summary summary() {
    return new Summary(findings.counts().stream().map(FindingView::of).toList());
  }

  @POST
  @Path("/mutes")
  @Operation(summary = "Mute a kind of finding for one place or one certificate, until a day")
  public RestResponse<MuteView> mute(
      @NotNull(message = "A JSON body is required.") @Valid MuteRequest body,
      @Context SecurityContext caller) {
    Mute muted = mute.mute(body.read(name(caller)));
    return ResponseBuilder.<MuteView>create(RestResponse.Status.CREATED)
        .entity(MuteView.of(muted))
        .header(HttpHeaders.LOCATION, URI.create("/api/v1/findings/mutes/" + muted.id()))
        .build();
  }

  @GET
  @Path("/mutes")
  @Operation(summary = "List mutes, those that ended included unless ?inForce=true")
  public Page<MuteView> list(@QueryParam("inForce") boolean inForce, @BeanParam PageRequest page) {
    return Page.of(
        mutes.page(inForce ? clock.instant() : null, page.after(), page.limit() + 1),
        page.limit(),
        mute -> mute.id().toString(),
        MuteView::of);
  }

  @DELETE
  @Path("/mutes/{id}")
  @Operation(summary = "End a mute before its time; it stays in the list")
  public RestResponse<Void> lift(String id, @Context SecurityContext caller) {
    lift.lift(Ids.parse("mute", id), name(caller));
    return RestResponse.noContent();
  }

  private static String name(SecurityContext caller) {
    Principal principal = caller.getUserPrincipal();
    return principal == null || principal.getName().isEmpty() ? "anonymous" : principal.getName();
  }
}
