package io.certwright.account.browse.rest;

import io.certwright.account.browse.BrowseResourceGroups;
import io.certwright.account.browse.BrowseSubscriptions;
import io.certwright.account.browse.BrowseVaults;
import io.certwright.account.browse.BrowseVaults.Within;
import io.certwright.account.credential.Guid;
import io.certwright.platform.azure.AccessModel;
import io.certwright.platform.azure.ResourceGroup;
import io.certwright.platform.azure.Subscription;
import io.certwright.platform.azure.Vault;
import io.certwright.platform.http.Page;
import io.certwright.platform.http.PageRequest;
import io.certwright.platform.id.Ids;
import io.certwright.platform.problem.Failure;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.MediaType;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Function;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;

/** What an account sees in Azure now; nothing of it is kept here. */
@Produces(MediaType.APPLICATION_JSON)
@Path("/api/v1/accounts/{id}")
@Tag(name = "Browse")
public class BrowseResource {

  private final BrowseSubscriptions subscriptions;
  private final BrowseResourceGroups resourceGroups;
  private final BrowseVaults vaults;

  public BrowseResource(
      BrowseSubscriptions subscriptions, BrowseResourceGroups resourceGroups, BrowseVaults vaults) {
    this.subscriptions = subscriptions;
    this.resourceGroups = resourceGroups;
    this.vaults = vaults;
  }

  /**
   * @param uri where the vault's own API answers
   */
  public record VaultView(
      String resourceId,
      String name,
      String uri,
      String location,
      Sku sku,
      AccessModel accessModel,
      Map<String, String> tags,
      UUID subscription,
      String resourceGroup) {

    public enum Sku {
      STANDARD,
      PREMIUM
    }

    static VaultView of(Vault vault) {
      return new VaultView(
          vault.id().toString(),
          vault.id().name(),
          vault.address().toString(),
          vault.location(),
          vault.premium() ? Sku.PREMIUM : Sku.STANDARD,
          vault.accessModel(),
          vault.tags(),
          vault.id().subscription(),
          vault.id().resourceGroup());
    }
  }

  @GET
  @Path("subscriptions")
  @Operation(summary = "The subscriptions that the account sees")
  public Page<Subscription> subscriptions(@PathParam("id") String id, @BeanParam PageRequest page) {
    return Page.of(
        subscriptions.browse(Ids.parse("account", id), page.position(), page.limit() + 1),
        page.limit(),
        BrowseSubscriptions::key,
        Function.identity());
  }

  @GET
  @Path("resource-groups")
  @Operation(summary = "The resource groups that the account sees")
  public Page<ResourceGroup> resourceGroups(
      @PathParam("id") String id,
      @QueryParam("subscription") String subscription,
      @BeanParam PageRequest page) {
    return Page.of(
        resourceGroups.browse(
            Ids.parse("account", id),
            subscriptionId(subscription),
            page.position(),
            page.limit() + 1),
        page.limit(),
        BrowseResourceGroups::key,
        Function.identity());
  }

  @GET
  @Path("vaults")
  @Operation(summary = "The vaults that the account sees")
  public Page<VaultView> vaults(
      @PathParam("id") String id,
      @QueryParam("subscription") String subscription,
      @QueryParam("resourceGroup") String resourceGroup,
      @BeanParam PageRequest page) {
    Within within =
        new Within(
            subscriptionId(subscription),
            Optional.ofNullable(resourceGroup).filter(text -> !text.isBlank()));
    return Page.of(
        vaults.browse(Ids.parse("account", id), within, page.position(), page.limit() + 1),
        page.limit(),
        BrowseVaults::key,
        VaultView::of);
  }

  private static Optional<UUID> subscriptionId(String text) {
    if (text == null || text.isEmpty()) {
      return Optional.empty();
    }
    return Optional.of(
        Guid.parse(text)
            .orElseThrow(
                () -> Failure.invalid("?subscription", "The GUID of an Azure subscription.")));
  }
}
