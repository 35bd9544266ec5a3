package io.certwright.emulator.seed;

import com.nimbusds.jose.jwk.JWKSet;
import com.nimbusds.jose.util.X509CertUtils;
import io.certwright.emulator.entra.federation.FederationIssuer;
import io.certwright.emulator.seed.Seed.ApplicationSeed;
import io.certwright.emulator.seed.Seed.SecretSeed;
import io.certwright.emulator.tenant.directory.ApplicationCredentials;
import io.certwright.emulator.tenant.directory.ClientSecret;
import io.certwright.emulator.tenant.directory.FederatedCredential;
import java.security.cert.X509Certificate;
import java.text.ParseException;
import java.time.Clock;
import java.time.Duration;
import java.util.Optional;

/** Reads how an application of a seed may sign in. */
final class CredentialBuilder {

  private static final Duration SECRET_LIFE = Duration.ofDays(730);

  private final Clock clock;

  CredentialBuilder(Clock clock) {
    this.clock = clock;
  }

  ApplicationCredentials build(ApplicationSeed seed, String pointer) {
    return new ApplicationCredentials(
        Checked.each(seed.secrets(), pointer + "/secrets", this::secret),
        Checked.each(
            seed.certificates(), pointer + "/certificates", CredentialBuilder::certificate),
        Checked.each(
            seed.federatedCredentials(),
            pointer + "/federatedCredentials",
            CredentialBuilder::federated));
  }

  private ClientSecret secret(SecretSeed seed, String pointer) {
    return new ClientSecret(
        Checked.required(seed.value(), pointer + "/value"),
        Checked.orElse(seed.expiresAt(), clock.instant().plus(SECRET_LIFE)));
  }

  private static X509Certificate certificate(String pem, String pointer) {
    X509Certificate certificate = X509CertUtils.parse(Checked.required(pem, pointer));
    if (certificate == null) {
      throw SeedError.at(pointer, "is not a certificate in PEM");
    }
    return certificate;
  }

  private static FederatedCredential federated(FederatedCredentialSeed seed, String pointer) {
    String issuer = Checked.required(seed.issuer(), pointer + "/issuer");
    if (seed.jwks() == null && !issuer.equals(FederationIssuer.URL)) {
      throw SeedError.at(
          pointer + "/jwks", "is required for an issuer other than " + FederationIssuer.URL);
    }
    return new FederatedCredential(
        issuer,
        Checked.required(seed.subject(), pointer + "/subject"),
        Checked.orElse(seed.audience(), FederatedCredential.TOKEN_EXCHANGE),
        keys(seed, pointer));
  }

  private static Optional<JWKSet> keys(FederatedCredentialSeed seed, String pointer) {
    if (seed.jwks() == null) {
      return Optional.empty();
    }
    try {
      return Optional.of(JWKSet.parse(seed.jwks().toString()));
    } catch (ParseException malformed) {
      throw SeedError.at(pointer + "/jwks", "is not a JSON Web Key Set: " + malformed.getMessage());
    }
  }
}
