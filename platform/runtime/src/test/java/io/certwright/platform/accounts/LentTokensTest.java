package io.certwright.platform.accounts;

import static org.assertj.core.api.Assertions.assertThat;

import io.certwright.contracts.Environment;
import io.certwright.platform.accounts.AccountService.LentToken;
import io.certwright.platform.azure.AzureResource;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.Optional;
import java.util.UUID;
import org.junit.jupiter.api.Test;

class LentTokensTest {

  private static final Instant NOW = Instant.parse("2026-11-24T12:00:00Z");
  private static final KnownAccount ACCOUNT = account(new UUID(1, 1), 1);

  private final CountingAccountService service = new CountingAccountService();
  private final LentTokens tokens = new LentTokens(service, Clock.fixed(NOW, ZoneOffset.UTC));

  @Test
  void asksOnceForEachAccountAndResource() {
    tokens.get(ACCOUNT, AzureResource.VAULT);
    tokens.get(ACCOUNT, AzureResource.VAULT);
    tokens.get(ACCOUNT, AzureResource.ARM);
    tokens.get(account(new UUID(2, 2), 1), AzureResource.VAULT);

    assertThat(service.asked).isEqualTo(3);
  }

  @Test
  void doesNotKeepATokenThatIsAboutToEnd() {
    service.lifetime = Duration.ofMinutes(4);

    tokens.get(ACCOUNT, AzureResource.VAULT);
    tokens.get(ACCOUNT, AzureResource.VAULT);

    assertThat(service.asked).isEqualTo(2);
  }

  @Test
  void asksAgainWhenTheCredentialChanged() {
    tokens.get(ACCOUNT, AzureResource.VAULT);
    tokens.forget(ACCOUNT.id());
    tokens.get(ACCOUNT, AzureResource.VAULT);

    assertThat(service.asked).isEqualTo(2);
  }

  @Test
  void asksAgainForAnAccountThatChanged() {
    tokens.get(ACCOUNT, AzureResource.VAULT);
    tokens.get(account(ACCOUNT.id(), 2), AzureResource.VAULT);

    assertThat(service.asked).isEqualTo(2);
  }

  private static KnownAccount account(UUID id, long version) {
    return new KnownAccount(id, version, "Shop", Environment.AZURE, new UUID(3, 3));
  }

  @Test
  void aLentTokenDoesNotPrintItself() {
    assertThat(new LentToken("c4n4ry", NOW).toString()).doesNotContain("c4n4ry");
  }

  private static final class CountingAccountService implements AccountService {
    private int asked;
    private Duration lifetime = Duration.ofHours(1);

    @Override
    public LentToken lend(UUID accountId, AzureResource resource) {
      asked++;
      return new LentToken("token-" + asked, NOW.plus(lifetime));
    }

    @Override
    public Optional<KnownAccount> find(UUID accountId) {
      return Optional.empty();
    }
  }
}
