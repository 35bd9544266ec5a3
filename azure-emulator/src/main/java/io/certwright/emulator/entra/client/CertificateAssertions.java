package io.certwright.emulator.entra.client;

import com.nimbusds.jose.JWSAlgorithm;
import com.nimbusds.jose.JWSHeader;
import com.nimbusds.jose.crypto.RSASSAVerifier;
import io.certwright.emulator.entra.error.AssertionErrors;
import io.certwright.emulator.tenant.directory.Application;
import java.security.cert.X509Certificate;
import java.security.interfaces.RSAPublicKey;
import java.time.Clock;
import java.time.Instant;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Checks assertions that an application signs with its certificate ({@code private_key_jwt}).
 *
 * @see <a
 *     href="https://learn.microsoft.com/entra/identity-platform/certificate-credentials">Certificate
 *     credentials</a>
 */
final class CertificateAssertions {

  private static final Set<JWSAlgorithm> ALGORITHMS =
      Set.of(JWSAlgorithm.RS256, JWSAlgorithm.PS256);

  /** A token endpoint, or the issuer of either version. */
  private static final Pattern REALM =
      Pattern.compile("/([^/]+)(/oauth2/token|/oauth2/v2\\.0/token|/v2\\.0/?|/?)");

  private final Clock clock;

  CertificateAssertions(Clock clock) {
    this.clock = clock;
  }

  void check(Assertion assertion, TokenRequest request, Application application) {
    JWSHeader header = assertion.token().getHeader();
    if (!ALGORITHMS.contains(header.getAlgorithm())) {
      throw AssertionErrors.malformed();
    }
    Thumbprint thumbprint = Thumbprint.of(header);
    X509Certificate certificate =
        application.certificates().stream()
            .filter(thumbprint::matches)
            .findFirst()
            .orElseThrow(() -> AssertionErrors.unknownKey(application, thumbprint.hex()));
    requireGood(certificate, assertion, thumbprint, application);
    requireClaims(assertion, request, application);
    assertion.requireInTime(clock.instant());
  }

  private void requireGood(
      X509Certificate certificate,
      Assertion assertion,
      Thumbprint thumbprint,
      Application application) {
    Instant from = certificate.getNotBefore().toInstant();
    Instant until = certificate.getNotAfter().toInstant();
    if (clock.instant().isAfter(until)) {
      throw AssertionErrors.expiredKey(application, thumbprint.hex(), from, until);
    }
    if (!(certificate.getPublicKey() instanceof RSAPublicKey key)
        || !assertion.isSignedBy(new RSASSAVerifier(key))) {
      throw AssertionErrors.wrongSignature(application, thumbprint.hex(), from, until);
    }
  }

  private static void requireClaims(
      Assertion assertion, TokenRequest request, Application application) {
    if (!assertion.isIssuedBy(application)) {
      throw AssertionErrors.wrongClient();
    }
    if (!application.id().equalsIgnoreCase(assertion.claims().getSubject())) {
      throw AssertionErrors.subjectIsNotIssuer();
    }
    if (assertion.claims().getAudience().stream().noneMatch(url -> isRealm(url, request))) {
      throw AssertionErrors.wrongAudience();
    }
  }

  /** The tenant may be named by its id or its domain, the service by any of its hosts. */
  private static boolean isRealm(String audience, TokenRequest request) {
    if (audience.equals(request.site().issuer(request.tenant()).first())) {
      return true;
    }
    Matcher path = REALM.matcher(request.site().pathOf(audience).orElse(""));
    return path.matches()
        && (path.group(1).equalsIgnoreCase(request.tenant().id())
            || path.group(1).equalsIgnoreCase(request.tenant().domain()));
  }
}
