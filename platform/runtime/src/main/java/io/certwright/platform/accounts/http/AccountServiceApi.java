package io.certwright.platform.accounts.http;

import io.certwright.contracts.Environment;
import io.certwright.platform.azure.AzureResource;
import io.quarkus.rest.client.reactive.ClientExceptionMapper;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.HeaderParam;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.time.Instant;
import java.util.UUID;
import org.eclipse.microprofile.rest.client.inject.RegisterRestClient;

/** The addresses of account-service that the other services use. */
@Path("/")
@RegisterRestClient(configKey = "account-service")
@Consumes(MediaType.APPLICATION_JSON)
@Produces(MediaType.APPLICATION_JSON)
public interface AccountServiceApi {

  @POST
  @Path("internal/v1/accounts/{id}/token")
  Token lend(
      @HeaderParam("Authorization") String authorization,
      @HeaderParam("X-Correlation-Id") String correlationId,
      @PathParam("id") UUID accountId,
      TokenRequest request);

  @GET
  @Path("api/v1/accounts/{id}")
  Account account(
      @HeaderParam("X-Correlation-Id") String correlationId, @PathParam("id") UUID accountId);

  @ClientExceptionMapper
  static RuntimeException problem(Response response) {
    return AccountServiceProblem.of(response);
  }

  record TokenRequest(AzureResource resource) {}

  record Token(String accessToken, Instant expiresAt) {}

  record Account(UUID id, long version, String name, Environment environment, UUID directoryId) {}
}
