package io.certwright.discovery.known.db;

import static org.assertj.core.api.Assertions.assertThat;

import io.certwright.contracts.Environment;
import io.certwright.discovery.WithoutTicks;
import io.certwright.discovery.azure.NeedsAzure;
import io.certwright.platform.accounts.KnownAccount;
import io.certwright.platform.accounts.KnownAccounts;
import io.certwright.testkit.NeedsServers;
import io.quarkus.test.junit.QuarkusTest;
import io.quarkus.test.junit.TestProfile;
import java.util.UUID;
import org.junit.jupiter.api.Test;

@QuarkusTest
@TestProfile(WithoutTicks.class)
@NeedsServers(schema = "discovery")
@NeedsAzure
class KnownAccountsTableTest {

  private final KnownAccounts accounts;
  private final UUID id = UUID.randomUUID();
  private final UUID directory = UUID.randomUUID();

  KnownAccountsTableTest(KnownAccounts accounts) {
    this.accounts = accounts;
  }

  @Test
  void keepsTheNewerVersionWhicheverComesFirst() {
    accounts.learn(version(2));
    accounts.learn(version(1));
    assertThat(accounts.find(id)).contains(version(2));

    accounts.learn(version(3));
    assertThat(accounts.find(id)).contains(version(3));
  }

  @Test
  void doesNotLearnAgainWhatWasRemoved() {
    accounts.learn(version(1));

    accounts.forget(id);
    accounts.learn(version(2));

    assertThat(accounts.find(id)).isEmpty();
  }

  @Test
  void doesNotLearnWhatWasRemovedBeforeItWasHeardOf() {
    accounts.forget(id);

    accounts.learn(version(1));

    assertThat(accounts.find(id)).isEmpty();
  }

  private KnownAccount version(long version) {
    return new KnownAccount(id, version, "shop", Environment.AZURE, directory);
  }
}
