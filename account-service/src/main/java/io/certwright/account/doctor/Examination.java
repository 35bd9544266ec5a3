package io.certwright.account.doctor;

import io.certwright.account.browse.ParallelCalls;
import io.certwright.account.browse.ResourceManagers;
import io.certwright.account.credential.SignIn;
import io.certwright.account.diagnosis.CheckLine;
import io.certwright.account.registry.Account;
import io.certwright.platform.azure.ResourceManager;
import java.util.ArrayList;
import java.util.List;

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

  public Findings examine(Account account) {
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
