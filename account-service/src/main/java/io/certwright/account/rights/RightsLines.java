package io.certwright.account.rights;

import io.certwright.account.diagnosis.AzCommand;
import io.certwright.account.diagnosis.CheckLine;
import io.certwright.account.diagnosis.Remedy;
import io.certwright.account.rights.HeldRights.Known;
import io.certwright.account.rights.HeldRights.Unknown;
import io.certwright.platform.azure.AccessModel;
import io.certwright.platform.azure.Vault;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;

/**
 * What a report says of a principal's rights in a vault, a line for each activity that the account
 * is for. Without the rights of discovery a vault is of no use; without the others, of less.
 */
public final class RightsLines {

  private static final String UNREAD = "rights";

  private final Principal principal;
  private final Purpose purpose;

  public RightsLines(Principal principal, Purpose purpose) {
    this.principal = principal;
    this.purpose = purpose;
  }

  /**
   * @param purgeable false where the vault is protected from purging
   */
  public List<CheckLine> of(Vault vault, HeldRights held, boolean purgeable) {
    if (held instanceof Unknown unknown) {
      return List.of(unread(vault, unknown));
    }
    Known known = (Known) held;
    return purpose.activities().stream()
        .map(activity -> line(vault, activity, known, activity.missing(known.rights(), purgeable)))
        .toList();
  }

  /** Gives what the account needs for its purpose, and leaves what is there. */
  public Remedy remedy(Vault vault, HeldRights held) {
    if (vault.accessModel() == AccessModel.RBAC) {
      String role = purpose.role().label();
      return new Remedy(
          "Assign the role " + role + " on the vault; it takes some minutes to have effect.",
          principal.assign(role, vault.id().toString()).toString());
    }
    return new Remedy(
        "Give the application these permissions in the vault's access policies.",
        AzCommand.of("keyvault set-policy")
            .with("--name", vault.id().name())
            .with("--object-id", principal.objectId())
            .with("--certificate-permissions", verbs(held))
            .with("--subscription", vault.id().subscription())
            .toString());
  }

  private CheckLine line(
      Vault vault, Activity activity, Known held, List<CertificateRight> missing) {
    String target = vault.id().name();
    if (missing.isEmpty()) {
      return CheckLine.pass(activity.lineName(), target, "Has the " + activity.plainName() + ".");
    }
    String detail = "The account may not " + verbs(missing) + " certificates.";
    Remedy remedy = remedy(vault, held);
    return activity == Activity.DISCOVERY
        ? CheckLine.fail(activity.lineName(), target, detail, remedy)
        : CheckLine.warn(activity.lineName(), target, detail, remedy);
  }

  private static String verbs(List<CertificateRight> rights) {
    return rights.stream().map(CertificateRight::verb).collect(Collectors.joining(", "));
  }

  /** The command puts its verbs in the place of those that are there. */
  private Set<String> verbs(HeldRights held) {
    Set<String> verbs = new TreeSet<>(purpose.certificatePermissions());
    verbs.addAll(held.verbs());
    return verbs;
  }

  private CheckLine unread(Vault vault, Unknown unknown) {
    return CheckLine.warn(
        UNREAD,
        vault.id().name(),
        "What the account may do here could not be read. " + unknown.why(),
        unknown.unreadable() ? reader(vault) : remedy(vault, unknown));
  }

  private Remedy reader(Vault vault) {
    return new Remedy(
        "Assign the role Reader on the subscription, so that role assignments can be read.",
        principal.assign("Reader", "/subscriptions/" + vault.id().subscription()).toString());
  }
}
