package io.certwright.account.doctor;

import io.certwright.account.browse.ParallelCalls;
import io.certwright.account.browse.ParallelCalls.Patience;
import io.certwright.account.credential.SignIn;
import io.certwright.account.diagnosis.CheckLine;
import io.certwright.account.registry.Account;
import io.certwright.account.rights.Principal;
import io.certwright.account.vaultcheck.VaultExamination;
import io.certwright.account.vaultcheck.VaultExamination.Subject;
import io.certwright.account.vaultcheck.VaultFindings;
import io.certwright.platform.azure.Subscription;
import io.certwright.platform.problem.Failure;
import io.certwright.platform.problem.FailureCode;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import org.jboss.logging.Logger;

/**
 * Asks Azure everything that a check is about, and only reads. A subscription takes a handful of
 * calls, a vault three at most; many go on at once, and none keeps the others waiting for long.
 */
public final class Examination implements AutoCloseable {

  private static final Logger LOG = Logger.getLogger(Examination.class);
  private static final String EGRESS = "egress-address";

  private final TokenCheck tokens;
  private final Estates estates;
  private final VaultExamination vaults;
  private final ParallelCalls calls;
  private final Pace pace;

  /**
   * @param calls for this alone: who browses must not wait for vaults that do not answer
   */
  public Examination(
      SignIn signIn, Estates estates, VaultExamination vaults, ParallelCalls calls, Pace pace) {
    this.tokens = new TokenCheck(signIn);
    this.estates = estates;
    this.vaults = vaults;
    this.calls = calls;
    this.pace = pace;
  }

  private record Seen(Principal principal, List<Subscription> subscriptions) {}

  public Findings examine(Account account) {
    List<CheckLine> lines = new ArrayList<>(tokens.lines(account));
    if (lines.stream().anyMatch(CheckLine::failed)) {
      return skippingRest(lines, "Needs tokens.");
    }
    Estate estate = estates.of(account);
    Optional<Seen> seen = look(estate, lines);
    if (seen.isEmpty() || seen.get().subscriptions().isEmpty()) {
      return skippingRest(lines, "Needs subscriptions.");
    }
    return examine(account, estate, seen.get(), lines);
  }

  @Override
  public void close() {
    calls.close();
  }

  /** Empty when not even that is told; a credential that was just replaced is not its fault. */
  private static Optional<Seen> look(Estate estate, List<CheckLine> lines) {
    try {
      Seen seen = new Seen(estate.principal(), estate.subscriptions());
      lines.addAll(SubscriptionLines.of(seen.subscriptions(), seen.principal()));
      return Optional.of(seen);
    } catch (Failure failure) {
      throwIfReplaced(failure);
      lines.add(SubscriptionLines.unread(failure));
      return Optional.empty();
    }
  }

  private static void throwIfReplaced(RuntimeException failure) {
    if (failure instanceof Failure known && known.code() == FailureCode.STATE_CONFLICT) {
      throw failure;
    }
  }

  private Findings examine(Account account, Estate estate, Seen seen, List<CheckLine> lines) {
    Principal principal = seen.principal();
    List<Survey> surveys = survey(seen, estate);
    lines.addAll(SurveyLines.of(surveys, principal));
    List<Subject> subjects =
        surveys.stream()
            .flatMap(
                survey ->
                    survey.vaults().stream()
                        .map(one -> new Subject(account, principal, one, survey.rights())))
            .sorted(Comparator.comparing(subject -> subject.vault().name()))
            .toList();
    List<VaultFindings> found = calls.each(subjects, vaults::examine, patience());
    lines.addAll(seenFrom(found));
    found.forEach(vault -> lines.addAll(vault.lines()));
    int usable = (int) found.stream().filter(VaultFindings::usable).count();
    return new Findings(lines, found.size(), usable);
  }

  private List<Survey> survey(Seen seen, Estate estate) {
    Failure late =
        new Failure(
            FailureCode.AZURE_UNREACHABLE,
            "Azure Resource Manager took longer than " + pace.subscription().toSeconds() + " s.");
    return calls.each(
        seen.subscriptions(),
        one -> Survey.of(one, estate, seen.principal()),
        new Patience<>(
            pace.subscription(),
            pace.whole(),
            one -> Survey.refused(one, late),
            one -> Survey.refused(one, late),
            Examination::broken));
  }

  private static Survey broken(Subscription subscription, RuntimeException fault) {
    LOG.errorf(fault, "subscription not examined subscription=%s", subscription.id());
    return Survey.refused(
        subscription,
        new Failure(FailureCode.INTERNAL, "It could not be examined: a fault of this service."));
  }

  private Patience<Subject, VaultFindings> patience() {
    return new Patience<>(
        pace.vault(),
        pace.whole(),
        subject -> VaultExamination.late(subject.vault(), pace.vault()),
        subject -> VaultExamination.notReached(subject.vault(), pace.whole()),
        Examination::broken);
  }

  private static VaultFindings broken(Subject subject, RuntimeException fault) {
    throwIfReplaced(fault);
    LOG.errorf(
        fault,
        "vault not examined accountId=%s vault=%s",
        subject.account().id(),
        subject.vault().name());
    return VaultExamination.broken(subject.vault());
  }

  /** What the firewalls of vaults have to let in. */
  private static List<CheckLine> seenFrom(List<VaultFindings> found) {
    Set<String> addresses = new TreeSet<>();
    found.forEach(vault -> vault.seenFrom().ifPresent(addresses::add));
    return addresses.isEmpty()
        ? List.of()
        : List.of(
            CheckLine.pass(
                EGRESS,
                "Key Vault",
                "Vaults see this service come from " + String.join(", ", addresses) + "."));
  }

  private static Findings skippingRest(List<CheckLine> lines, String why) {
    for (String name : List.of(SubscriptionLines.NAME, SurveyLines.GROUPS, SurveyLines.VAULTS)) {
      if (lines.stream().noneMatch(line -> line.name().equals(name))) {
        lines.add(CheckLine.skipped(name, "Azure", why));
      }
    }
    return new Findings(lines, 0, 0);
  }
}
