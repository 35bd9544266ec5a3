package io.certwright.discovery.run.schedule;

import io.certwright.discovery.run.Patience;
import io.certwright.discovery.run.PlanRun;
import io.certwright.discovery.run.Runs;
import io.certwright.discovery.run.ScanVault;
import io.certwright.discovery.run.Scans;
import io.certwright.platform.work.WorkPool;

/** The two pools of this replica: one lists the vaults of runs, the other scans vaults. */
public final class DiscoveryWork implements AutoCloseable {

  private static final int PARALLEL_PLANS = 2;

  private final WorkPool plans;
  private final WorkPool scans;

  public DiscoveryWork(
      Runs runs,
      PlanRun planRun,
      Scans vaultScans,
      ScanVault scanVault,
      Patience patience,
      int parallelVaults) {
    this.scans =
        new WorkPool(
            "vault-scan",
            parallelVaults,
            () -> vaultScans.claim(patience.lease()).map(scan -> () -> scanVault.scan(scan)));
    this.plans =
        new WorkPool(
            "run-plan",
            PARALLEL_PLANS,
            () ->
                runs.claim(patience.lease())
                    .map(
                        run ->
                            () -> {
                              planRun.plan(run);
                              scans.fill();
                            }));
  }

  public void fill() {
    plans.fill();
    scans.fill();
  }

  @Override
  public void close() {
    plans.close();
    scans.close();
  }
}
