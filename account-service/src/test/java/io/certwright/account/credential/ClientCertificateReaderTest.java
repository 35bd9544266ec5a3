package io.certwright.account.credential;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;
import static org.junit.jupiter.params.provider.Arguments.arguments;

import io.certwright.platform.problem.Failure;
import io.certwright.platform.problem.FieldError;
import io.certwright.platform.problem.FieldErrors;
import java.io.IOException;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.stream.Stream;
import org.bouncycastle.asn1.DEROctetString;
import org.bouncycastle.asn1.nist.NISTObjectIdentifiers;
import org.bouncycastle.asn1.pkcs.EncryptedPrivateKeyInfo;
import org.bouncycastle.asn1.pkcs.EncryptionScheme;
import org.bouncycastle.asn1.pkcs.KeyDerivationFunc;
import org.bouncycastle.asn1.pkcs.PBES2Parameters;
import org.bouncycastle.asn1.pkcs.PBKDF2Params;
import org.bouncycastle.asn1.pkcs.PKCSObjectIdentifiers;
import org.bouncycastle.asn1.x509.AlgorithmIdentifier;
import org.bouncycastle.util.io.pem.PemObject;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

class ClientCertificateReaderTest {

  private static final Instant NOW = Instant.parse("2026-11-24T10:00:00Z");
  private static final Instant YESTERDAY = NOW.minus(Duration.ofDays(1));
  private static final Duration YEAR = Duration.ofDays(365);
  private static final String PASSWORD = "the-canary-password";

  private static final TestCertificate OWN = TestCertificate.lasting(YESTERDAY, YEAR);
  private static final TestCertificate OTHER = TestCertificate.lasting(YESTERDAY, YEAR);

  static Stream<Arguments> formsOfOneCertificate() {
    return Stream.of(
        arguments("key first", pem(OWN.pem(), null)),
        arguments("certificate first", pem(OWN.certificatePem() + OWN.keyPem(), null)),
        arguments("in a chain", pem(OTHER.certificatePem() + OWN.pem(), null)),
        arguments("encrypted", pem(OWN.encryptedKeyPem(PASSWORD) + OWN.certificatePem(), PASSWORD)),
        arguments("PFX", pfx(OWN.pfx(PASSWORD), PASSWORD)),
        arguments("PFX of no password", pfx(OWN.pfx(""), null)));
  }

  @ParameterizedTest(name = "{0}")
  @MethodSource("formsOfOneCertificate")
  void readsACertificateWithItsKey(String form, CredentialDraft draft) {
    FieldErrors errors = new FieldErrors();

    NewCredential read = new ClientCertificateReader("/credential", NOW, errors).read(draft);

    errors.throwIfAny();
    assertThat(read.authentication().text())
        .startsWith(OWN.keyPem().replace("\r", "") + OWN.certificatePem().replace("\r", ""))
        .doesNotContain(PASSWORD);
    assertThat(read.expiresAt()).isEqualTo(YESTERDAY.plus(YEAR));
    assertThat(read.thumbprint()).matches("[0-9A-F]{40}").endsWith(read.hint());
    assertThat(read.hint()).hasSize(4);
  }

