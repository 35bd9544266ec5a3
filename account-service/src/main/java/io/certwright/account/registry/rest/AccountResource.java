package io.certwright.account.registry.rest;

import io.certwright.account.registry.Account;
import io.certwright.account.registry.AccountDraft;
import io.certwright.account.registry.Accounts;
import io.certwright.account.registry.ChangeAccount;
import io.certwright.account.registry.RegisterAccount;
import io.certwright.account.registry.RemoveAccount;
import io.certwright.platform.http.ETag;
import io.certwright.platform.http.Page;
import io.certwright.platform.http.PageRequest;
import io.certwright.platform.id.Ids;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.DELETE;
import jakarta.ws.rs.DefaultValue;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.HeaderParam;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.PUT;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response.Status;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jboss.resteasy.reactive.RestResponse;

/** The registry of accounts. */
@Produces(MediaType.APPLICATION_JSON)
@Path("/api/v1/accounts")
@Tag(name = "Accounts")
public class AccountResource {

  private static final String BODY = "A JSON body is required.";
  private static final String FORCE = "true or false.";

  private final Accounts accounts;
  private final RegisterAccount registerAccount;
  private final ChangeAccount changeAccount;
  private final RemoveAccount removeAccount;

  public AccountResource(
      Accounts accounts,
      RegisterAccount registerAccount,
      ChangeAccount changeAccount,
      RemoveAccount removeAccount) {
    this.accounts = accounts;
    this.registerAccount = registerAccount;
    this.changeAccount = changeAccount;
    this.removeAccount = removeAccount;
  }

  @POST
  @Operation(summary = "Registers an account")
  public RestResponse<AccountView> register(@NotNull(message = BODY) AccountDraft body) {
    Account account = registerAccount.register(body);
    return RestResponse.ResponseBuilder.create(Status.CREATED, AccountView.of(account))
        .header(HttpHeaders.LOCATION, "/api/v1/accounts/" + account.id())
        .header(HttpHeaders.ETAG, ETag.of(account.version()))
        .build();
  }

  @GET
  @Operation(summary = "The accounts, oldest first")
  public Page<AccountView> list(@BeanParam PageRequest page, @BeanParam AccountQuery query) {
    return Page.of(
        accounts.page(query.filter(), page.after(), page.limit() + 1),
        page.limit(),
        account -> account.id().toString(),
        AccountView::of);
  }

  @GET
  @Path("{id}")
  @Operation(summary = "An account")
  public RestResponse<AccountView> read(@PathParam("id") String id) {
    return tagged(accounts.get(Ids.parse("account", id)));
  }

  @PUT
  @Path("{id}")
  @Operation(summary = "Changes an account; without a credential it keeps the one it has")
  public RestResponse<AccountView> change(
      @PathParam("id") String id,
      @HeaderParam(HttpHeaders.IF_MATCH) String ifMatch,
      @NotNull(message = BODY) AccountDraft body) {
    return tagged(changeAccount.change(Ids.parse("account", id), ETag.ifMatch(ifMatch), body));
  }

  @DELETE
  @Path("{id}")
  @Operation(
      summary = "Removes an account and its credential",
      description =
          "Refused (409, account-in-use) while discovery tasks or live enrollments need it. With"
              + " force=true these end with it.")
  public void remove(
      @PathParam("id") String id,
      @HeaderParam(HttpHeaders.IF_MATCH) String ifMatch,
      @QueryParam("force") @DefaultValue("false") @Pattern(regexp = "true|false", message = FORCE)
          String force) {
    removeAccount.remove(
        Ids.parse("account", id), ETag.ifMatch(ifMatch), Boolean.parseBoolean(force));
  }

  static RestResponse<AccountView> tagged(Account account) {
    return RestResponse.ResponseBuilder.ok(AccountView.of(account))
        .header(HttpHeaders.ETAG, ETag.of(account.version()))
        .build();
  }
}
