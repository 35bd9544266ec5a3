package io.certwright.discovery.budget;

import io.certwright.platform.problem.Failure;
import io.certwright.platform.problem.FailureCode;
import java.time.Duration;
import org.jspecify.annotations.Nullable;

/**
 * The way to one vault: every request takes a permit first and tells how it went. Any number of
 * threads may use it.
 */
public final class VaultTraffic implements AutoCloseable {

  /** What has to wait longer is put off instead, so that its worker is free meanwhile. */
  private static final Duration LONGEST_WAIT = Duration.ofSeconds(60);

  private final String vault;
  private final Gate vaultGate;
  private final Gate regionGate;
  private final Pauses pauses;

  VaultTraffic(String vault, Gate vaultGate, Gate regionGate, Pauses pauses) {
    this.vault = vault;
    this.vaultGate = vaultGate;
    this.regionGate = regionGate;
    this.pauses = pauses;
  }

  /** Leave to send one request. */
  public static final class Permit {

    private final Pass.Open pass;

    private Permit(Pass.Open pass) {
      this.pass = pass;
    }
  }

  /**
   * Waits for a permit.
   *
   * @throws Failure AZURE_THROTTLED or AZURE_UNREACHABLE, with the time to come again, when the
   *     wait would be long or the vault is not asked at present because it does not answer
   */
  public Permit await() {
    Pass pass = next();
    while (!(pass instanceof Pass.Open)) {
      pause(pass);
      pass = next();
    }
    return new Permit((Pass.Open) pass);
  }

  public void succeeded() {
    vaultGate.succeeded();
  }

  /**
   * Azure answered 429.
   *
   * @param retryAfter what it asked for; null when it asked for nothing
   */
  public void refused(Permit permit, @Nullable Duration retryAfter) {
    vaultGate.refused(permit.pass, retryAfter);
  }

  /** The vault did not answer, or with a failure of its own. */
  public void failed(Permit permit) {
    vaultGate.failed(permit.pass);
  }

  @Override
  public void close() {
    vaultGate.close();
  }

  private Pass next() {
    Pass pass = vaultGate.pass();
    if (pass instanceof Pass.Open open) {
      Pass ofRegion = regionGate.pass();
      if (!(ofRegion instanceof Pass.Open)) {
        vaultGate.putBack(open);
        return ofRegion;
      }
    }
    return pass;
  }

  private void pause(Pass pass) {
    if (pass instanceof Pass.Shut shut) {
      throw Failure.later(
          FailureCode.AZURE_UNREACHABLE,
          vault
              + " failed several times in a row, so it is asked again in "
              + seconds(shut.time())
              + " s only.",
          shut.time());
    }
    Duration time = ((Pass.Wait) pass).time();
    if (time.compareTo(LONGEST_WAIT) > 0) {
      throw Failure.later(
          FailureCode.AZURE_THROTTLED,
          vault + " asked for fewer requests: it is asked again in " + seconds(time) + " s.",
          time);
    }
    try {
      pauses.pause(time);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new IllegalStateException("the scan was stopped", e);
    }
  }

  private static long seconds(Duration time) {
    return time.plusMillis(999).toSeconds();
  }
}