  static Stream<Arguments> whatWillNotDo() {
    TestCertificate elliptic = TestCertificate.of("EC", 256, "SHA256withECDSA", YESTERDAY, YEAR);
    TestCertificate small = TestCertificate.of("RSA", 1024, "SHA256withRSA", YESTERDAY, YEAR);
    TestCertificate past = TestCertificate.lasting(YESTERDAY, Duration.ofHours(1));
    TestCertificate future = TestCertificate.lasting(NOW.plusSeconds(60), YEAR);
    String encrypted = OWN.encryptedKeyPem(PASSWORD) + OWN.certificatePem();
    return Stream.of(
        arguments(pem("", null), "/certificatePem", "no private key"),
        arguments(pem(OWN.certificatePem(), null), "/certificatePem", "no private key"),
        arguments(pem(OWN.keyPem(), null), "/certificatePem", "no certificate"),
        arguments(pem(OWN.pem() + OTHER.keyPem(), null), "/certificatePem", "2 private keys"),
        arguments(
            pem(OWN.keyPem() + OTHER.certificatePem(), null),
            "/certificatePem",
            "belongs to none of the certificates"),
        arguments(
            pem(OWN.keyPem() + OWN.certificatePem().repeat(11), null),
            "/certificatePem",
            "more than 10"),
        arguments(pem(elliptic.pem(), null), "/certificatePem", "RSA alone"),
        arguments(pem(small.pem(), null), "/certificatePem", "shorter than 2048 bits"),
        arguments(pem(past.pem(), null), "/certificatePem", "expired on 2026-11-23T11:00:00Z"),
        arguments(pem(future.pem(), null), "/certificatePem", "not valid before"),
        arguments(pem(OWN.pem().replace("MII", "M!I"), null), "/certificatePem", "readable PEM"),
        arguments(pem(encrypted, null), "/password", "required"),
        arguments(pem(encrypted, "wrong"), "/password", "does not open"),
        arguments(pfx(OWN.pfx(PASSWORD), "wrong"), "/password", "does not open"),
        arguments(pfx(OWN.pfx(PASSWORD), null), "/password", "does not open"),
        arguments(pfx("MIIrubbish", PASSWORD), "/certificatePfx", "readable PFX"),
        arguments(
            pfx(OWN.pfxWithoutCertificate(PASSWORD), PASSWORD),
            "/certificatePfx",
            "no certificate"),
        arguments(pfx(elliptic.pfx(PASSWORD), PASSWORD), "/certificatePfx", "RSA alone"),
        arguments(draft(null, null, null), "/certificatePem", "Either"),
        arguments(draft(OWN.pem(), OWN.pfx(""), null), "/certificatePem", "Either"));
  }

  @ParameterizedTest(name = "{2}")
  @MethodSource("whatWillNotDo")
  void saysWhatIsWrongAndWhere(CredentialDraft draft, String pointer, String why) {
    FieldErrors errors = new FieldErrors();

    new ClientCertificateReader("/credential", NOW, errors).read(draft);

    assertThat(noted(errors))
        .singleElement()
        .satisfies(
            error -> {
              assertThat(error.pointer()).isEqualTo("/credential" + pointer);
              assertThat(error.detail()).contains(why).doesNotContain(PASSWORD);
            });
  }

  @Test
  void refusesAPasswordThatWouldTakeHoursToTry() throws IOException {
    FieldErrors errors = new FieldErrors();
    String key = encryptedWithIterations(Integer.MAX_VALUE);

    new ClientCertificateReader("", NOW, errors).read(pem(key + OWN.certificatePem(), PASSWORD));

    assertThat(noted(errors)).singleElement().extracting("detail").asString().contains("PBKDF2");
  }

  private static List<FieldError> noted(FieldErrors errors) {
    return catchThrowableOfType(Failure.class, errors::throwIfAny).errors();
  }

  private static String encryptedWithIterations(int iterations) throws IOException {
    PBES2Parameters parameters =
        new PBES2Parameters(
            new KeyDerivationFunc(
                PKCSObjectIdentifiers.id_PBKDF2, new PBKDF2Params(new byte[16], iterations)),
            new EncryptionScheme(
                NISTObjectIdentifiers.id_aes256_CBC, new DEROctetString(new byte[16])));
    byte[] der =
        new EncryptedPrivateKeyInfo(
                new AlgorithmIdentifier(PKCSObjectIdentifiers.id_PBES2, parameters), new byte[32])
            .getEncoded();
    return TestCertificate.pem(new PemObject("ENCRYPTED PRIVATE KEY", der));
  }

  private static CredentialDraft pem(String pem, String password) {
    return draft(pem, null, password);
  }

  private static CredentialDraft pfx(String pfx, String password) {
    return draft(null, pfx, password);
  }

  private static CredentialDraft draft(String pem, String pfx, String password) {
    return new CredentialDraft("CLIENT_CERTIFICATE", null, pem, pfx, password, null, null, null);
  }
}
