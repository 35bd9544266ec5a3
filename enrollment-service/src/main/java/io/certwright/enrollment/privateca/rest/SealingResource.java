package io.certwright.enrollment.privateca.rest;

import io.certwright.platform.sealing.ReadSealing;
import io.certwright.platform.sealing.ResealWorker;
import io.certwright.platform.sealing.rest.SealingView;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.MediaType;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jboss.resteasy.reactive.RestResponse;
import org.jboss.resteasy.reactive.RestResponse.Status;

/** How the keys of CAs are sealed: which key, and how far a change of keys is. */
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

  @GET
  @Operation(summary = "Which key seals, and how many keys of CAs it has sealed")
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
