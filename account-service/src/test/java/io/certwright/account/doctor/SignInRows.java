package io.certwright.account.doctor;

import static io.certwright.account.doctor.DoctorTenant.APPLICATION;
import static io.certwright.account.doctor.DoctorTenant.DIRECTORY;
import static io.certwright.account.doctor.DoctorTenant.SECRET;
import static io.certwright.account.doctor.Faults.fault;
import static io.certwright.account.doctor.Faults.throttling;
import static io.certwright.account.doctor.Row.fails;

import io.certwright.account.credential.ClientCertificate;
import io.certwright.account.credential.ClientSecret;
import io.certwright.account.credential.FederatedToken;
import io.certwright.account.credential.TestCertificate;
import io.certwright.emulator.entra.federation.FederationIssuer;
import io.certwright.emulator.tenant.directory.FederatedCredential;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import java.util.function.Consumer;
import java.util.stream.Stream;

/** Entra ID does not let the account in. */
final class SignInRows {

  /** What the token says whom it is for. */
  static final String SUBJECT = "system:serviceaccount:certwright:account-service";

  private static final String NOBODY = "c7777777-7777-4777-8777-777777777777";
  private static final String NOWHERE = "a7777777-7777-4777-8777-777777777777";

  private SignInRows() {}

  static Stream<Row> secrets() {
    return Stream.of(
        fails("The secret is wrong", registered(DIRECTORY, APPLICATION, "not-it"), "token"),
        fails(
            "The secret has expired",
            registered(DIRECTORY, APPLICATION, "the-secret-that-expired"),
            "token"));
  }

  static Stream<Row> certificates() {
    return Stream.of(
        fails(
            "The certificate is not registered with the application",
            one -> signInBy(one, TestCertificate.lasting(Instant.now(), Duration.ofDays(90))),
            "token"),
        fails(
            "The certificate has expired",
            one -> {
              TestCertificate expired =
                  TestCertificate.lasting(
                      Instant.parse("2024-01-01T00:00:00Z"), Duration.ofDays(90));
              one.application().certificates().add(expired.certificate());
              signInBy(one, expired);
            },
            "token"));
  }

  static Stream<Row> federation() {
    return Stream.of(
        fails(
            "The application trusts no tokens of other issuers",
            SignInRows::signInByToken,
            "token"),
        fails(
            "The application does not trust the issuer of the token",
            trusting("https://oidc.example", SUBJECT, FederatedCredential.TOKEN_EXCHANGE),
            "token"),
        fails(
            "The application does not trust the subject of the token",
            trusting(
                FederationIssuer.URL,
                "system:serviceaccount:other",
                FederatedCredential.TOKEN_EXCHANGE),
            "token"),
        fails(
            "The token is for another audience",
            trusting(FederationIssuer.URL, SUBJECT, "api://another"),
            "token",
            trusting(FederationIssuer.URL, SUBJECT, FederatedCredential.TOKEN_EXCHANGE)));
  }

  static Stream<Row> directory() {
    return Stream.of(
        fails(
            "There is no such application",
            registered(DIRECTORY, NOBODY, SECRET),
            "token",
            registered(DIRECTORY, APPLICATION, SECRET)),
        fails("The application is disabled", one -> one.application().enable(false), "token"),
        fails(
            "There is no such directory",
            registered(NOWHERE, APPLICATION, SECRET),
            "token",
            registered(DIRECTORY, APPLICATION, SECRET)),
        fails(
            "Entra ID asks for fewer requests",
            fault("entra.token", throttling(60)),
            "token",
            Faults::clear));
  }

  private static Consumer<EmulatedAccount> registered(
      String directory, String application, String secret) {
    return one -> one.stored().register(directory, application, new ClientSecret(secret));
  }

  private static void signInBy(EmulatedAccount one, TestCertificate certificate) {
    one.stored().register(DIRECTORY, APPLICATION, new ClientCertificate(certificate.pem()));
  }

  private static void signInByToken(EmulatedAccount one) {
    one.stored().register(DIRECTORY, APPLICATION, new FederatedToken(""));
  }

  private static Consumer<EmulatedAccount> trusting(
      String issuer, String subject, String audience) {
    return one -> {
      one.application()
          .federatedCredentials()
          .add(new FederatedCredential(issuer, subject, audience, Optional.empty()));
      signInByToken(one);
    };
  }
}
