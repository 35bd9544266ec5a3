package io.certwright.platform.accounts;

import io.certwright.contracts.Environment;
import io.certwright.platform.azure.AzureCloud;
import java.util.UUID;

/** What a service other than account-service knows of an account: never its credential. */
public record KnownAccount(
    UUID id, long version, String name, Environment environment, UUID directoryId) {

  public AzureCloud cloud() {
    return AzureCloud.of(environment);
  }
}
