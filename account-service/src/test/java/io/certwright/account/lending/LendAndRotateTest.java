package io.certwright.account.lending;

import static org.assertj.core.api.Assertions.assertThat;

import io.certwright.account.azure.NeedsAzure;
import io.certwright.account.credential.AzureIdentity;
import io.certwright.account.credential.AzureToken;
import io.certwright.account.credential.ClientAuthentication;
import io.certwright.account.credential.CredentialDraft;
import io.certwright.account.credential.CredentialReader;
import io.certwright.account.credential.FederatedTokenFiles;
import io.certwright.account.credential.ProveCredential;
import io.certwright.account.credential.SealedCredentials;
import io.certwright.account.credential.SignIn;
import io.certwright.account.credential.SignInOutcome;
import io.certwright.account.registry.Account;
import io.certwright.account.registry.AccountDraft;
import io.certwright.account.registry.Accounts;
import io.certwright.account.registry.RegisterAccount;
import io.certwright.account.registry.RotateCredential;
import io.certwright.platform.azure.AzureResource;
import io.certwright.platform.id.Ids;
import io.certwright.platform.problem.Failure;
import io.certwright.platform.problem.FailureCode;
import io.certwright.platform.transaction.Transactions;
import io.certwright.testkit.NeedsServers;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.time.Clock;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.Callable;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import javax.security.auth.x500.X500Principal;
import org.junit.jupiter.api.Test;

/** Two replicas on one database, both lending and rotating the same account at once. */
@QuarkusTest
@NeedsServers(schema = "account")
@NeedsAzure
class LendAndRotateTest {

  private static final int LENDINGS = 100;
  private static final int ROTATIONS = 15;
  private static final Clock CLOCK = Clock.systemUTC();

  @Inject Accounts accounts;
  @Inject SealedCredentials credentials;
  @Inject TokenLendings lendings;
  @Inject Transactions transactions;
  @Inject RegisterAccount registerAccount;

  private final Set<String> secrets = ConcurrentHashMap.newKeySet();

  @Test
  void lendsTokensOfTheSecretsThatWereInForceAndInTheEndOfTheLastOne() throws Exception {
    // Given
    UUID id = registerAccount.register(draft(secret("first"))).id();
    Replica one = new Replica("one");
    Replica two = new Replica("two");

    // When
    List<Integer> rotated = new ArrayList<>();
    List<Integer> lent = new ArrayList<>();
    ExecutorService threads = Executors.newFixedThreadPool(4);
    try {
      List<Future<Integer>> rotating =
          List.of(threads.submit(one.rotating(id)), threads.submit(two.rotating(id)));
      List<Future<Integer>> lending =
          List.of(threads.submit(one.lending(id)), threads.submit(two.lending(id)));
      for (Future<Integer> each : rotating) {
        rotated.add(each.get());
      }
      for (Future<Integer> each : lending) {
        lent.add(each.get());
      }
    } finally {
      threads.shutdownNow();
    }

    // Then: each rotation that was answered is a version, and no other
    Account account = accounts.get(id);
    int rotations = rotated.get(0) + rotated.get(1);
    assertThat(rotations).isPositive();
    assertThat(account.version()).isEqualTo(1 + rotations);

    // And: each lending that was answered is on record, and the refused ones were few
    int answered = lent.get(0) + lent.get(1);
    assertThat(lendings.page(id, null, 2 * LENDINGS + 1)).hasSize(answered);
    assertThat(answered).isGreaterThan(LENDINGS);

    // And: from now on both lend what the last secret gives
    String last = credentials.open(account.credential().id()).text();
    assertThat(one.lend(id).value()).isEqualTo("of " + last);
    assertThat(two.lend(id).value()).isEqualTo("of " + last);
  }

  private String secret(String name) {
    String secret = "the-secret-" + name;
    secrets.add(secret);
    return secret;
  }

  private static AccountDraft draft(String secret) {
    return new AccountDraft(
        "Replicas " + UUID.randomUUID(),
        "AZURE",
        UUID.randomUUID().toString(),
        UUID.randomUUID().toString(),
        new CredentialDraft("CLIENT_SECRET", secret, null, null, null, null, null, null),
        null,
        null);
  }

  private final class Replica {
    private final String name;
    private final LendToken lendToken;
    private final RotateCredential rotateCredential;

    Replica(String name) {
      this.name = name;
      SignIn entra = new Entra();
      lendToken =
          new LendToken(
              accounts,
              new KeptTokens(entra, CLOCK),
              new Callers(
                  List.of(
                      new Caller(
                          "discovery-service",
                          Set.of(AzureResource.VAULT),
                          "discovery",
                          new X500Principal("CN=discovery-service")))),
              caller -> Duration.ZERO,
              lendings,
              transactions,
              Ids::next,
              CLOCK);
      rotateCredential =
          new RotateCredential(
              accounts,
              new CredentialReader(new FederatedTokenFiles(Optional.empty(), Optional.empty())),
              credentials,
              new ProveCredential(entra),
              transactions,
              event -> {},
              Ids::next,
              CLOCK);
    }

    Callable<Integer> rotating(UUID id) {
      return () -> {
        int done = 0;
        for (int rotation = 0; rotation < ROTATIONS; rotation++) {
          CredentialDraft next =
              new CredentialDraft(
                  "CLIENT_SECRET",
                  secret(name + "-" + rotation),
                  null,
                  null,
                  null,
                  null,
                  null,
                  null);
          done +=
              counted(
                  FailureCode.VERSION_CONFLICT,
                  () -> rotateCredential.rotate(id, OptionalLong.empty(), next));
        }
        return done;
      };
    }

    Callable<Integer> lending(UUID id) {
      return () -> {
        int done = 0;
        for (int lending = 0; lending < LENDINGS; lending++) {
          done +=
              counted(
                  FailureCode.STATE_CONFLICT, () -> assertThat(lend(id).value()).isIn(tokens()));
        }
        return done;
      };
    }

    AzureToken lend(UUID id) {
      return lendToken.lend(id, AzureResource.VAULT, "discovery-service");
    }

    private List<String> tokens() {
      return secrets.stream().map(secret -> "of " + secret).toList();
    }
  }

  /** 1 when it was done, 0 when another one was in the way, which is told and nothing else. */
  private static int counted(FailureCode inTheWay, Runnable work) {
    try {
      work.run();
      return 1;
    } catch (Failure failure) {
      assertThat(failure.code()).isEqualTo(inTheWay);
      return 0;
    }
  }

  /** Gives a token that names the secret, which it opens as the real one does. */
  private final class Entra implements SignIn {

    private final Map<UUID, AzureToken> given = new ConcurrentHashMap<>();

    @Override
    public SignInOutcome attempt(
        AzureIdentity identity, ClientAuthentication authentication, AzureResource resource) {
      return new SignInOutcome.SignedIn(token(authentication));
    }

    @Override
    public SignInOutcome with(AzureIdentity identity, UUID credentialId, AzureResource resource) {
      return new SignInOutcome.SignedIn(
          given.computeIfAbsent(credentialId, key -> token(credentials.open(key))));
    }

    @Override
    public SignInOutcome anew(AzureIdentity identity, UUID credentialId, AzureResource resource) {
      return new SignInOutcome.SignedIn(token(credentials.open(credentialId)));
    }

    private AzureToken token(ClientAuthentication secret) {
      return new AzureToken("of " + secret.text(), CLOCK.instant().plusSeconds(3600));
    }
  }
}
