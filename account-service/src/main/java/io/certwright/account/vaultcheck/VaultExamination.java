package io.certwright.account.vaultcheck;

import io.certwright.account.diagnosis.CheckLine;
import io.certwright.account.diagnosis.Remedy;
import io.certwright.account.registry.Account;
import io.certwright.account.rights.HeldRights;
import io.certwright.account.rights.Principal;
import io.certwright.account.rights.SubscriptionRights;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

/**
 * Examines one vault and only reads: its name is resolved, one page of its certificates listed, and
 * the rest taken from what ARM says. What is in order is told in three lines, each thing that is
 * not in one of its own.
 */
public final class VaultExamination {

  private final HostNames names;
  private final VaultProbe probe;

  public VaultExamination(HostNames names, VaultProbe probe) {
    this.names = names;
    this.probe = probe;
  }

  /**
   * One vault to be examined.
   *
   * @param rights of the vault's subscription
   */
  public record Subject(
      Account account, Principal principal, VaultDescription vault, SubscriptionRights rights) {}

  public VaultFindings examine(Subject subject) {
    VaultDescription vault = subject.vault();
    UUID own = subject.account().identity().directoryId();
    if (!vault.directoryId().equals(own)) {
      return unexamined(DirectoryLine.of(vault, own));
    }
    HostNames.Resolution name = names.resolve(vault.host());
    VaultProbe.Answer answer = probe.listCertificates(subject.account(), vault.vault());
    HeldRights held = subject.rights().in(vault.vault(), vault.policies());
    List<CheckLine> lines = new ArrayList<>();
    lines.addAll(folded("network", NetworkLines.of(vault, name, answer)));
    lines.addAll(folded("access", AccessLines.of(subject, held, answer)));
    lines.addAll(folded("settings", SettingsLines.of(vault)));
    return new VaultFindings(lines, answer.seenFrom());
  }

  /** What is said of a vault that kept us waiting for too long. */
  public static VaultFindings late(VaultDescription vault, Duration limit) {
    return unexamined(
        CheckLine.fail(
            NetworkLines.CONNECTION,
            vault.name(),
            "Its examination did not end within " + limit.toSeconds() + " s.",
            NetworkLines.reach(vault)));
  }

  /** What is said of a vault that it was too late for. */
  public static VaultFindings notReached(VaultDescription vault, Duration limit) {
    return unexamined(
        CheckLine.warn(
            NetworkLines.CONNECTION,
            vault.name(),
            "It was not examined: the others took " + limit.toSeconds() + " s.",
            Remedy.of("See first why the others are slow, then check again.")));
  }

  /** What is said of a vault whose examination failed in a way that nobody foresaw. */
  public static VaultFindings broken(VaultDescription vault) {
    return unexamined(
        CheckLine.fail(
            NetworkLines.CONNECTION,
            vault.name(),
            "Its examination failed: a fault of this service, or an answer that is none of a vault.",
            Remedy.of(
                "See the log of this service, and whether a proxy answers in the vault's place.")));
  }

  private static VaultFindings unexamined(CheckLine line) {
    return new VaultFindings(List.of(line), Optional.empty());
  }

  private static List<CheckLine> folded(String name, List<CheckLine> lines) {
    List<CheckLine> folded = new ArrayList<>();
    List<String> inOrder = new ArrayList<>();
    for (CheckLine line : lines) {
      if (line.passed()) {
        inOrder.add(line.detail());
      } else {
        folded.add(line);
      }
    }
    if (!inOrder.isEmpty()) {
      folded.add(CheckLine.pass(name, lines.get(0).target(), String.join(" ", inOrder)));
    }
    return folded;
  }
}
