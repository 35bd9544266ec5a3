package io.certwright.account.registry.rest;

import io.certwright.account.credential.CredentialDraft;
import io.certwright.account.registry.RotateCredential;
import io.certwright.platform.http.ETag;
import io.certwright.platform.id.Ids;
import jakarta.validation.constraints.NotNull;
import jakarta.ws.rs.HeaderParam;
import jakarta.ws.rs.PUT;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.MediaType;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jboss.resteasy.reactive.RestResponse;

/** What an account signs in with; it can be replaced, never read. */
@Produces(MediaType.APPLICATION_JSON)
@Path("/api/v1/accounts/{id}/credential")
@Tag(name = "Accounts")
public class CredentialResource {

  private final RotateCredential rotateCredential;

  public CredentialResource(RotateCredential rotateCredential) {
    this.rotateCredential = rotateCredential;
  }

  @PUT
  @Operation(summary = "Replaces the credential once Entra ID has accepted the new one")
  public RestResponse<AccountView> rotate(
      @PathParam("id") String id,
      @HeaderParam(HttpHeaders.IF_MATCH) String ifMatch,
      @NotNull(message = "A JSON body is required.") CredentialDraft body) {
    return AccountResource.tagged(
        rotateCredential.rotate(Ids.parse("account", id), ETag.ifMatch(ifMatch), body));
  }
}
