package io.certwright.account.rights;

import io.certwright.platform.azure.VaultId;
import io.certwright.platform.problem.Failure;
import java.util.List;
import java.util.UUID;

/** Reads what roles a principal has. Each call throws {@link Failure} in Azure's own words. */
public interface RoleReader {

  /**
   * Every role of the principal and of its groups that counts in the subscription or somewhere in
   * it. Conditions are not looked at: on certificates there are none.
   */
  List<RoleGrant> grants(Principal principal, UUID subscription);

  /** What whoever asks may do in the vault; may be asked where role assignments may not be read. */
  List<Permission> permissions(VaultId vault);
}
