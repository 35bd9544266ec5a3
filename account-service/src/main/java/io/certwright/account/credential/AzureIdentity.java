package io.certwright.account.credential;

import io.certwright.contracts.Environment;
import io.certwright.platform.azure.AzureCloud;
import java.util.UUID;

/** The application that we act as, in the directory where it lives. */
public record AzureIdentity(Environment environment, UUID directoryId, UUID applicationId) {

  public AzureCloud cloud() {
    return AzureCloud.of(environment);
  }
}
