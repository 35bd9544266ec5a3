package io.certwright.account.rights;

import io.certwright.account.diagnosis.AzCommand;
import java.util.UUID;

/**
 * Whom Azure knows an account as.
 *
 * @param objectId of the service principal: what role assignments and access policies name
 */
public record Principal(UUID objectId) {

  /** Gives a role. Named by its object id, the principal need not be looked up in the directory. */
  public AzCommand assign(String role, String scope) {
    return AzCommand.of("role assignment create")
        .with("--assignee-object-id", objectId)
        .with("--assignee-principal-type", "ServicePrincipal")
        .with("--role", role)
        .with("--scope", scope);
  }
}
