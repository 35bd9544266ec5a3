package io.certwright.discovery.task.rest;

import com.fasterxml.jackson.annotation.JsonInclude;
import io.certwright.discovery.task.DefineTask;
import io.certwright.discovery.task.DropTask;
import io.certwright.discovery.task.RedefineTask;
import io.certwright.discovery.task.RequestedTask;
import io.certwright.discovery.task.ScheduleKind;
import io.certwright.discovery.task.Scope;
import io.certwright.discovery.task.ScopeText;
import io.certwright.discovery.task.ScopeText.SelectionText;
import io.certwright.discovery.task.Task;
import io.certwright.discovery.task.Tasks;
import io.certwright.discovery.task.Versions;
import io.certwright.platform.azure.VaultId;
import io.certwright.platform.http.ETag;
import io.certwright.platform.http.Page;
import io.certwright.platform.http.PageRequest;
import io.certwright.platform.id.Ids;
import io.certwright.platform.problem.Failure;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
import jakarta.ws.rs.BeanParam;
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
import java.util.Map;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jboss.resteasy.reactive.RestResponse;
import org.jboss.resteasy.reactive.RestResponse.ResponseBuilder;

@Path("/api/v1/discovery/tasks")
@Tag(name = "Discovery tasks")
public class TaskResource {

  private static final String BODY = "A JSON body is required.";

  private final DefineTask define;
  private final RedefineTask redefine;
  private final DropTask drop;
  private final Tasks tasks;

  public TaskResource(DefineTask define, RedefineTask redefine, DropTask drop, Tasks tasks) {
    this.define = define;
    this.redefine = redefine;
    this.drop = drop;
    this.tasks = tasks;
  }

  public record TaskRequest(
      @NotBlank @Size(max = 256) @Pattern(regexp = "\\P{Cntrl}*", message = "no control characters")
          String name,
      @NotNull UUID accountId,
      ScopeRequest scope,
      ScheduleView schedule,
      Versions versions) {

    RequestedTask read() {
      return new RequestedTask(
          name,
          accountId,
          scope == null ? null : scope.read(),
          schedule == null ? null : schedule.kind(),
          versions);
    }
  }

  public record ScopeRequest(
      List<String> subscriptions,
      List<String> resourceGroups,
      List<String> vaults,
      SelectionText exclude,
      Map<String, String> tags) {

    ScopeText read() {
      return new ScopeText(new SelectionText(subscriptions, resourceGroups, vaults), exclude, tags);
    }
  }

  public record ScheduleView(ScheduleKind kind) {}

  public record SelectionView(
      List<UUID> subscriptions, List<String> resourceGroups, List<String> vaults) {

    static SelectionView of(Scope.Selection selection) {
      return new SelectionView(
          selection.subscriptions(),
          selection.resourceGroups(),
          selection.vaults().stream().map(VaultId::toString).toList());
    }
  }

  public record ScopeView(
      List<UUID> subscriptions,
      List<String> resourceGroups,
      List<String> vaults,
      SelectionView exclude,
      Map<String, String> tags) {

    static ScopeView of(Scope scope) {
      SelectionView include = SelectionView.of(scope.include());
      return new ScopeView(
          include.subscriptions(),
          include.resourceGroups(),
          include.vaults(),
          SelectionView.of(scope.exclude()),
          scope.tags());
    }
  }

  @JsonInclude(JsonInclude.Include.NON_NULL)
  public record TaskView(
      UUID id,
      String name,
      UUID accountId,
      ScopeView scope,
      ScheduleView schedule,
      Versions versions,
      long version,
      Instant createdAt,
      Instant updatedAt) {

    static TaskView of(Task task) {
      return new TaskView(
          task.id(),
          task.definition().name(),
          task.definition().accountId(),
          ScopeView.of(task.definition().scope()),
          new ScheduleView(task.definition().schedule()),
          task.definition().versions(),
          task.version(),
          task.createdAt(),
          task.updatedAt());
    }
  }

  @POST
  @Operation(summary = "Define a task: which vaults of an account to discover")
  public RestResponse<TaskView> define(@NotNull(message = BODY) @Valid TaskRequest body) {
    Task task = define.define(body.read());
    return ResponseBuilder.<TaskView>create(RestResponse.Status.CREATED)
        .entity(TaskView.of(task))
        .header(HttpHeaders.LOCATION, URI.create("/api/v1/discovery/tasks/" + task.id()))
        .header(HttpHeaders.ETAG, ETag.of(task.version()))
        .build();
  }

  @GET
  @Operation(summary = "List tasks")
  public Page<TaskView> list(@BeanParam PageRequest page) {
    List<Task> found = tasks.page(page.after(), page.limit() + 1);
    return Page.of(found, page.limit(), task -> task.id().toString(), TaskView::of);
  }

  @GET
  @Path("/{id}")
  @Operation(summary = "Read a task")
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

  @DELETE
  @Path("/{id}")
  @Operation(summary = "Delete a task; what it found stays")
  public RestResponse<Void> drop(String id, @HeaderParam(HttpHeaders.IF_MATCH) String ifMatch) {
    drop.drop(Ids.parse("task", id), ETag.ifMatch(ifMatch));
    return RestResponse.noContent();
  }

  private static RestResponse<TaskView> answer(Task task) {
    return ResponseBuilder.ok(TaskView.of(task))
        .header(HttpHeaders.ETAG, ETag.of(task.version()))
        .build();
  }
}
