package io.certwright.account.check.rest;

import io.certwright.account.check.CheckAccount;
import io.certwright.account.check.CheckReport;
import io.certwright.account.check.ReadLastCheck;
import io.certwright.platform.id.Ids;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;

/** Whether an account works, and what to do where it does not. */
@Produces(MediaType.APPLICATION_JSON)
@Path("/api/v1/accounts/{id}/check")
@Tag(name = "Check")
public class CheckResource {

  private final CheckAccount checkAccount;
  private final ReadLastCheck readLastCheck;

  public CheckResource(CheckAccount checkAccount, ReadLastCheck readLastCheck) {
    this.checkAccount = checkAccount;
    this.readLastCheck = readLastCheck;
  }

  @POST
  @Operation(summary = "Checks the account now")
  public CheckReport check(@PathParam("id") String id) {
    return checkAccount.check(Ids.parse("account", id));
  }

  @GET
  @Operation(summary = "The report of the last check")
  public CheckReport last(@PathParam("id") String id) {
    return readLastCheck.read(Ids.parse("account", id));
  }
}
