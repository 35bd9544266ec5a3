package io.certwright.account.check;

import io.certwright.account.browse.ParallelCalls;
import io.certwright.account.browse.ResourceManagers;
import io.certwright.account.credential.SignIn;
import io.certwright.account.registry.Account;
import io.certwright.account.registry.AccountState;
import io.certwright.platform.azure.ResourceManager;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;

/** Asks Azure everything that a check is about, and only reads. */
public final class Examination {

  private final TokenCheck tokens;
  private final VaultCheck vaults;
  private final CertificateCheck certificates;
  private final ResourceManagers resourceManagers;

  public Examination(
      SignIn signIn, ResourceManagers resourceManagers, VaultProbe probe, ParallelCalls calls) {
    this.tokens = new TokenCheck(signIn);
    this.vaults = new VaultCheck(calls);
    this.certificates = new CertificateCheck(probe, calls);
    this.resourceManagers = resourceManagers;
  }

  /**
   * @param vaults how many the account sees
   */
  record Findings(List<CheckLine> lines, int vaults) {

    /** FAILED when nothing can be used, DEGRADED when something cannot. */
    AccountState status() {
      boolean passes = lines.stream().allMatch(CheckLine::passed);
      if (passes) {
        return AccountState.OK;
      }
      boolean unusable =
          anyFailed(Set.of(TokenCheck.NAME, SubscriptionCheck.NAME))
              || (vaults > 0 && noneListsCertificates())
              || (vaults == 0 && anyFailed(Set.of(VaultCheck.NAME)));
      return unusable ? AccountState.FAILED : AccountState.DEGRADED;
    }

    private boolean anyFailed(Set<String> names) {
      return lines.stream().anyMatch(line -> names.contains(line.name()) && line.failed());
    }

    private boolean noneListsCertificates() {
      return lines.stream()
          .noneMatch(line -> line.name().equals(CertificateCheck.NAME) && line.passed());
    }
  }

  Findings examine(Account account) {
    List<CheckLine> lines = new ArrayList<>(tokens.lines(account));
    if (lines.stream().anyMatch(CheckLine::failed)) {
      return skippingRest(lines, "Needs tokens.");
    }
    ResourceManager resourceManager = resourceManagers.of(account);
    SubscriptionCheck.Result subscriptions =
        SubscriptionCheck.of(resourceManager, account.identity());
    lines.add(subscriptions.line());
    if (subscriptions.line().failed()) {
      return skippingRest(lines, "Needs subscriptions.");
    }
    VaultCheck.Result found =
        vaults.of(resourceManager, subscriptions.visible(), account.identity());
    lines.addAll(found.lines());
    lines.addAll(certificates.lines(account, found.visible()));
    return new Findings(lines, found.visible().size());
  }

  private static Findings skippingRest(List<CheckLine> lines, String why) {
    for (String name : List.of(SubscriptionCheck.NAME, VaultCheck.NAME, CertificateCheck.NAME)) {
      if (lines.stream().noneMatch(line -> line.name().equals(name))) {
        lines.add(CheckLine.skipped(name, "Azure", why));
      }
    }
    return new Findings(lines, 0);
  }
}
