package io.certwright.platform.azure.sdk;

import com.azure.core.credential.TokenCredential;
import com.azure.core.http.HttpClient;
import com.azure.core.util.Configuration;
import com.azure.identity.DefaultAzureCredentialBuilder;

/**
 * As whom this process itself signs in to Azure, not as one of the accounts: workload identity,
 * managed identity, or whatever else the environment variables of Azure's SDK say.
 */
public final class OwnIdentity {

  private OwnIdentity() {}

  public static TokenCredential of(HttpClient transport) {
    return of(transport, Configuration.getGlobalConfiguration());
  }

  public static TokenCredential of(HttpClient transport, Configuration environment) {
    return new DefaultAzureCredentialBuilder()
        .httpClient(transport)
        .configuration(environment)
        .build();
  }
}
