package io.certwright.platform.accounts;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import io.certwright.contracts.AccountEvent;
import io.certwright.contracts.Environment;
import io.certwright.platform.azure.AzureResource;
import io.certwright.platform.problem.Failure;
import java.time.Instant;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.junit.jupiter.api.Test;

class AccountNewsTest {

  private static final UUID ID = new UUID(1, 1);
  private static final UUID DIRECTORY = new UUID(2, 2);

  private final Remembered accounts = new Remembered();
  private final AccountNews news = new AccountNews(accounts);

  @Test
  void knowsAnAccountAsItWasToldLast() {
    news.take(
        new AccountEvent.Registered(ID, 1, "Shop", Environment.AZURE, DIRECTORY, new UUID(3, 3)));
    news.take(
        new AccountEvent.Changed(
            ID, 2, "Store", Environment.AZURE_CHINA, DIRECTORY, new UUID(3, 3)));

    assertThat(accounts.find(ID))
        .contains(new KnownAccount(ID, 2, "Store", Environment.AZURE_CHINA, DIRECTORY));
  }

  @Test
  void takesOverTheVersionOfARotationSoThatTokensBeforeItAreNotUsed() {
    news.take(
        new AccountEvent.Registered(ID, 1, "Shop", Environment.AZURE, DIRECTORY, new UUID(3, 3)));

    news.take(new AccountEvent.CredentialRotated(ID, 2, "CLIENT_SECRET", Instant.EPOCH));

    assertThat(accounts.find(ID))
        .contains(new KnownAccount(ID, 2, "Shop", Environment.AZURE, DIRECTORY));
  }

  @Test
  void letsNothingBeMadeToNeedAnAccountThatWasRemoved() {
    news.take(
        new AccountEvent.Registered(ID, 1, "Shop", Environment.AZURE, DIRECTORY, new UUID(3, 3)));
    FindAccount find = new FindAccount(accounts, new Nobody());
    KnownAccount found = find.find(ID, "/accountId");
    find.hold(found, "/accountId");

    news.take(new AccountEvent.Removed(ID, 2));

    assertThatExceptionOfType(Failure.class)
        .isThrownBy(() -> find.hold(found, "/accountId"))
        .satisfies(
            failure -> assertThat(failure.errors().get(0).pointer()).isEqualTo("/accountId"));
  }

  private static final class Remembered implements KnownAccounts {
    private final Map<UUID, KnownAccount> known = new HashMap<>();

    @Override
    public Optional<KnownAccount> find(UUID accountId) {
      return Optional.ofNullable(known.get(accountId));
    }

    @Override
    public void learn(KnownAccount account) {
      known.put(account.id(), account);
    }

    @Override
    public boolean hold(KnownAccount account) {
      return known.containsKey(account.id());
    }

    @Override
    public void forget(UUID accountId) {
      known.remove(accountId);
    }
  }

  private static final class Nobody implements AccountService {

    @Override
    public LentToken lend(UUID accountId, AzureResource resource) {
      throw new UnsupportedOperationException("nobody asks Azure here");
    }

    @Override
    public Optional<KnownAccount> find(UUID accountId) {
      return Optional.empty();
    }
  }
}
