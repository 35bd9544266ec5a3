package io.certwright.discovery.run.azure;

import static org.assertj.core.api.Assertions.assertThat;

import io.certwright.contracts.Environment;
import io.certwright.discovery.azure.NeedsAzure;
import io.certwright.discovery.azure.SignedInHere;
import io.certwright.discovery.azure.TestTenant;
import io.certwright.discovery.azure.VaultHand;
import io.certwright.discovery.budget.TrafficControl;
import io.certwright.discovery.budget.VaultTraffic;
import io.certwright.discovery.inventory.AzureFacts;
import io.certwright.discovery.inventory.Counted;
import io.certwright.discovery.run.Requests;
import io.certwright.discovery.run.ScanOutcome;
import io.certwright.discovery.run.VaultScanner;
import io.certwright.platform.accounts.KnownAccount;
import io.certwright.testkit.NeedsServers;
import io.quarkus.test.junit.QuarkusTest;
import java.util.UUID;
import org.junit.jupiter.api.Test;

@QuarkusTest
@NeedsServers(schema = "discovery")
@NeedsAzure
class AzureVaultScannerTest {

  private final VaultScanner scanner;
  private final TrafficControl trafficControl;
  private final SignedInHere accounts;
  private final VaultHand vaults;
  private final Counted inventory = new Counted();

  AzureVaultScannerTest(
      VaultScanner scanner,
      TrafficControl trafficControl,
      SignedInHere accounts,
      VaultHand vaults) {
    this.scanner = scanner;
    this.trafficControl = trafficControl;
    this.accounts = accounts;
    this.vaults = vaults;
  }

  @Test
  void readsEveryPageAndEveryCertificateOnceWithoutBeingChallenged() {
    ScanOutcome.Seen seen = (ScanOutcome.Seen) scan(TestTenant.PAGES);

    assertThat(inventory.names()).hasSize(TestTenant.CERTIFICATES).doesNotHaveDuplicates();
    assertThat(seen.requests()).isEqualTo(new Requests(2, TestTenant.CERTIFICATES - 1, 0));
    assertThat(seen.note()).isNull();
  }

  @Test
  void asksForNothingButTheListWhenNothingChanged() {
    scan(TestTenant.PAGES);

    assertThat(scan(TestTenant.PAGES).requests()).isEqualTo(new Requests(2, 0, 0));
  }

  @Test
  void keepsADisabledCertificateByItsListEntryAlone() {
    scan(TestTenant.PAGES);

    assertThat(inventory.known("page-07"))
        .satisfies(
            location -> {
              assertThat(location.azure().enabled()).isFalse();
              assertThat(location.sha1()).hasSize(40);
              assertThat(location.azure().expiresOn()).isNotNull();
              assertThat(location.sha256()).isNull();
            });
  }

  @Test
  void readsThePolicyAsAzureWritesIt() {
    scan(TestTenant.PAGES);

    AzureFacts azure = inventory.known("page-04").azure();
    assertThat(azure.policy().json())
        .contains("\"lifetime_actions\"", "\"kty\":\"RSA\"")
        .doesNotContain("\"id\"");
    assertThat(azure.policy().updatedAt()).isNotNull();
    assertThat(azure.recovery().level()).startsWith("Recoverable");
    assertThat(azure.recovery().days()).isEqualTo(90);
  }

  @Test
  void leavesOutWhatWasNeverFinished() {
    vaults.ask(TestTenant.PENDING, "waiting");
    vaults.make(TestTenant.PENDING, "finished");

    scan(TestTenant.PENDING);

    assertThat(inventory.names()).containsExactly("finished");
  }

  @Test
  void saysInAzuresWordsWhyAVaultCannotBeRead() {
    ScanOutcome.Unreadable unreadable = (ScanOutcome.Unreadable) scan(TestTenant.FORBIDDEN);

    assertThat(unreadable.obstacle().code()).isEqualTo("ForbiddenByRbac");
    assertThat(unreadable.obstacle().reason()).contains("403").contains(TestTenant.FORBIDDEN);
    assertThat(unreadable.obstacle().passing()).isFalse();
  }

  @Test
  void sendsNoTokenToAnAddressThatIsNoVault() {
    ScanOutcome.Unreadable unreadable =
        (ScanOutcome.Unreadable)
            scanner.scan(
                account(),
                "https://kv-disc-pages.vault.azure.net.evil.example/",
                inventory.take("kv-disc-pages"),
                traffic("evil"));

    assertThat(unreadable.obstacle().code()).isEqualTo("azure-refused");
    assertThat(unreadable.requests().list()).isZero();
  }

  @Test
  void cannotReadWithAnAccountThatIsGone() {
    KnownAccount unknown =
        new KnownAccount(UUID.randomUUID(), 1, "gone", Environment.AZURE, UUID.randomUUID());

    ScanOutcome.Unreadable unreadable =
        (ScanOutcome.Unreadable)
            scanner.scan(
                unknown,
                VaultHand.uri(TestTenant.PAGES),
                inventory.take(TestTenant.PAGES),
                traffic(TestTenant.PAGES));

    assertThat(unreadable.obstacle().code()).isEqualTo("not-found");
  }

  private ScanOutcome scan(String vault) {
    return scanner.scan(account(), VaultHand.uri(vault), inventory.take(vault), traffic(vault));
  }

  private VaultTraffic traffic(String vault) {
    return trafficControl.to(
        vault + ".vault.azure.net", UUID.fromString(TestTenant.SUBSCRIPTION), "westeurope");
  }

  private KnownAccount account() {
    return accounts.find(SignedInHere.ACCOUNT).orElseThrow();
  }
}
