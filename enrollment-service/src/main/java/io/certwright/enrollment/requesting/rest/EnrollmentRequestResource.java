package io.certwright.enrollment.requesting.rest;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectWriter;
import com.fasterxml.jackson.databind.SerializationFeature;
import com.fasterxml.jackson.databind.json.JsonMapper;
import io.certwright.enrollment.certificate.Thumbprint;
import io.certwright.enrollment.issuing.StateName;
import io.certwright.enrollment.requesting.EnrollmentWish;
import io.certwright.enrollment.requesting.RequestEnrollment;
import jakarta.validation.constraints.NotNull;
import jakarta.ws.rs.HeaderParam;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response.Status;
import java.util.Optional;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jboss.resteasy.reactive.RestResponse;

/** Takes enrollments on. */
@Path("/api/v1/enrollments")
@Produces(MediaType.APPLICATION_JSON)
@Tag(name = "Enrollments")
public class EnrollmentRequestResource {

  /** The same content gives the same text, in whatever order and layout it came. */
  private static final ObjectWriter CANONICAL =
      JsonMapper.builder().enable(SerializationFeature.ORDER_MAP_ENTRIES_BY_KEYS).build().writer();

  private final RequestEnrollment requestEnrollment;

  public EnrollmentRequestResource(RequestEnrollment requestEnrollment) {
    this.requestEnrollment = requestEnrollment;
  }

  /** The same answer for the same idempotency key, however far the enrollment is by then. */
  public record AcceptedView(UUID id, StateName state) {}

  @POST
  @Operation(summary = "Asks for a certificate in a vault; the Location tells how far it is")
  public RestResponse<AcceptedView> request(
      @HeaderParam("Idempotency-Key") String idempotencyKey,
      @NotNull(message = "A JSON body is required.") EnrollmentWish body) {
    UUID id =
        requestEnrollment.request(
            new RequestEnrollment.Command(
                body, Optional.ofNullable(idempotencyKey), fingerprint(body)));
    return RestResponse.ResponseBuilder.create(
            Status.ACCEPTED, new AcceptedView(id, StateName.REQUESTED))
        .header(HttpHeaders.LOCATION, "/api/v1/enrollments/" + id)
        .build();
  }

  private static String fingerprint(EnrollmentWish wish) {
    try {
      return Thumbprint.sha256(CANONICAL.writeValueAsBytes(wish));
    } catch (JsonProcessingException e) {
      throw new IllegalStateException("A request that was read cannot be written", e);
    }
  }
}
