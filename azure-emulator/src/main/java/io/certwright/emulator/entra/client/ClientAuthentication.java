package io.certwright.emulator.entra.client;

import io.certwright.emulator.entra.error.ClientErrors;
import io.certwright.emulator.entra.error.RequestErrors;
import io.certwright.emulator.entra.federation.FederationIssuer;
import io.certwright.emulator.entra.token.ClientProof;
import io.certwright.emulator.tenant.directory.Application;
import io.certwright.emulator.tenant.directory.ClientSecret;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.Optional;

/** Checks by what a client proves who it is: a secret, or one of two kinds of assertion. */
public final class ClientAuthentication {

  private static final String JWT_BEARER = "urn:ietf:params:oauth:client-assertion-type:jwt-bearer";

  private final CertificateAssertions certificates;
  private final FederatedAssertions federated;
  private final Clock clock;

  public ClientAuthentication(FederationIssuer federation, Clock clock) {
    this.certificates = new CertificateAssertions(clock);
    this.federated = new FederatedAssertions(federation, clock);
    this.clock = clock;
  }

  /**
   * What a client that redeems something of a user's proved itself by: a public one nothing, as it
   * cannot keep a secret, and any other something.
   */
  public ClientProof proveForUser(TokenRequest request, Application application) {
    if (!application.settings().publicClient()) {
      return prove(request, application).orElseThrow(ClientErrors::noProof);
    }
    if (request.field("client_secret").isPresent()
        || request.field("client_assertion").isPresent()) {
      throw ClientErrors.publicClientWithProof();
    }
    return ClientProof.NONE;
  }

  /** What the client proved itself by; empty when it did not try to. */
  public Optional<ClientProof> prove(TokenRequest request, Application application) {
    Optional<String> assertion = request.field("client_assertion");
    if (assertion.isPresent()) {
      if (!request.required("client_assertion_type").equals(JWT_BEARER)) {
        throw RequestErrors.malformed();
      }
      check(Assertion.parse(assertion.get()), request, application);
      return Optional.of(ClientProof.ASSERTION);
    }
    Optional<String> secret = request.field("client_secret");
    secret.ifPresent(given -> requireSecret(application, given));
    return secret.map(given -> ClientProof.SECRET);
  }

  private void check(Assertion assertion, TokenRequest request, Application application) {
    if (assertion.isForeign()) {
      federated.check(assertion, application);
    } else {
      certificates.check(assertion, request, application);
    }
  }

  private void requireSecret(Application application, String given) {
    Instant now = clock.instant();
    List<ClientSecret> matching =
        application.secrets().stream().filter(secret -> isSame(secret.value(), given)).toList();
    if (matching.isEmpty()) {
      throw ClientErrors.wrongSecret(application.id());
    }
    if (matching.stream().allMatch(secret -> secret.isExpiredAt(now))) {
      throw ClientErrors.expiredSecret(application.id());
    }
  }

  private static boolean isSame(String one, String other) {
    return MessageDigest.isEqual(
        one.getBytes(StandardCharsets.UTF_8), other.getBytes(StandardCharsets.UTF_8));
  }
}
