package io.certwright.discovery.run.rest;

import io.certwright.discovery.inventory.CertificateSearch;
import io.certwright.discovery.inventory.rest.ChangeView;
import io.certwright.discovery.run.CancelRun;
import io.certwright.discovery.run.RunSummary;
import io.certwright.discovery.run.Runs;
import io.certwright.platform.http.Page;
import io.certwright.platform.http.PageRequest;
import io.certwright.platform.id.Ids;
import io.certwright.platform.problem.Failure;
import io.smallrye.common.annotation.Blocking;
import io.smallrye.mutiny.Multi;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.HeaderParam;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.sse.OutboundSseEvent;
import jakarta.ws.rs.sse.Sse;
import java.net.URI;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jboss.resteasy.reactive.RestResponse;
import org.jboss.resteasy.reactive.RestResponse.ResponseBuilder;

@Path(RunResource.PATH)
@Tag(name = "Discovery runs")
public class RunResource {

  static final String PATH = "/api/v1/discovery/runs";

  private final CancelRun cancel;
  private final Runs runs;
  private final CertificateSearch search;
  private final RunStream stream;

  public RunResource(CancelRun cancel, Runs runs, CertificateSearch search, RunStream stream) {
    this.cancel = cancel;
    this.runs = runs;
    this.search = search;
    this.stream = stream;
  }

  @GET
  @Operation(summary = "List runs, oldest first")
  public Page<RunView> list(@BeanParam RunQuery query, @BeanParam PageRequest page) {
    return Page.of(
        runs.page(query.read(), page.after(), page.limit() + 1),
        page.limit(),
        run -> run.id().toString(),
        RunView::of);
  }

  @GET
  @Path("/{id}")
  @Operation(summary = "Read a run and how each of its vaults is doing")
  public RunView read(String id) {
    RunSummary run = find(id);
    return RunView.of(run, runs.scans(run.id()));
  }

  /** Blocking until it has begun; then no thread waits for what comes. */
  @GET
  @Path("/{id}/stream")
  @Produces(MediaType.SERVER_SENT_EVENTS)
  @Blocking
  @Operation(summary = "Follow a run as server-sent events, until it ends")
  public Multi<OutboundSseEvent> stream(
      String id, @Context Sse sse, @HeaderParam("Last-Event-ID") String lastSeen) {
    return stream.of(find(id).id(), sse, lastSeen);
  }

  @POST
  @Path("/{id}/cancel")
  @Operation(summary = "End a run early; what it found stays")
  public RestResponse<RunView> cancel(String id) {
    RunSummary run = cancel.cancel(Ids.parse("run", id));
    return accepted(RunView.of(run, runs.scans(run.id())));
  }

  @GET
  @Path("/{id}/changes")
  @Operation(summary = "What a run found to be different")
  public Page<ChangeView> changes(String id, @BeanParam PageRequest page) {
    return Page.of(
        search.changesOfRun(find(id).id(), page.after(), page.limit() + 1),
        page.limit(),
        change -> change.id().toString(),
        ChangeView::of);
  }

  private RunSummary find(String id) {
    return runs.find(Ids.parse("run", id)).orElseThrow(() -> Failure.notFound("run", id));
  }

  static RestResponse<RunView> accepted(RunView run) {
    return ResponseBuilder.<RunView>create(RestResponse.Status.ACCEPTED)
        .entity(run)
        .header(HttpHeaders.LOCATION, URI.create(PATH + "/" + run.id()))
        .build();
  }
}
