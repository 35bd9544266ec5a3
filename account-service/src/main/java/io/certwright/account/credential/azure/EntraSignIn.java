package io.certwright.account.credential.azure;

import com.azure.core.credential.AccessToken;
import com.azure.core.credential.TokenCredential;
import com.azure.core.credential.TokenRequestContext;
import com.azure.core.http.HttpClient;
import com.azure.core.http.policy.ExponentialBackoffOptions;
import com.azure.core.http.policy.RetryOptions;
import com.azure.identity.ClientSecretCredentialBuilder;
import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import io.certwright.account.credential.AzureIdentity;
import io.certwright.account.credential.AzureToken;
import io.certwright.account.credential.ClientSecret;
import io.certwright.account.credential.SealedCredentials;
import io.certwright.account.credential.SignIn;
import io.certwright.account.credential.SignInOutcome;
import io.certwright.account.credential.SignInOutcome.NotSignedIn;
import io.certwright.account.credential.SignInOutcome.SignedIn;
import io.certwright.platform.azure.AzureResource;
import io.certwright.platform.azure.sdk.AzureClients;
import io.certwright.platform.azure.sdk.AzureErrors;
import java.time.Duration;
import java.util.UUID;

/**
 * Signs in by azure-identity. Its credential objects hold their tokens and renew them in time, so
 * one is kept for each identity and credential; a rotated or moved account gets another one.
 */
public final class EntraSignIn implements SignIn {

  private static final RetryOptions RETRY =
      new RetryOptions(new ExponentialBackoffOptions())
          .setShouldRetryCondition(AzureClients::mayPass);

  private final HttpClient transport;
  private final SealedCredentials credentials;
  private final Cache<Key, TokenCredential> signedIn =
      Caffeine.newBuilder().maximumSize(1_000).expireAfterAccess(Duration.ofHours(2)).build();

  public EntraSignIn(HttpClient transport, SealedCredentials credentials) {
    this.transport = transport;
    this.credentials = credentials;
  }

  private record Key(AzureIdentity identity, UUID credentialId) {}

  @Override
  public SignInOutcome attempt(
      AzureIdentity identity, ClientSecret secret, AzureResource resource) {
    return token(build(identity, secret), identity, resource);
  }

  @Override
  public SignInOutcome with(AzureIdentity identity, UUID credentialId, AzureResource resource) {
    return token(credential(identity, credentialId), identity, resource);
  }

  @Override
  public SignInOutcome anew(AzureIdentity identity, UUID credentialId, AzureResource resource) {
    return attempt(identity, credentials.open(credentialId), resource);
  }

  /** What Azure's clients sign their requests with. */
  public TokenCredential credential(AzureIdentity identity, UUID credentialId) {
    return signedIn.get(
        new Key(identity, credentialId),
        key -> build(key.identity(), credentials.open(key.credentialId())));
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

  private TokenCredential build(AzureIdentity identity, ClientSecret secret) {
    return new ClientSecretCredentialBuilder()
        .authorityHost(identity.cloud().loginEndpoint().toString())
        .tenantId(identity.directoryId().toString())
        .clientId(identity.applicationId().toString())
        .clientSecret(secret.value())
        .httpClient(transport)
        .retryOptions(RETRY)
        .build();
  }
}
