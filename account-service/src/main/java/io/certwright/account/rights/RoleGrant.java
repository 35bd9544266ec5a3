package io.certwright.account.rights;

import io.certwright.platform.azure.VaultId;
import java.util.List;
import java.util.Locale;

/**
 * A role that a principal has somewhere.
 *
 * @param scope ARM id of where it counts, and all that is below
 */
public record RoleGrant(String scope, List<Permission> permissions) {

  private static final String SUBSCRIPTIONS = "/subscriptions/";

  public RoleGrant {
    permissions = List.copyOf(permissions);
  }

  /** Of what is no subscription or in one, only what is above is ever told: management groups. */
  boolean reaches(VaultId vault) {
    String normal = scope.toLowerCase(Locale.ROOT).replaceAll("/+$", "");
    return !normal.startsWith(SUBSCRIPTIONS)
        || vault.key().equals(normal)
        || vault.key().startsWith(normal + "/");
  }
}
