package io.certwright.emulator.issuing;

import io.certwright.emulator.certificate.OrderOutcome;
import java.time.Instant;
import java.util.Set;

/**
 * An account at a CA, as an object of a vault.
 *
 * @param provider the CA's product, such as {@code DigiCert}
 * @param accountId null when it was not sent, as is {@code password}
 */
public record CertificateIssuer(
    String name,
    String provider,
    String accountId,
    String password,
    Organization organization,
    boolean enabled,
    Instant created,
    Instant updated) {

  /** Passwords that no CA of the emulator takes, so that a rejected order can be had. */
  private static final Set<String> WRONG_PASSWORDS = Set.of("test", "wrong");

  private static final String UNAUTHENTICATED =
      "The call to %1$s failed with Error code access_denied|access_denied_invalid_key and Message"
          + " Access denied due to access_denied_invalid_key.. If you have any questions or"
          + " concerns, please feel free to reach out to %1$s for support at %2$s.";

  private static final String DIGICERT_SUPPORT = "support@digicert.com or 1-801-701-9600";

  /** What comes of an order: the provider {@code Test} needs no credentials, the others do. */
  OrderOutcome order() {
    if (!enabled) {
      return new OrderOutcome(
          provider, "Certificate issuer error", "The issuer %s is disabled.".formatted(name));
    }
    boolean trusted = password != null && !WRONG_PASSWORDS.contains(password);
    if (provider.equals("Test") || trusted) {
      return OrderOutcome.delivered(provider);
    }
    String support = provider.equals("DigiCert") ? DIGICERT_SUPPORT : "their support";
    return new OrderOutcome(
        provider, "Request rejected", UNAUTHENTICATED.formatted(provider, support));
  }
}
