package io.certwright.account.lending;

import io.certwright.account.credential.AzureIdentity;
import io.certwright.account.credential.AzureToken;
import io.certwright.account.credential.SignIn;
import io.certwright.account.credential.SignInOutcome;
import io.certwright.account.credential.SignInOutcome.NotSignedIn;
import io.certwright.account.credential.SignInOutcome.SignedIn;
import io.certwright.account.registry.Account;
import io.certwright.platform.azure.AzureResource;
import io.certwright.platform.problem.Failure;
import java.time.Clock;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.ConcurrentHashMap;

/**
 * Azure tokens in memory, one for each credential and resource. A token is renewed after half of
 * its life, so that whoever borrows one has time to come back before it ends; while Entra ID is
 * away the present one is given on.
 */
public final class KeptTokens {

  private final SignIn signIn;
  private final Clock clock;
  private final Map<Key, Place> places = new ConcurrentHashMap<>();

  public KeptTokens(SignIn signIn, Clock clock) {
    this.signIn = signIn;
    this.clock = clock;
  }

  private record Key(AzureIdentity identity, UUID credentialId, AzureResource resource) {}

  /**
   * @throws Failure STATE_CONFLICT when the credential was replaced; SIGN_IN_FAILED,
   *     SIGN_IN_SETTLING, AZURE_THROTTLED or AZURE_UNREACHABLE in Entra's words
   */
  AzureToken token(Account account, AzureResource resource) {
    if (account.refusal() != null) {
      throw account.refusal().error().toFailure(SignInOutcome.TARGET);
    }
    Key key = new Key(account.identity(), account.credential().id(), resource);
    Place place = places.get(key);
    if (place == null) {
      places.values().removeIf(Place::isOver);
      place = places.computeIfAbsent(key, Place::new);
    }
    return place.token();
  }

  /**
   * Holds one token. Whoever wants the same one waits while Entra ID is asked for it, and shares a
   * failure: else all would wait in turn for an Entra ID that does not answer.
   */
  private final class Place {

    private final Key key;
    private volatile KeptToken kept;
    private volatile int failures;
    private Failure lastFailure;

    Place(Key key) {
      this.key = key;
    }

    AzureToken token() {
      int before = failures;
      synchronized (this) {
        if (failures != before) {
          throw lastFailure;
        }
        try {
          return present();
        } catch (Failure failure) {
          lastFailure = failure;
          failures = before + 1;
          throw failure;
        }
      }
    }

    private AzureToken present() {
      if (kept == null || !kept.lasts(clock.instant())) {
        kept = kept(signIn.with(key.identity(), key.credentialId(), key.resource()).token());
      } else if (kept.isToBeRenewed(clock.instant())) {
        renew(signIn.anew(key.identity(), key.credentialId(), key.resource()));
      }
      return kept.token();
    }

    private void renew(SignInOutcome outcome) {
      if (outcome instanceof NotSignedIn refused && refused.mayPass()) {
        kept = kept.renewedLater(clock.instant());
      } else if (outcome instanceof SignedIn signedIn) {
        kept = kept(signedIn.token());
      } else {
        kept = null;
        outcome.token();
      }
    }

    private KeptToken kept(AzureToken token) {
      return KeptToken.of(token, clock.instant());
    }

    /** Also one that is being filled: dropped, it costs another question to Entra ID at most. */
    boolean isOver() {
      KeptToken present = kept;
      return present == null || !present.lasts(clock.instant());
    }
  }
}
