package io.certwright.account.credential.rest;

import io.certwright.account.credential.ReadSealing;
import io.certwright.account.credential.ReadSealing.Sealing;
import io.certwright.account.credential.ReadSealing.State;
import io.certwright.account.credential.ResealWorker;
import io.certwright.account.credential.Reseals.Reseal;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.MediaType;
import java.time.Instant;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jboss.resteasy.reactive.RestResponse;
import org.jboss.resteasy.reactive.RestResponse.Status;

/** How the credentials are sealed: which key, and how far a change of keys is. */
@Produces(MediaType.APPLICATION_JSON)
@Path("/api/v1/sealing")
@Tag(name = "Sealing")
public class SealingResource {

  private final ReadSealing readSealing;
  private final ResealWorker worker;

  public SealingResource(ReadSealing readSealing, ResealWorker worker) {
    this.readSealing = readSealing;
    this.worker = worker;
  }

  /**
   * @param primaryKeyId the key that seals now
   * @param reseal the last work by which credentials got sealed by it; absent when there was none
   */
  public record SealingView(
      State state, long primaryKeyId, long credentials, long sealedByPrimary, ResealView reseal) {

    static SealingView of(Sealing sealing) {
      return new SealingView(
          sealing.state(),
          sealing.primaryKey(),
          sealing.credentials(),
          sealing.sealedByPrimary(),
          sealing.reseal() == null ? null : ResealView.of(sealing.reseal()));
    }
  }

  /**
   * @param broken credentials that do not open: the key that sealed them is not there
   */
  public record ResealView(Instant startedAt, Instant finishedAt, long resealed, long broken) {

    static ResealView of(Reseal reseal) {
      return new ResealView(
          reseal.startedAt(), reseal.finishedAt(), reseal.resealed(), reseal.broken());
    }
  }

  @GET
  @Operation(summary = "Which key seals, and how many credentials it has sealed")
  public SealingView read() {
    return SealingView.of(readSealing.read());
  }

  @POST
  @Path("reseal")
  @Operation(summary = "Seals with the primary key what an older key has sealed")
  public RestResponse<SealingView> reseal() {
    worker.start();
    return RestResponse.ResponseBuilder.create(Status.ACCEPTED, read())
        .header(HttpHeaders.LOCATION, "/api/v1/sealing")
        .build();
  }
}
