package io.certwright.platform.azure.sdk;

import com.azure.core.credential.TokenCredential;
import com.azure.core.http.HttpClient;
import com.azure.core.http.policy.RetryOptions;
import com.azure.core.management.AzureEnvironment;
import com.azure.core.management.profile.AzureProfile;
import com.azure.resourcemanager.authorization.AuthorizationManager;
import com.azure.resourcemanager.keyvault.KeyVaultManager;
import com.azure.resourcemanager.resources.ResourceManager;
import com.azure.resourcemanager.resources.ResourceManager.Authenticated;
import io.certwright.platform.azure.AzureCloud;
import java.util.UUID;

/** Azure's management library on our transport, signed in as one account. */
public final class ArmManagers {

  private final HttpClient transport;
  private final RetryOptions retry;
  private final AzureCloud cloud;
  private final UUID directoryId;
  private final TokenCredential credential;

  ArmManagers(
      HttpClient transport,
      RetryOptions retry,
      AzureCloud cloud,
      UUID directoryId,
      TokenCredential credential) {
    this.transport = transport;
    this.retry = retry;
    this.cloud = cloud;
    this.directoryId = directoryId;
    this.credential = credential;
  }

  public AzureCloud cloud() {
    return cloud;
  }

  public Authenticated resources() {
    return ResourceManager.configure()
        .withHttpClient(transport)
        .withRetryOptions(retry)
        .authenticate(credential, profile(null));
  }

  public KeyVaultManager vaults(UUID subscription) {
    return KeyVaultManager.configure()
        .withHttpClient(transport)
        .withRetryOptions(retry)
        .authenticate(credential, profile(subscription.toString()));
  }

  /** Role assignments, role definitions and permissions. */
  public AuthorizationManager authorization(UUID subscription) {
    return AuthorizationManager.configure()
        .withHttpClient(transport)
        .withRetryOptions(retry)
        .authenticate(credential, profile(subscription.toString()));
  }

  private AzureProfile profile(String subscription) {
    return new AzureProfile(directoryId.toString(), subscription, environment());
  }

  private AzureEnvironment environment() {
    return switch (cloud.environment()) {
      case AZURE -> AzureEnvironment.AZURE;
      case AZURE_US_GOVERNMENT -> AzureEnvironment.AZURE_US_GOVERNMENT;
      case AZURE_CHINA -> AzureEnvironment.AZURE_CHINA;
    };
  }
}
