package io.certwright.emulator.entra.client;

import com.nimbusds.jose.JOSEException;
import com.nimbusds.jose.crypto.factories.DefaultJWSVerifierFactory;
import com.nimbusds.jose.jwk.AsymmetricJWK;
import com.nimbusds.jose.jwk.JWK;
import com.nimbusds.jose.jwk.JWKMatcher;
import com.nimbusds.jose.jwk.JWKSelector;
import com.nimbusds.jose.jwk.JWKSet;
import io.certwright.emulator.entra.error.AssertionErrors;
import io.certwright.emulator.entra.error.EntraError;
import io.certwright.emulator.entra.federation.FederationIssuer;
import io.certwright.emulator.tenant.directory.Application;
import io.certwright.emulator.tenant.directory.FederatedCredential;
import java.time.Clock;
import java.util.List;

/**
 * Checks tokens of other issuers that an application trusts: workload identity federation.
 *
 * @see <a
 *     href="https://learn.microsoft.com/entra/workload-id/workload-identity-federation">Workload
 *     identity federation</a>
 */
final class FederatedAssertions {

  private final FederationIssuer own;
  private final Clock clock;

  FederatedAssertions(FederationIssuer own, Clock clock) {
    this.own = own;
    this.clock = clock;
  }

  void check(Assertion assertion, Application application) {
    FederatedCredential credential = credential(assertion, application);
    JWKSet keys = credential.keys().orElseGet(own::keys);
    if (!isSigned(assertion, keys)) {
      String keyId = String.valueOf(assertion.token().getHeader().getKeyID());
      throw AssertionErrors.unknownKey(application, keyId);
    }
    assertion.requireInTime(clock.instant());
  }

  /** The one credential that fits in all three; the refusal names the first that none fits. */
  private static FederatedCredential credential(Assertion assertion, Application application) {
    List<FederatedCredential> all = List.copyOf(application.federatedCredentials());
    if (all.isEmpty()) {
      throw AssertionErrors.notFederated(application);
    }
    String issuer = String.valueOf(assertion.claims().getIssuer());
    List<FederatedCredential> trusted =
        all.stream().filter(one -> one.issuer().equals(issuer)).toList();
    if (trusted.isEmpty()) {
      throw AssertionErrors.wrongIssuer(issuer);
    }
    String subject = String.valueOf(assertion.claims().getSubject());
    List<FederatedCredential> fitting =
        trusted.stream().filter(one -> one.subject().equals(subject)).toList();
    if (fitting.isEmpty()) {
      throw wrongSubject(trusted, subject);
    }
    List<String> audiences = assertion.claims().getAudience();
    return fitting.stream()
        .filter(one -> audiences.contains(one.audience()))
        .findFirst()
        .orElseThrow(() -> AssertionErrors.wrongFederatedAudience(String.join(",", audiences)));
  }

  private static EntraError wrongSubject(List<FederatedCredential> trusted, String subject) {
    return trusted.stream().anyMatch(one -> one.subject().equalsIgnoreCase(subject))
        ? AssertionErrors.wrongCaseOfSubject(subject)
        : AssertionErrors.wrongSubject(subject);
  }

  /** No key fits an algorithm that nobody knows. */
  private static boolean isSigned(Assertion assertion, JWKSet keys) {
    JWKMatcher fitting = JWKMatcher.forJWSHeader(assertion.token().getHeader());
    return fitting != null
        && new JWKSelector(fitting).select(keys).stream().anyMatch(key -> isSigned(assertion, key));
  }

  private static boolean isSigned(Assertion assertion, JWK key) {
    if (!(key instanceof AsymmetricJWK asymmetric)) {
      return false;
    }
    try {
      return assertion.isSignedBy(
          new DefaultJWSVerifierFactory()
              .createJWSVerifier(assertion.token().getHeader(), asymmetric.toPublicKey()));
    } catch (JOSEException unfit) {
      return false;
    }
  }
}
