package io.certwright.discovery.run.rest;

import io.certwright.discovery.run.StartRun;
import io.certwright.platform.id.Ids;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import java.util.List;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jboss.resteasy.reactive.RestResponse;

/** Stands alone because the address of tasks belongs to their own resource class. */
@Path("/api/v1/discovery/tasks/{id}/runs")
@Tag(name = "Discovery runs")
public class TaskRunsResource {

  private final StartRun start;

  public TaskRunsResource(StartRun start) {
    this.start = start;
  }

  @POST
  @Operation(summary = "Run a task now")
  public RestResponse<RunView> start(String id) {
    return RunResource.accepted(RunView.of(start.start(Ids.parse("task", id)), List.of()));
  }
}
