package io.certwright.discovery.run.azure;

import static org.assertj.core.api.Assertions.assertThat;

import com.azure.core.http.HttpClient;
import io.certwright.discovery.azure.NeedsAzure;
import io.certwright.discovery.azure.SignedInHere;
import io.certwright.discovery.azure.TestTenant;
import io.certwright.discovery.azure.Weather;
import io.certwright.discovery.run.ListVaults;
import io.certwright.discovery.run.Listing.Way;
import io.certwright.discovery.run.Plan;
import io.certwright.discovery.run.VaultsOfAccount;
import io.certwright.discovery.scope.Scope;
import io.certwright.platform.accounts.KnownAccount;
import io.certwright.platform.accounts.LentTokens;
import io.certwright.platform.azure.Vault;
import io.certwright.platform.azure.sdk.AzureClients;
import io.certwright.testkit.NeedsServers;
import io.quarkus.test.junit.QuarkusTest;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

/** Vault lists by Resource Graph, as the emulator answers. */
@QuarkusTest
@NeedsServers(schema = "discovery")
@NeedsAzure
class VaultQueryTest {

  private static final Map<String, String> QUERIES = Map.of("operation", "arm.queryResources");

  private final ListVaults listVaults;
  private final VaultsOfAccount azure;
  private final SignedInHere accounts;
  private final Weather weather;

  VaultQueryTest(
      ListVaults listVaults,
      HttpClient transport,
      LentTokens tokens,
      SignedInHere accounts,
      Weather weather) {
    this.listVaults = listVaults;
    this.azure = new AzureVaultsOfAccount(new AzureClients(transport), tokens);
    this.accounts = accounts;
    this.weather = weather;
  }

  @AfterEach
  void calmDown() {
    weather.calm();
  }

  @Test
  void findsTheSameVaultsAsResourceManagerByOneRequest() {
    var view = azure.of(account());
    List<Vault> queried = view.queryVaults(List.of());
    assertThat(view.requests()).isEqualTo(1);

    List<Vault> listed = view.manager().vaults(UUID.fromString(TestTenant.SUBSCRIPTION));

    assertThat(queried).containsExactlyInAnyOrderElementsOf(listed).hasSizeGreaterThan(3);
  }

  @Test
  void fallsBackToResourceManagerWhenTheQueryIsForbidden() {
    weather.answer(QUERIES, 403, 1);

    Plan plan = listVaults.list(account(), Scope.EVERYTHING, false);

    assertThat(plan.listing().by()).isEqualTo(Way.RESOURCE_MANAGER);
    assertThat(plan.listing().requests()).isEqualTo(3);
    assertThat(plan.scans()).hasSizeGreaterThan(3);
  }

  @Test
  void waitsAsLongAsTheQuotaSaysAndAsksOnceMore() {
    weather.answer(QUERIES, 429, 1);

    Plan plan = listVaults.list(account(), Scope.EVERYTHING, false);

    assertThat(plan.listing().by()).isEqualTo(Way.RESOURCE_GRAPH);
    assertThat(plan.listing().requests()).isEqualTo(2);
  }

  private KnownAccount account() {
    return accounts.find(SignedInHere.ACCOUNT).orElseThrow();
  }
}
