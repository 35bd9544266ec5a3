package io.certwright.account.dependent.rest;

import io.certwright.account.dependent.Dependent;
import io.certwright.account.dependent.Dependents;
import io.certwright.account.registry.Accounts;
import io.certwright.platform.http.Page;
import io.certwright.platform.http.PageRequest;
import io.certwright.platform.id.Ids;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;

/** What keeps an account from being removed. */
@Produces(MediaType.APPLICATION_JSON)
@Path("/api/v1/accounts/{id}/dependents")
@Tag(name = "Accounts")
public class DependentResource {

  private final Accounts accounts;
  private final Dependents dependents;

  public DependentResource(Accounts accounts, Dependents dependents) {
    this.accounts = accounts;
    this.dependents = dependents;
  }

  public record DependentView(Dependent.Kind kind, UUID id, String name) {

    static DependentView of(Dependent dependent) {
      return new DependentView(dependent.kind(), dependent.id(), dependent.name());
    }
  }

  @GET
  @Operation(summary = "The discovery tasks and live enrollments that need the account")
  public Page<DependentView> list(@PathParam("id") String id, @BeanParam PageRequest page) {
    UUID account = accounts.get(Ids.parse("account", id)).id();
    return Page.of(
        dependents.page(account, null, page.after(), page.limit() + 1),
        page.limit(),
        dependent -> dependent.id().toString(),
        DependentView::of);
  }
}
