package io.certwright.discovery.task.rest;

import io.certwright.discovery.task.DefineTask;
import io.certwright.discovery.task.DropTask;
import io.certwright.discovery.task.RedefineTask;
import io.certwright.discovery.task.SwitchTask;
import io.certwright.discovery.task.Task;
import io.certwright.discovery.task.Tasks;
import io.certwright.platform.http.ETag;
import io.certwright.platform.http.Page;
import io.certwright.platform.http.PageRequest;
import io.certwright.platform.id.Ids;
import io.certwright.platform.problem.Failure;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.DELETE;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.HeaderParam;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.PUT;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.core.HttpHeaders;
import java.net.URI;
import java.time.Clock;
import java.util.List;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jboss.resteasy.reactive.RestResponse;
import org.jboss.resteasy.reactive.RestResponse.ResponseBuilder;

@Path("/api/v1/discovery/tasks")
@Tag(name = "Discovery tasks")
public class TaskResource {

  private static final String BODY = "A JSON body is required.";
  private static final int NEXT_RUNS = 5;

  private final DefineTask define;
  private final RedefineTask redefine;
  private final SwitchTask switchTask;
  private final DropTask drop;
  private final Tasks tasks;
  private final Clock clock;

  public TaskResource(
      DefineTask define,
      RedefineTask redefine,
      SwitchTask switchTask,
      DropTask drop,
      Tasks tasks,
      Clock clock) {
    this.define = define;
    this.redefine = redefine;
    this.switchTask = switchTask;
    this.drop = drop;
    this.tasks = tasks;
    this.clock = clock;
  }

  @POST
  @Operation(summary = "Define a task: which vaults of an account to discover, and when")
  public RestResponse<TaskView> define(@NotNull(message = BODY) @Valid TaskRequest body) {
    Task task = define.define(body.read());
    return ResponseBuilder.<TaskView>create(RestResponse.Status.CREATED)
        .entity(detailed(task))
        .header(HttpHeaders.LOCATION, URI.create("/api/v1/discovery/tasks/" + task.id()))
        .header(HttpHeaders.ETAG, ETag.of(task.version()))
        .build();
  }

  @GET
  @Operation(summary = "List tasks")
  public Page<TaskView> list(@BeanParam TaskQuery query, @BeanParam PageRequest page) {
    List<Task> found = tasks.page(query.read(), page.after(), page.limit() + 1);
    return Page.of(found, page.limit(), task -> task.id().toString(), TaskView::of);
  }

  @GET
  @Path("/{id}")
  @Operation(summary = "Read a task and when it runs next")
  public RestResponse<TaskView> read(String id) {
    return answer(
        tasks.find(Ids.parse("task", id)).orElseThrow(() -> Failure.notFound("task", id)));
  }

  @PUT
  @Path("/{id}")
  @Operation(summary = "Redefine a task")
  public RestResponse<TaskView> redefine(
      String id,
      @HeaderParam(HttpHeaders.IF_MATCH) String ifMatch,
      @NotNull(message = BODY) @Valid TaskRequest body) {
    return answer(redefine.redefine(Ids.parse("task", id), body.read(), ETag.ifMatch(ifMatch)));
  }

  @POST
  @Path("/{id}/pause")
  @Operation(summary = "Let a task no longer run by its schedule; it can still be run by hand")
  public RestResponse<TaskView> pause(
      String id, @HeaderParam(HttpHeaders.IF_MATCH) String ifMatch) {
    return answer(switchTask.switchTo(Ids.parse("task", id), false, ETag.ifMatch(ifMatch)));
  }

  @POST
  @Path("/{id}/resume")
  @Operation(summary = "Let a paused task run by its schedule again, from now on")
  public RestResponse<TaskView> resume(
      String id, @HeaderParam(HttpHeaders.IF_MATCH) String ifMatch) {
    return answer(switchTask.switchTo(Ids.parse("task", id), true, ETag.ifMatch(ifMatch)));
  }

  @DELETE
  @Path("/{id}")
  @Operation(summary = "Delete a task; what it found stays")
  public RestResponse<Void> drop(String id, @HeaderParam(HttpHeaders.IF_MATCH) String ifMatch) {
    drop.drop(Ids.parse("task", id), ETag.ifMatch(ifMatch));
    return RestResponse.noContent();
  }

  private RestResponse<TaskView> answer(Task task) {
    return ResponseBuilder.ok(detailed(task))
        .header(HttpHeaders.ETAG, ETag.of(task.version()))
        .build();
  }

  private TaskView detailed(Task task) {
    return TaskView.of(task, task.nextRuns(clock.instant(), NEXT_RUNS));
  }
}
