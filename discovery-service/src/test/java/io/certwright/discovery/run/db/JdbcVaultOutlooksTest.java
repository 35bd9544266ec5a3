package io.certwright.discovery.run.db;

import static org.assertj.core.api.Assertions.assertThat;

import io.certwright.discovery.Api;
import io.certwright.discovery.azure.NeedsAzure;
import io.certwright.discovery.azure.SignedInHere;
import io.certwright.discovery.azure.TestTenant;
import io.certwright.discovery.run.VaultOutlook;
import io.certwright.platform.azure.VaultId;
import io.certwright.testkit.NeedsServers;
import io.quarkus.test.junit.QuarkusTest;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.Test;

/** What the inventory says of a vault before it is read again. */
@QuarkusTest
@NeedsServers(schema = "discovery")
@NeedsAzure
class JdbcVaultOutlooksTest {

  private final JdbcVaultOutlooks outlooks;

  JdbcVaultOutlooksTest(JdbcVaultOutlooks outlooks) {
    this.outlooks = outlooks;
  }

  @Test
  void knowsTheNearestExpiryOfAVaultThatWasRead() {
    // Given
    VaultId vault = VaultId.parse(TestTenant.vaultId(TestTenant.PAGES)).orElseThrow();
    Api.run(Api.taskFor(vault.toString()));
    // When
    Map<String, VaultOutlook> known =
        outlooks.of(SignedInHere.ACCOUNT, List.of(vault.key(), "/never/read"));
    // Then
    assertThat(known).containsOnlyKeys(vault.key());
    assertThat(known.get(vault.key()).nearestExpiry()).isAfter(Instant.now());
    assertThat(known.get(vault.key()).large()).isFalse();
    assertThat(outlooks.lately(SignedInHere.ACCOUNT)).contains(vault);
    assertThat(outlooks.lately(UUID.randomUUID())).isEmpty();
  }
}
