package io.certwright.account.credential.azure;

import com.azure.core.credential.AccessToken;
import com.azure.core.credential.TokenCredential;
import com.azure.core.credential.TokenRequestContext;
import com.azure.core.http.HttpClient;
import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import io.certwright.account.credential.AzureIdentity;
import io.certwright.account.credential.AzureToken;
import io.certwright.account.credential.ClientAuthentication;
import io.certwright.account.credential.FederatedTokenFiles;
import io.certwright.account.credential.SealedCredentials;
import io.certwright.account.credential.SignIn;
import io.certwright.account.credential.SignInOutcome;
import io.certwright.account.credential.SignInOutcome.NotSignedIn;
import io.certwright.account.credential.SignInOutcome.SignedIn;
import io.certwright.account.credential.SignInRefusals;
import io.certwright.platform.azure.AzureResource;
import io.certwright.platform.azure.sdk.AzureErrors;
import java.time.Duration;
import java.util.UUID;

/**
 * Signs in by azure-identity. Its credential objects hold their tokens and renew them in time, so
 * one is kept for each identity and credential; a rotated or moved account gets another one.
 */
public final class EntraSignIn implements SignIn {

  private final ClientCredentials clientCredentials;
  private final SealedCredentials credentials;
  private final SignInRefusals refusals;
  private final Cache<Key, TokenCredential> signedIn =
      Caffeine.newBuilder().maximumSize(1_000).expireAfterAccess(Duration.ofHours(2)).build();

  /**
   * @param limit how long a sign-in may take; one that does not end by then passes for unreachable
   */
  public EntraSignIn(
      HttpClient transport,
      FederatedTokenFiles tokenFiles,
      SealedCredentials credentials,
      SignInRefusals refusals,
      Duration limit) {
    this.clientCredentials = new ClientCredentials(transport, tokenFiles, limit);
    this.credentials = credentials;
    this.refusals = refusals;
  }

  private record Key(AzureIdentity identity, UUID credentialId) {}

  @Override
  public SignInOutcome attempt(
      AzureIdentity identity, ClientAuthentication authentication, AzureResource resource) {
    return token(clientCredentials.of(identity, authentication), identity, resource);
  }

  @Override
  public SignInOutcome with(AzureIdentity identity, UUID credentialId, AzureResource resource) {
    return token(credential(identity, credentialId), identity, resource);
  }

  @Override
  public SignInOutcome anew(AzureIdentity identity, UUID credentialId, AzureResource resource) {
    SignInOutcome outcome = attempt(identity, credentials.open(credentialId), resource);
    if (outcome instanceof NotSignedIn refused) {
      return new NotSignedIn(
          refused.error(), refusals.note(identity, credentialId, refused.error()));
    }
    refusals.lift(identity, credentialId);
    return outcome;
  }

  /** What Azure's clients sign their requests with. */
  public TokenCredential credential(AzureIdentity identity, UUID credentialId) {
    return signedIn.get(
        new Key(identity, credentialId),
        key ->
            new RefusableCredential(
                clientCredentials.of(key.identity(), credentials.open(key.credentialId())),
                key.identity(),
                key.credentialId(),
                refusals));
  }

  private static SignInOutcome token(
      TokenCredential credential, AzureIdentity identity, AzureResource resource) {
    TokenRequestContext request =
        new TokenRequestContext().addScopes(identity.cloud().scope(resource));
    try {
      AccessToken token = credential.getTokenSync(request);
      return new SignedIn(new AzureToken(token.getToken(), token.getExpiresAt().toInstant()));
    } catch (RuntimeException e) {
      return new NotSignedIn(AzureErrors.of(e));
    }
  }
}
