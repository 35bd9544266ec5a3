package io.certwright.emulator.certificate.store;

import io.certwright.emulator.certificate.error.KeyVaultError;
import io.certwright.emulator.certificate.error.StoreErrors;
import java.time.Duration;

/** What becomes of the deleted objects of a vault: certificates, keys and secrets alike. */
public final class Retention {

  private final Duration period;
  private volatile boolean purgeProtection;

  /**
   * @param period after which they are purged
   * @param purgeProtection whether nobody can purge them before
   */
  public Retention(Duration period, boolean purgeProtection) {
    this.period = period;
    this.purgeProtection = purgeProtection;
  }

  public Duration period() {
    return period;
  }

  /** From now on nothing is purged before its time; there is no way back. */
  public void protectFromPurge() {
    purgeProtection = true;
  }

  /**
   * @throws KeyVaultError 403 under purge protection
   */
  public void requirePurgeable() {
    if (purgeProtection) {
      throw StoreErrors.purgeProtected();
    }
  }
}
