package io.certwright.account.vaultcheck;

import io.certwright.account.diagnosis.AzCommand;
import io.certwright.account.diagnosis.CheckLine;
import io.certwright.account.diagnosis.Remedy;
import io.certwright.account.diagnosis.SubscriptionAdvice;
import io.certwright.account.rights.CertificateRight;
import io.certwright.account.rights.HeldRights;
import io.certwright.account.rights.HeldRights.Known;
import io.certwright.account.rights.HeldRights.Unknown;
import io.certwright.account.rights.RightsLines;
import io.certwright.account.vaultcheck.VaultExamination.Subject;
import io.certwright.platform.azure.AccessModel;
import io.certwright.platform.azure.AzureError;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** What a report says of who may do what in a vault: what is written, and what came of trying. */
final class AccessLines {

  static final String ACCESS_MODEL = "access-model";
  static final String CERTIFICATES = "certificates";

  private final Subject subject;
  private final VaultDescription vault;
  private final RightsLines rights;

  private AccessLines(Subject subject) {
    this.subject = subject;
    this.vault = subject.vault();
    this.rights = new RightsLines(subject.principal(), subject.account().settings().purpose());
  }

  static List<CheckLine> of(Subject subject, HeldRights read, VaultProbe.Answer answer) {
    return new AccessLines(subject).lines(read, answer);
  }

  private List<CheckLine> lines(HeldRights read, VaultProbe.Answer answer) {
    HeldRights held = answer.listed() ? corrected(read) : read;
    List<CheckLine> lines = new ArrayList<>();
    lines.add(model());
    if (answer.listed()) {
      lines.add(CheckLine.pass(CERTIFICATES, vault.name(), "Its certificates can be listed."));
    }
    answer.refusal().flatMap(error -> refused(error, held)).ifPresent(lines::add);
    lines.addAll(rights.of(vault.vault(), held, !vault.purgeProtected()));
    return lines;
  }

  /** Who lists what it seems not to be allowed has rights in a way that we do not see. */
  private static HeldRights corrected(HeldRights read) {
    return read instanceof Known known && !known.rights().contains(CertificateRight.LIST)
        ? new Unknown(
            "Its certificates can be listed, so a group must have been given the right.",
            false,
            known.verbs())
        : read;
  }

  private CheckLine model() {
    return CheckLine.pass(
        ACCESS_MODEL,
        vault.name(),
        vault.vault().accessModel() == AccessModel.RBAC
            ? "It goes by Azure roles."
            : "It goes by its access policies.");
  }

  private Optional<CheckLine> refused(AzureError error, HeldRights held) {
    boolean onTheWay =
        error.status() == 0
            || error.is(403, "ForbiddenByFirewall")
            || error.is(403, "ForbiddenByConnection");
    boolean toldByRights =
        error.status() == 403
            && !error.is(403, "SubscriptionDisabled")
            && held instanceof Known known
            && !known.rights().contains(CertificateRight.LIST);
    if (onTheWay || toldByRights) {
      return Optional.empty();
    }
    String detail = error.describe("Key Vault " + vault.name());
    return Optional.of(
        error.isPassing()
            ? CheckLine.warn(CERTIFICATES, vault.name(), detail, Remedy.of("Check again later."))
            : CheckLine.fail(CERTIFICATES, vault.name(), detail, remedy(error, held)));
  }

  private Remedy remedy(AzureError error, HeldRights held) {
    if (error.is(403, "SubscriptionDisabled")) {
      return SubscriptionAdvice.enable(vault.vault().id().subscription());
    }
    if (error.status() != 403) {
      return Remedy.of("Check again later; if it stays, Azure's words tell what to change.");
    }
    return held instanceof Known ? alreadyGiven() : rights.remedy(vault.vault(), held);
  }

  /** By what is written it is allowed. */
  private Remedy alreadyGiven() {
    return new Remedy(
        "A role or policy counts some minutes after it was given: check again then; if it stays,"
            + " look for a deny assignment.",
        AzCommand.of("role assignment list")
            .with("--assignee", subject.principal().objectId())
            .with("--scope", vault.vault().id())
            .with("--include-inherited", List.of())
            .with("--include-groups", List.of())
            .toString());
  }
}
