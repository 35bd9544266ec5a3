package io.certwright.account.lending.rest;

import io.certwright.account.lending.ReadLendings;
import io.certwright.account.lending.TokenLending;
import io.certwright.platform.azure.AzureResource;
import io.certwright.platform.http.Page;
import io.certwright.platform.http.PageRequest;
import io.certwright.platform.id.Ids;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import java.time.Instant;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;

/** Who was lent tokens of an account, for what and when; never the tokens. */
@Produces(MediaType.APPLICATION_JSON)
@Path("/api/v1/accounts/{id}/lendings")
@Tag(name = "Accounts")
public class LendingResource {

  private final ReadLendings readLendings;

  public LendingResource(ReadLendings readLendings) {
    this.readLendings = readLendings;
  }

  public record LendingView(
      UUID id,
      String caller,
      AzureResource resource,
      Instant lentAt,
      Instant expiresAt,
      String correlationId) {

    static LendingView of(TokenLending lending) {
      return new LendingView(
          lending.id(),
          lending.caller(),
          lending.resource(),
          lending.lentAt(),
          lending.expiresAt(),
          lending.correlationId());
    }
  }

  @GET
  @Operation(
      summary = "The tokens lent of an account, newest first",
      description = "Also of an account that is gone, as long as they are kept.")
  public Page<LendingView> list(@PathParam("id") String id, @BeanParam PageRequest page) {
    return Page.of(
        readLendings.read(Ids.parse("account", id), page.after(), page.limit() + 1),
        page.limit(),
        lending -> lending.id().toString(),
        LendingView::of);
  }
}
