package io.certwright.account.setup;

import io.certwright.account.credential.CredentialKind;
import io.certwright.account.rights.BuiltInRole;
import io.certwright.account.rights.Purpose;
import io.certwright.contracts.Environment;
import io.certwright.platform.azure.AccessModel;
import java.time.Instant;
import java.util.List;
import java.util.UUID;

/**
 * What is to be set up.
 *
 * @param directoryId null when it is the one that the subscription belongs to, whichever that is
 * @param expiresAt when a new secret ends
 */
public record SetupRequest(
    Environment environment,
    AccessModel accessModel,
    SetupScope scope,
    UUID directoryId,
    String applicationName,
    CredentialKind credentialKind,
    Purpose purpose,
    Instant expiresAt) {

  /** The roles of the scope; inside its vaults access policies may decide instead. */
  List<BuiltInRole> roles() {
    return byRoles() ? List.of(BuiltInRole.READER, purpose.role()) : List.of(BuiltInRole.READER);
  }

  boolean byRoles() {
    return accessModel == AccessModel.RBAC;
  }

  /** A managed identity is there already; all others sign in as an application of their own. */
  boolean registersApplication() {
    return credentialKind != CredentialKind.MANAGED_IDENTITY;
  }

  /** Kubernetes' tokens have to be meant for Entra ID, which has another name in each cloud. */
  String tokenAudience() {
    return switch (environment) {
      case AZURE -> "api://AzureADTokenExchange";
      case AZURE_US_GOVERNMENT -> "api://AzureADTokenExchangeUSGov";
      case AZURE_CHINA -> "api://AzureADTokenExchangeChina";
    };
  }
}
