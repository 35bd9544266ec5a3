package io.certwright.account.rights;

import java.util.EnumSet;
import java.util.Locale;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * An entry of a vault's access policies.
 *
 * @param objectId of a user, an application or a group
 * @param onBehalf it counts only where an application acts on behalf of that user
 * @param verbs on certificates, in lower case
 * @see <a href="https://learn.microsoft.com/azure/key-vault/general/assign-access-policy">Assign a
 *     Key Vault access policy</a>
 */
public record AccessPolicy(String objectId, boolean onBehalf, Set<String> verbs) {

  private static final String ALL = "all";

  public AccessPolicy {
    verbs =
        verbs.stream()
            .map(verb -> verb.toLowerCase(Locale.ROOT))
            .collect(Collectors.toCollection(TreeSet::new));
  }

  boolean isOf(Principal principal) {
    return !onBehalf && objectId.equalsIgnoreCase(principal.objectId().toString());
  }

  /** The word for all verbs leaves purging out. */
  private boolean allows(CertificateRight right) {
    return verbs.contains(right.verb()) || verbs.contains(ALL) && right != CertificateRight.PURGE;
  }

  Set<CertificateRight> rights() {
    return Stream.of(CertificateRight.values())
        .filter(this::allows)
        .collect(Collectors.toCollection(() -> EnumSet.noneOf(CertificateRight.class)));
  }
}
