package io.certwright.emulator.certificate;

import java.time.Duration;

/**
 * How long the slow parts of Key Vault take.
 *
 * @param selfIssue from create with issuer {@code Self} to the finished certificate
 * @param order from create with an issuer object of the vault to the answer of its CA
 * @param cancel from the request to cancel to the status {@code cancelled}
 * @param delete from delete to the deleted certificate being visible
 * @param recover from recover to the certificate being visible again
 * @param purge from purge to the name being free again
 */
public record Delays(
    Duration selfIssue,
    Duration order,
    Duration cancel,
    Duration delete,
    Duration recover,
    Duration purge) {

  /** About what the real service takes at its best. */
  public static Delays ordinary() {
    Duration second = Duration.ofSeconds(1);
    return new Delays(second, Duration.ofSeconds(3), second, second, second, second);
  }

  public static Delays none() {
    Duration zero = Duration.ZERO;
    return new Delays(zero, zero, zero, zero, zero, zero);
  }
}
