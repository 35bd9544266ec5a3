package io.certwright.enrollment.issuing.rest;

import io.certwright.enrollment.issuing.CancelEnrollment;
import io.certwright.enrollment.issuing.Enrollment;
import io.certwright.enrollment.issuing.Enrollments;
import io.certwright.enrollment.issuing.RetryEnrollment;
import io.certwright.platform.http.Page;
import io.certwright.platform.http.PageRequest;
import io.certwright.platform.id.Ids;
import io.certwright.platform.problem.Failure;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response.Status;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jboss.resteasy.reactive.RestResponse;

/** How far enrollments are, and what a person can do about it. */
@Path("/api/v1/enrollments")
@Produces(MediaType.APPLICATION_JSON)
@Tag(name = "Enrollments")
public class EnrollmentResource {

  private static final String KIND = "enrollment";

  private final Enrollments enrollments;
  private final CancelEnrollment cancelEnrollment;
  private final RetryEnrollment retryEnrollment;

  public EnrollmentResource(
      Enrollments enrollments, CancelEnrollment cancelEnrollment, RetryEnrollment retryEnrollment) {
    this.enrollments = enrollments;
    this.cancelEnrollment = cancelEnrollment;
    this.retryEnrollment = retryEnrollment;
  }

  @GET
  @Operation(summary = "The enrollments, newest first")
  public Page<EnrollmentView> list(@BeanParam PageRequest page, @BeanParam EnrollmentQuery query) {
    return Page.of(
        enrollments.list(query.filter(), page.after(), page.limit() + 1),
        page.limit(),
        enrollment -> enrollment.id().toString(),
        EnrollmentView::of);
  }

  @GET
  @Path("{id}")
  @Operation(summary = "An enrollment with the steps it has taken")
  public EnrollmentView read(@PathParam("id") String id) {
    Enrollment enrollment =
        enrollments.find(Ids.parse(KIND, id)).orElseThrow(() -> Failure.notFound(KIND, id));
    return EnrollmentView.of(enrollment, enrollments.steps(enrollment.id()));
  }

  @POST
  @Path("{id}/cancel")
  @Operation(summary = "Ends an enrollment, removing its own pending operation from the vault")
  public RestResponse<EnrollmentView> cancel(@PathParam("id") String id) {
    return accepted(cancelEnrollment.cancel(Ids.parse(KIND, id)));
  }

  @POST
  @Path("{id}/retry")
  @Operation(summary = "Puts a failed enrollment back to work, or lets a waiting one try at once")
  public RestResponse<EnrollmentView> retry(@PathParam("id") String id) {
    return accepted(retryEnrollment.retry(Ids.parse(KIND, id)));
  }

  private static RestResponse<EnrollmentView> accepted(Enrollment enrollment) {
    return RestResponse.ResponseBuilder.create(Status.ACCEPTED, EnrollmentView.of(enrollment))
        .header(HttpHeaders.LOCATION, "/api/v1/enrollments/" + enrollment.id())
        .build();
  }
}
