package io.certwright.account.wiring;

import io.certwright.account.browse.BrowseResourceGroups;
import io.certwright.account.browse.BrowseSubscriptions;
import io.certwright.account.browse.BrowseVaults;
import io.certwright.account.browse.ParallelCalls;
import io.certwright.account.browse.ResourceManagers;
import io.certwright.account.browse.azure.AzureResourceManagers;
import io.certwright.account.credential.azure.EntraSignIn;
import io.certwright.account.registry.Accounts;
import io.certwright.platform.azure.sdk.AzureClients;
import jakarta.enterprise.inject.Disposes;
import jakarta.enterprise.inject.Produces;
import jakarta.inject.Singleton;

/** Builds what looks at Azure with an account's eyes. */
public class AzureViewWiring {

  /** At most as many calls at once as a vault's host takes connections, over all checks. */
  private static final int CALLS_AT_ONCE = 32;

  @Produces
  @Singleton
  ParallelCalls parallelCalls() {
    return new ParallelCalls(CALLS_AT_ONCE);
  }

  void close(@Disposes ParallelCalls calls) {
    calls.close();
  }

  @Produces
  @Singleton
  ResourceManagers resourceManagers(AzureClients clients, EntraSignIn signIn) {
    return new AzureResourceManagers(clients, signIn);
  }

  @Produces
  @Singleton
  BrowseSubscriptions browseSubscriptions(Accounts accounts, ResourceManagers resourceManagers) {
    return new BrowseSubscriptions(accounts, resourceManagers);
  }

  @Produces
  @Singleton
  BrowseResourceGroups browseResourceGroups(
      Accounts accounts, ResourceManagers resourceManagers, ParallelCalls calls) {
    return new BrowseResourceGroups(accounts, resourceManagers, calls);
  }

  @Produces
  @Singleton
  BrowseVaults browseVaults(
      Accounts accounts, ResourceManagers resourceManagers, ParallelCalls calls) {
    return new BrowseVaults(accounts, resourceManagers, calls);
  }
}
