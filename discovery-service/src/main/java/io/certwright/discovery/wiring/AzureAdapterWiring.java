package io.certwright.discovery.wiring;

import io.certwright.discovery.budget.Budgets;
import io.certwright.discovery.budget.Limits;
import io.certwright.discovery.budget.Pauses;
import io.certwright.discovery.budget.TrafficControl;
import io.certwright.discovery.run.ListVaults;
import io.certwright.discovery.run.VaultOutlooks;
import io.certwright.discovery.run.azure.AzureVaultScanner;
import io.certwright.discovery.run.azure.AzureVaultsOfAccount;
import io.certwright.platform.accounts.LentTokens;
import io.certwright.platform.azure.sdk.AzureClients;
import jakarta.enterprise.inject.Disposes;
import jakarta.enterprise.inject.Produces;
import jakarta.inject.Singleton;

/** Builds what asks Azure. */
public class AzureAdapterWiring {

  @Produces
  @Singleton
  ListVaults listVaults(AzureClients clients, LentTokens tokens, VaultOutlooks known) {
    return new ListVaults(new AzureVaultsOfAccount(clients, tokens), known);
  }

  @Produces
  @Singleton
  AzureVaultScanner vaultScanner(AzureClients clients, LentTokens tokens, DiscoveryConfig config) {
    return new AzureVaultScanner(clients, tokens, config.parallelVaults(), config.parallelGets());
  }

  @Produces
  @Singleton
  TrafficControl trafficControl(Budgets budgets, DiscoveryConfig config) {
    Limits limits = Limits.ofPublished(config.budgetShare());
    return new TrafficControl(budgets, limits, Pauses.real(), System::nanoTime);
  }

  void close(@Disposes AzureVaultScanner scanner) {
    scanner.close();
  }
}
