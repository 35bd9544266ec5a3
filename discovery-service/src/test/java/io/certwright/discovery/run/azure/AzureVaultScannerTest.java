package io.certwright.discovery.run.azure;

import static org.assertj.core.api.Assertions.assertThat;

import io.certwright.contracts.Environment;
import io.certwright.discovery.azure.NeedsAzure;
import io.certwright.discovery.azure.SignedInHere;
import io.certwright.discovery.azure.TestTenant;
import io.certwright.discovery.azure.VaultHand;
import io.certwright.discovery.budget.TrafficControl;
import io.certwright.discovery.budget.VaultTraffic;
import io.certwright.discovery.inventory.SeenCertificate;
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
  void readsEveryPageAndEveryCertificateOnce() {
    ScanOutcome.Seen seen = (ScanOutcome.Seen) scan(TestTenant.PAGES);

    assertThat(seen.certificates()).hasSize(TestTenant.CERTIFICATES);
    assertThat(seen.certificates().stream().map(SeenCertificate::key)).doesNotHaveDuplicates();
    assertThat(seen.requests().list()).isBetween(2, 3);
    assertThat(seen.requests().get()).isEqualTo(TestTenant.CERTIFICATES);
    assertThat(seen.requests().throttled()).isZero();
  }

  @Test
  void readsDisabledCertificatesToo() {
    ScanOutcome.Seen seen = (ScanOutcome.Seen) scan(TestTenant.PAGES);

    assertThat(seen.certificates())
        .filteredOn(certificate -> !certificate.azure().enabled())
        .singleElement()
        .satisfies(
            certificate -> {
              assertThat(certificate.name()).isEqualTo("page-07");
              assertThat(certificate.der()).isNotEmpty();
            });
  }

  @Test
  void leavesOutWhatWasNeverFinished() {
    vaults.ask(TestTenant.PENDING, "waiting");
    vaults.make(TestTenant.PENDING, "finished");

    ScanOutcome.Seen seen = (ScanOutcome.Seen) scan(TestTenant.PENDING);

    assertThat(seen.certificates().stream().map(SeenCertificate::name)).containsExactly("finished");
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
                account(), "https://kv-disc-pages.vault.azure.net.evil.example/", traffic("evil"));

    assertThat(unreadable.obstacle().code()).isEqualTo("azure-refused");
    assertThat(unreadable.requests().list()).isZero();
  }

  @Test
  void cannotReadWithAnAccountThatIsGone() {
    KnownAccount unknown =
        new KnownAccount(UUID.randomUUID(), 1, "gone", Environment.AZURE, UUID.randomUUID());

    ScanOutcome.Unreadable unreadable =
        (ScanOutcome.Unreadable)
            scanner.scan(unknown, VaultHand.uri(TestTenant.PAGES), traffic(TestTenant.PAGES));

    assertThat(unreadable.obstacle().code()).isEqualTo("not-found");
  }

  private ScanOutcome scan(String vault) {
    return scanner.scan(account(), VaultHand.uri(vault), traffic(vault));
  }

  private VaultTraffic traffic(String vault) {
    return trafficControl.to(
        vault + ".vault.azure.net", UUID.fromString(TestTenant.SUBSCRIPTION), "westeurope");
  }

  private KnownAccount account() {
    return accounts.find(SignedInHere.ACCOUNT).orElseThrow();
  }
}
