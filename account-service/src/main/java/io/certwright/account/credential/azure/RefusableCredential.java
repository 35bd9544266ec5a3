package io.certwright.account.credential.azure;

import com.azure.core.credential.AccessToken;
import com.azure.core.credential.TokenCredential;
import com.azure.core.credential.TokenRequestContext;
import com.azure.core.exception.ClientAuthenticationException;
import io.certwright.account.credential.AzureIdentity;
import io.certwright.account.credential.SignInOutcome.NotSignedIn;
import io.certwright.account.credential.SignInRefusal;
import io.certwright.account.credential.SignInRefusals;
import io.certwright.platform.azure.AzureError;
import io.certwright.platform.azure.sdk.AzureErrors;
import java.util.Optional;
import java.util.UUID;
import reactor.core.publisher.Mono;
import reactor.core.scheduler.Schedulers;

/** A kept credential that asks Entra ID no more once it was refused for good, on any replica. */
final class RefusableCredential implements TokenCredential {

  private final TokenCredential credential;
  private final AzureIdentity identity;
  private final UUID credentialId;
  private final SignInRefusals refusals;

  RefusableCredential(
      TokenCredential credential,
      AzureIdentity identity,
      UUID credentialId,
      SignInRefusals refusals) {
    this.credential = credential;
    this.identity = identity;
    this.credentialId = credentialId;
    this.refusals = refusals;
  }

  @Override
  public Mono<AccessToken> getToken(TokenRequestContext request) {
    return Mono.fromCallable(() -> getTokenSync(request)).subscribeOn(Schedulers.boundedElastic());
  }

  @Override
  public AccessToken getTokenSync(TokenRequestContext request) {
    Optional<SignInRefusal> standing = refusals.standing(credentialId);
    if (standing.isPresent()) {
      // As Entra ID's own answer comes out of the SDK, so that one translation serves both.
      throw new ClientAuthenticationException(
          standing.get().code() + ": " + standing.get().detail(), null);
    }
    try {
      return credential.getTokenSync(request);
    } catch (RuntimeException e) {
      AzureError error = AzureErrors.of(e);
      NotSignedIn refused = new NotSignedIn(error, refusals.note(identity, credentialId, error));
      throw refused.pause().isPresent() ? refused.failure() : e;
    }
  }
}
