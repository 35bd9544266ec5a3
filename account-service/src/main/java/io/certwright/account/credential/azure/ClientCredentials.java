package io.certwright.account.credential.azure;

import com.azure.core.credential.TokenCredential;
import com.azure.core.http.HttpClient;
import com.azure.core.http.policy.ExponentialBackoffOptions;
import com.azure.core.http.policy.RetryOptions;
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

/** The credential object of azure-identity for each way of client authentication. */
final class ClientCredentials {

  private static final RetryOptions RETRY =
      new RetryOptions(new ExponentialBackoffOptions())
          .setShouldRetryCondition(AzureClients::mayPass);

  private final HttpClient transport;
  private final FederatedTokenFiles tokenFiles;

  ClientCredentials(HttpClient transport, FederatedTokenFiles tokenFiles) {
    this.transport = transport;
    this.tokenFiles = tokenFiles;
  }

  TokenCredential of(AzureIdentity identity, ClientAuthentication authentication) {
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

  /** The endpoint is on the machine itself: where it does not answer, it is not there. */
  private TokenCredential managed(AzureIdentity identity, ManagedIdentity managed) {
    ManagedIdentityCredentialBuilder builder =
        new ManagedIdentityCredentialBuilder().httpClient(transport).maxRetry(1);
    return managed.assigned() == Assigned.USER
        ? builder.clientId(identity.applicationId().toString()).build()
        : builder.build();
  }
}
