package io.certwright.emulator.snapshot;

import com.fasterxml.jackson.databind.node.ObjectNode;
import io.certwright.emulator.certificate.Delays;
import io.certwright.emulator.certificate.store.Counts;
import io.certwright.emulator.seed.Seed;
import io.certwright.emulator.seed.SeedError;
import io.certwright.emulator.seed.SeedJson;
import io.certwright.emulator.seed.SeedReader;
import io.certwright.emulator.seed.TenantBuilder;
import io.certwright.emulator.tenant.Tenant;
import io.certwright.emulator.tenant.Tenants;
import io.certwright.emulator.tenant.vault.Vault;
import java.time.Clock;

/**
 * Writes down all that the emulator holds, as a seed, and puts it back. The clock, the weather,
 * what was spent of budgets, backups, tokens and sign-ins are no part of it.
 */
public final class Snapshots {

  /** All are in memory at once, with their keys: about five kilobytes each. */
  public static final int MOST_CERTIFICATES = 50_000;

  private final Tenants tenants;
  private final Clock clock;
  private final Delays delays;

  public Snapshots(Tenants tenants, Clock clock, Delays delays) {
    this.tenants = tenants;
    this.clock = clock;
    this.delays = delays;
  }

  /**
   * The state at one time: requests wait until it is written.
   *
   * @throws TooMuch when there are more certificates than can be written
   */
  public ObjectNode export() {
    return tenants.alone(
        () -> {
          requireFew();
          TenantExport export = new TenantExport(tenants.vaults(), clock.instant());
          return SeedJson.write(new Seed(tenants.all().stream().map(export::of).toList()));
        });
  }

  /**
   * Puts a state in the place of all that there is, at once.
   *
   * @throws SeedError for what is no state; then nothing has changed
   */
  public void restore(byte[] json) {
    tenants.become(new TenantBuilder(clock, delays).build(SeedReader.read(json)));
  }

  private void requireFew() {
    long certificates =
        tenants.all().stream()
            .flatMap(Tenant::vaults)
            .map(Vault::certificates)
            .map(store -> store.counts())
            .mapToLong(Snapshots::all)
            .sum();
    if (certificates > MOST_CERTIFICATES) {
      throw new TooMuch(
          "There are %d certificates; no more than %d can be exported"
              .formatted(certificates, MOST_CERTIFICATES));
    }
  }

  private static int all(Counts counts) {
    return counts.certificates() + counts.deleted();
  }

  /** A state that is too large to be written in memory. */
  public static final class TooMuch extends RuntimeException {

    private static final long serialVersionUID = 1L;

    TooMuch(String message) {
      super(message);
    }
  }
}
