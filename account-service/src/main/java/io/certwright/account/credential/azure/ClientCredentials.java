package io.certwright.account.credential.azure;

import com.azure.core.credential.TokenCredential;
import com.azure.core.http.HttpClient;
import com.azure.core.http.policy.ExponentialBackoffOptions;
import com.azure.core.http.policy.RequestRetryCondition;
import com.azure.core.http.policy.RetryOptions;
import com.azure.core.http.policy.RetryPolicy;
import com.azure.identity.AadCredentialBuilderBase;
import com.azure.identity.ClientCertificateCredentialBuilder;
import com.azure.identity.ClientSecretCredentialBuilder;
import com.azure.identity.ManagedIdentityCredentialBuilder;
import com.azure.identity.WorkloadIdentityCredentialBuilder;
import io.certwright.account.credential.AzureIdentity;
import io.certwright.account.credential.ClientAuthentication;
import io.certwright.account.credential.ClientCertificate;
import io.certwright.account.credential.ClientSecret;
import io.certwright.account.credential.FederatedToken;
import io.certwright.account.credential.FederatedTokenFiles;
import io.certwright.account.credential.ManagedIdentity;
import io.certwright.account.credential.ManagedIdentity.Assigned;
import io.certwright.platform.azure.sdk.AzureClients;
import java.io.ByteArrayInputStream;
import java.time.Duration;

/** The credential object of azure-identity for each way of client authentication. */
final class ClientCredentials {

  private static final RetryOptions RETRY =
      new RetryOptions(
              new ExponentialBackoffOptions()
                  .setMaxRetries(2)
                  .setBaseDelay(Duration.ofMillis(500))
                  .setMaxDelay(Duration.ofSeconds(2)))
          .setShouldRetryCondition(ClientCredentials::mayPassSoon);

  private static final int TOO_MANY_REQUESTS = 429;

  private final HttpClient transport;
  private final FederatedTokenFiles tokenFiles;
  private final Duration limit;

  /**
   * @param limit how long a sign-in may take, with all retries
   */
  ClientCredentials(HttpClient transport, FederatedTokenFiles tokenFiles, Duration limit) {
    this.transport = transport;
    this.tokenFiles = tokenFiles;
    this.limit = limit;
  }

  TokenCredential of(AzureIdentity identity, ClientAuthentication authentication) {
    return new TimedCredential(unlimited(identity, authentication), limit);
  }

  /**
   * Who asks for fewer requests is to be told on at once: the SDK would wait as long as it says.
   */
  private static boolean mayPassSoon(RequestRetryCondition condition) {
    boolean throttled =
        condition.getResponse() != null
            && condition.getResponse().getStatusCode() == TOO_MANY_REQUESTS;
    return !throttled && AzureClients.mayPass(condition);
  }

  private TokenCredential unlimited(AzureIdentity identity, ClientAuthentication authentication) {
    if (authentication instanceof ClientSecret secret) {
      return directed(new ClientSecretCredentialBuilder(), identity)
          .clientSecret(secret.value())
          .build();
    }
    if (authentication instanceof ClientCertificate certificate) {
      return directed(new ClientCertificateCredentialBuilder(), identity)
          .pemCertificate(new ByteArrayInputStream(certificate.bytes()))
          .build();
    }
    if (authentication instanceof FederatedToken token) {
      return new FederatedTokenCredential(
          () -> tokenFiles.find(token),
          file ->
              directed(new WorkloadIdentityCredentialBuilder(), identity)
                  .tokenFilePath(file.toString())
                  .build());
    }
    return managed(identity, (ManagedIdentity) authentication);
  }

  private <T extends AadCredentialBuilderBase<T>> T directed(T builder, AzureIdentity identity) {
    return builder
        .authorityHost(identity.cloud().loginEndpoint().toString())
        .tenantId(identity.directoryId().toString())
        .clientId(identity.applicationId().toString())
        .httpClient(transport)
        .retryOptions(RETRY);
  }

  /** The SDK has other retries for managed identities, and longer ones; a policy replaces them. */
  private TokenCredential managed(AzureIdentity identity, ManagedIdentity managed) {
    ManagedIdentityCredentialBuilder builder =
        new ManagedIdentityCredentialBuilder()
            .httpClient(transport)
            .retryPolicy(new RetryPolicy(RETRY));
    return managed.assigned() == Assigned.USER
        ? builder.clientId(identity.applicationId().toString()).build()
        : builder.build();
  }
}
