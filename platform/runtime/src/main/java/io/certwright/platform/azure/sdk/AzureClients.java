package io.certwright.platform.azure.sdk;

import com.azure.core.credential.TokenCredential;
import com.azure.core.http.HttpClient;
import com.azure.core.http.HttpPipeline;
import com.azure.core.http.HttpPipelineBuilder;
import com.azure.core.http.policy.BearerTokenAuthenticationPolicy;
import com.azure.core.http.policy.ExponentialBackoffOptions;
import com.azure.core.http.policy.RequestRetryCondition;
import com.azure.core.http.policy.RetryOptions;
import com.azure.core.http.policy.RetryPolicy;
import com.azure.security.keyvault.certificates.CertificateClient;
import com.azure.security.keyvault.certificates.CertificateClientBuilder;
import io.certwright.platform.azure.AzureCloud;
import io.certwright.platform.azure.AzureResource;
import io.certwright.platform.azure.ResourceManager;
import io.certwright.platform.azure.VaultAddress;
import io.vertx.core.VertxException;
import jakarta.inject.Inject;
import jakarta.inject.Singleton;
import java.io.IOException;
import java.time.Duration;
import java.util.UUID;
import java.util.concurrent.TimeoutException;

/** Builds Azure's clients on the one transport. Clients are cheap; the transport is shared. */
@Singleton
public class AzureClients {

  /** A window of Key Vault's throttling lasts 10 s, hence a last wait beyond it. */
  private static final RetryOptions RETRY =
      new RetryOptions(
              new ExponentialBackoffOptions()
                  .setMaxRetries(4)
                  .setBaseDelay(Duration.ofSeconds(1))
                  .setMaxDelay(Duration.ofSeconds(16)))
          .setShouldRetryCondition(AzureClients::mayPass);

  private static final RetryOptions RETRY_ONCE =
      new RetryOptions(
              new ExponentialBackoffOptions()
                  .setMaxRetries(1)
                  .setBaseDelay(Duration.ofMillis(500))
                  .setMaxDelay(Duration.ofSeconds(1)))
          .setShouldRetryCondition(AzureClients::mayPass);

  private static final int TOO_MANY_REQUESTS = 429;

  private static final RetryOptions RETRY_PACED =
      new RetryOptions(
              new ExponentialBackoffOptions()
                  .setMaxRetries(2)
                  .setBaseDelay(Duration.ofMillis(500))
                  .setMaxDelay(Duration.ofSeconds(2)))
          .setShouldRetryCondition(AzureClients::mayPassUnpaced);

  private final HttpClient transport;
  private final RetryOptions retry;

  @Inject
  public AzureClients(HttpClient transport) {
    this(transport, RETRY);
  }

  private AzureClients(HttpClient transport, RetryOptions retry) {
    this.transport = transport;
    this.retry = retry;
  }

  /** The same for somebody who would rather hear now that it does not work than wait. */
  public AzureClients impatient() {
    return new AzureClients(transport, RETRY_ONCE);
  }

  /**
   * On a transport that keeps a budget and waits where Azure refuses: the SDK must not send again
   * what was refused, which would be a retry storm.
   */
  public AzureClients paced(HttpClient pacedTransport) {
    return new AzureClients(pacedTransport, RETRY_PACED);
  }

  public HttpClient transport() {
    return transport;
  }

  /**
   * Asked for each exception of a chain. A sign-in that was refused is refused again, and who is
   * not trusted will not be at once; left alone, the SDK would try it five times.
   */
  public static boolean mayPass(RequestRetryCondition condition) {
    if (condition.getResponse() != null) {
      int status = condition.getResponse().getStatusCode();
      return status == 408 || status == 429 || status == 500 || (status > 501 && status != 505);
    }
    Throwable failure = condition.getThrowable();
    return !AzureErrors.isUntrusted(failure)
        && (failure instanceof IOException
            || failure instanceof TimeoutException
            || failure instanceof VertxException);
  }

  private static boolean mayPassUnpaced(RequestRetryCondition condition) {
    boolean refused =
        condition.getResponse() != null
            && condition.getResponse().getStatusCode() == TOO_MANY_REQUESTS;
    return !refused && mayPass(condition);
  }

  public CertificateClient certificates(VaultAddress vault, TokenCredential credential) {
    return new CertificateClientBuilder()
        .vaultUrl(vault.toString())
        .credential(credential)
        .httpClient(transport)
        .retryOptions(retry)
        .buildClient();
  }

  /**
   * For requests of our own to vaults. The scope of the token is known, so that no vault has to be
   * asked for a challenge first; to what is no vault of the cloud nothing must be sent.
   */
  public HttpPipeline vault(AzureCloud cloud, TokenCredential credential) {
    return new HttpPipelineBuilder()
        .httpClient(transport)
        .policies(
            new RetryPolicy(retry),
            new BearerTokenAuthenticationPolicy(credential, cloud.scope(AzureResource.VAULT)))
        .build();
  }

  public ResourceManager resourceManager(
      AzureCloud cloud, UUID directoryId, TokenCredential credential) {
    return new ArmResourceManager(managers(cloud, directoryId, credential));
  }

  public ArmManagers managers(AzureCloud cloud, UUID directoryId, TokenCredential credential) {
    return new ArmManagers(transport, retry, cloud, directoryId, credential);
  }
}
