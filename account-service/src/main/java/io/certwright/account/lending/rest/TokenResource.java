package io.certwright.account.lending.rest;

import io.certwright.account.credential.AzureToken;
import io.certwright.account.lending.LendToken;
import io.certwright.platform.azure.AzureResource;
import io.certwright.platform.id.Ids;
import io.certwright.platform.identity.ServiceIdentity;
import io.quarkus.security.identity.SecurityIdentity;
import jakarta.annotation.security.RolesAllowed;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.MediaType;
import java.time.Instant;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jboss.resteasy.reactive.RestResponse;

/** Lends tokens to the two other services, and to nobody else. */
@Produces(MediaType.APPLICATION_JSON)
@Path("/internal/v1/accounts/{id}/token")
@Tag(name = "Internal")
public class TokenResource {

  private final LendToken lendToken;
  private final SecurityIdentity caller;

  public TokenResource(LendToken lendToken, SecurityIdentity caller) {
    this.lendToken = lendToken;
    this.caller = caller;
  }

  public record TokenRequest(
      @NotNull(message = "One of VAULT, ARM, DNS.") AzureResource resource) {}

  public record TokenView(String accessToken, Instant expiresAt) {

    /** A token is a secret. */
    @Override
    public String toString() {
      return "TokenView[expiresAt=" + expiresAt + "]";
    }
  }

  @POST
  @RolesAllowed(ServiceIdentity.ROLE)
  @Operation(summary = "Lends an Azure access token of the account to a service")
  public RestResponse<TokenView> lend(
      @PathParam("id") String id,
      @NotNull(message = "A JSON body is required.") @Valid TokenRequest body) {
    AzureToken token =
        lendToken.lend(Ids.parse("account", id), body.resource(), caller.getPrincipal().getName());
    return RestResponse.ResponseBuilder.ok(new TokenView(token.value(), token.expiresAt()))
        .header(HttpHeaders.CACHE_CONTROL, "no-store")
        .build();
  }
}
