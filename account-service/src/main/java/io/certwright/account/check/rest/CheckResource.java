package io.certwright.account.check.rest;

import io.certwright.account.check.AskForCheck;
import io.certwright.account.check.CheckSummary;
import io.certwright.account.check.CheckTrigger;
import io.certwright.account.check.LineCounts;
import io.certwright.account.check.ReadChecks;
import io.certwright.account.registry.AccountState;
import io.certwright.platform.http.Page;
import io.certwright.platform.http.PageRequest;
import io.certwright.platform.id.Ids;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import java.time.Instant;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;

/** Whether an account works, what to do where it does not, and how that changed. */
@Produces(MediaType.APPLICATION_JSON)
@Path("/api/v1/accounts/{id}")
@Tag(name = "Check")
public class CheckResource {

  private final AskForCheck askForCheck;
  private final ReadChecks readChecks;

  public CheckResource(AskForCheck askForCheck, ReadChecks readChecks) {
    this.askForCheck = askForCheck;
    this.readChecks = readChecks;
  }

  /**
   * @param newlyFailing lines that did not fail in the check before; absent for the first check
   * @param mended lines that failed in the check before
   */
  public record CheckSummaryView(
      UUID id,
      CheckTrigger trigger,
      AccountState status,
      Instant checkedAt,
      int vaults,
      LineCounts lines,
      Integer newlyFailing,
      Integer mended) {

    static CheckSummaryView of(CheckSummary check) {
      return new CheckSummaryView(
          check.id(),
          check.trigger(),
          check.status(),
          check.checkedAt(),
          check.vaults(),
          check.lines(),
          check.newlyFailing(),
          check.mended());
    }
  }

  @POST
  @Path("check")
  @Operation(summary = "Checks the account now; requests that come together share a check")
  public CheckView check(@PathParam("id") String id) {
    return CheckView.of(askForCheck.ask(Ids.parse("account", id)));
  }

  @GET
  @Path("check")
  @Operation(summary = "The report of the last check")
  public CheckView last(@PathParam("id") String id) {
    return CheckView.of(readChecks.last(Ids.parse("account", id)));
  }

  @GET
  @Path("checks")
  @Operation(summary = "The checks of the account, the newest first")
  public Page<CheckSummaryView> list(@PathParam("id") String id, @BeanParam PageRequest page) {
    return Page.of(
        readChecks.page(Ids.parse("account", id), before(page), page.limit() + 1),
        page.limit(),
        check -> Long.toString(check.turn()),
        CheckSummaryView::of);
  }

  @GET
  @Path("checks/{checkId}")
  @Operation(summary = "A check, with what differs from the one before it")
  public CheckView one(@PathParam("id") String id, @PathParam("checkId") String checkId) {
    return CheckView.of(readChecks.one(Ids.parse("account", id), Ids.parse("check", checkId)));
  }

  private static long before(PageRequest page) {
    String position = page.position();
    try {
      return position == null ? Long.MAX_VALUE : Long.parseLong(position);
    } catch (NumberFormatException e) {
      throw Page.badCursor();
    }
  }
}
