package io.certwright.enrollment.privateca;

import static org.assertj.core.api.Assertions.assertThat;

import io.certwright.enrollment.Csrs;
import io.certwright.enrollment.Samples;
import io.certwright.enrollment.TestClock;
import io.certwright.enrollment.authority.AuthorityCheck;
import io.certwright.enrollment.authority.CaKeyType;
import io.certwright.enrollment.authority.Order;
import io.certwright.enrollment.authority.OrderOutcome;
import io.certwright.enrollment.certificate.AlternativeNames;
import io.certwright.enrollment.certificate.CertificateSpecification;
import java.io.ByteArrayInputStream;
import java.math.BigInteger;
import java.security.GeneralSecurityException;
import java.security.cert.CertPathValidator;
import java.security.cert.CertificateFactory;
import java.security.cert.PKIXParameters;
import java.security.cert.TrustAnchor;
import java.security.cert.X509Certificate;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Date;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.bouncycastle.asn1.x509.AuthorityKeyIdentifier;
import org.bouncycastle.asn1.x509.Extension;
import org.bouncycastle.asn1.x509.SubjectKeyIdentifier;
import org.bouncycastle.cert.jcajce.JcaX509CertificateHolder;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** What a private CA signs, read with Java's own certificate classes. */
class PrivateAuthorityTest {

  private static final CertificateSpecification ASKED = Samples.specification(Samples.EC_KEY);
  private static final String SERVER = "1.3.6.1.5.5.7.3.1";
  private static final String CLIENT = "1.3.6.1.5.5.7.3.2";

  /** Made once: RSA keys of 4096 bits take their time. */
  private static final TestCa RSA_CA = new TestCa(new TestClock(), CaKeyType.RSA, 1825);

  private final TestClock clock = new TestClock();
  private final TestCa ca = new TestCa(clock);

  @ParameterizedTest
  @EnumSource(CaKeyType.class)
  void issuesChainThatJavaVerifies(CaKeyType keyType) throws GeneralSecurityException {
    List<X509Certificate> chain = issue(keyType == CaKeyType.RSA ? RSA_CA : ca, ASKED);

    PKIXParameters parameters = new PKIXParameters(Set.of(new TrustAnchor(chain.get(2), null)));
    parameters.setRevocationEnabled(false);
    parameters.setDate(Date.from(clock.instant()));
    CertPathValidator.getInstance("PKIX")
        .validate(
            CertificateFactory.getInstance("X.509").generateCertPath(chain.subList(0, 2)),
            parameters);
    assertThat(chain.get(2).getIssuerX500Principal())
        .isEqualTo(chain.get(2).getSubjectX500Principal());
  }

  @ParameterizedTest
  @EnumSource(CaKeyType.class)
  void signsWithSha2(CaKeyType keyType) throws GeneralSecurityException {
    for (X509Certificate certificate : issue(keyType == CaKeyType.RSA ? RSA_CA : ca, ASKED)) {
      assertThat(certificate.getSigAlgName()).startsWithIgnoringCase("SHA").doesNotContain("SHA1");
      assertThat(certificate.getSigAlgName()).containsAnyOf("256", "384");
    }
  }

  @Test
  void issuesWhatWasAskedForInTheOrderOfRfc4514() throws GeneralSecurityException {
    X509Certificate certificate = issue(ca, ASKED).get(0);

    assertThat(certificate.getSubjectX500Principal().getName())
        .isEqualTo("CN=www.example.com,O=Example");
    assertThat(certificate.getSubjectAlternativeNames())
        .extracting(name -> (Object) name.get(1))
        .containsExactly("www.example.com");
    assertThat(certificate.getExtendedKeyUsage()).containsExactly(SERVER, CLIENT);
    assertThat(certificate.getBasicConstraints()).isEqualTo(-1);
    assertThat(certificate.getCriticalExtensionOIDs())
        .contains(Extension.keyUsage.getId(), Extension.basicConstraints.getId());
  }

  @Test
  void letsAnEllipticCurveKeySignAndAnRsaKeyAlsoEncipher() throws GeneralSecurityException {
    boolean[] ec = issue(ca, ASKED).get(0).getKeyUsage();
    boolean[] rsa = issue(ca, Samples.specification(Samples.RSA_KEY)).get(0).getKeyUsage();

    assertThat(ec).containsExactly(true, false, false, false, false, false, false, false, false);
    assertThat(rsa).containsExactly(true, false, true, false, false, false, false, false, false);
  }

  @Test
  void givesItsCasOnlyTheRightToSign() throws GeneralSecurityException {
    List<X509Certificate> chain = issue(ca, ASKED);

    for (X509Certificate authority : chain.subList(1, 3)) {
      boolean[] usage = authority.getKeyUsage();
      assertThat(usage[5] && usage[6]).as("keyCertSign and cRLSign").isTrue();
      assertThat(usage[0] || usage[2]).isFalse();
      assertThat(authority.getCriticalExtensionOIDs())
          .contains(Extension.keyUsage.getId(), Extension.basicConstraints.getId());
    }
    assertThat(chain.get(1).getBasicConstraints()).as("pathLen of the issuing CA").isZero();
    assertThat(chain.get(2).getBasicConstraints()).isEqualTo(Integer.MAX_VALUE);
    assertThat(chain.get(1).getExtendedKeyUsage()).containsExactly(SERVER, CLIENT);
  }

  @Test
  void drawsSerialNumbersThatArePositiveLongEnoughAndDifferent() throws GeneralSecurityException {
    Set<BigInteger> serials = new HashSet<>();
    for (int round = 0; round < 50; round++) {
      BigInteger serial = issue(ca, ASKED).get(0).getSerialNumber();
      assertThat(serial.signum()).isPositive();
      assertThat(serial.toByteArray()).hasSizeLessThanOrEqualTo(20);
      serials.add(serial);
    }
    assertThat(serials).hasSize(50);
    assertThat(serials).anyMatch(serial -> serial.bitLength() > 120);
  }

  @Test
  void namesTheKeyOfTheIssuerAndItsOwn() throws GeneralSecurityException {
    List<X509Certificate> chain = issue(ca, ASKED);

    for (int index = 0; index < 2; index++) {
      var certificate = new JcaX509CertificateHolder(chain.get(index));
      var issuer = new JcaX509CertificateHolder(chain.get(index + 1));
      assertThat(
              AuthorityKeyIdentifier.fromExtensions(certificate.getExtensions())
                  .getKeyIdentifierOctets())
          .isEqualTo(SubjectKeyIdentifier.fromExtensions(issuer.getExtensions()).getKeyIdentifier())
          .hasSize(20);
    }
  }

  @Test
  void tellsWhereItsCertificateAndRevocationListAre() throws GeneralSecurityException {
    X509Certificate certificate = issue(ca, ASKED).get(0);
    String extensions =
        new String(certificate.getExtensionValue("2.5.29.31"))
            + new String(certificate.getExtensionValue("1.3.6.1.5.5.7.1.1"));

    assertThat(extensions)
        .contains(
            "http://ca.example.com/api/v1/authorities/" + TestCa.ID + "/crl?of=issuing",
            "http://ca.example.com/api/v1/authorities/"
                + TestCa.ID
                + "/certificate?format=der&of=issuing");
  }

  @Test
  void isValidForTheDaysAskedForAndNotMore() throws GeneralSecurityException {
    X509Certificate certificate = issue(ca, ASKED).get(0);
    Instant notBefore = certificate.getNotBefore().toInstant();

    assertThat(notBefore)
        .isBefore(clock.instant())
        .isAfterOrEqualTo(clock.instant().minus(Duration.ofHours(1)));
    assertThat(Duration.between(notBefore, certificate.getNotAfter().toInstant()).plusSeconds(1))
        .isEqualTo(Duration.ofDays(90));
  }

  @Test
  void neverOutlivesTheIssuingCa() throws GeneralSecurityException {
    List<X509Certificate> chain = issue(new TestCa(clock, CaKeyType.EC, 30), ASKED);

    assertThat(chain.get(0).getNotAfter()).isEqualTo(chain.get(1).getNotAfter());
  }

  @Test
  void makesNamesCriticalWhenTheSubjectIsEmpty() throws GeneralSecurityException {
    CertificateSpecification nameless =
        new CertificateSpecification(
            "",
            new AlternativeNames(
                List.of("a.example.com"), List.of("a@example.com"), List.of("u@example.com")),
            Samples.EC_KEY,
            90);

    X509Certificate certificate = issue(ca, nameless).get(0);

    assertThat(certificate.getCriticalExtensionOIDs())
        .contains(Extension.subjectAlternativeName.getId());
    assertThat(certificate.getSubjectAlternativeNames()).hasSize(3);
  }

  @Test
  void givesTheSameCertificateForTheSameOrderKey() throws GeneralSecurityException {
    UUID key = UUID.randomUUID();
    byte[] csr = Csrs.of(ASKED, Csrs.keyFor(ASKED));

    X509Certificate first = read(ca.authority.order(order(key, csr, ASKED))).get(0);
    X509Certificate second = read(ca.authority.order(order(key, csr, ASKED))).get(0);

    assertThat(second).isEqualTo(first);
    assertThat(ca.issued.count()).isEqualTo(1);
  }

  @Test
  void findsNothingWrongWithItself() {
    assertThat(ca.authority.inspect(ca.registered))
        .hasSize(2)
        .allMatch(line -> line.status() == AuthorityCheck.Status.PASS);
  }

  @Test
  void warnsBeforeTheIssuingCaExpires() {
    clock.pass(Duration.ofDays(1800));

    assertThat(new AuthorityCheck(ca.authority.inspect(ca.registered)).status())
        .isEqualTo("DEGRADED");
  }

  private static Order order(UUID key, byte[] csr, CertificateSpecification asked) {
    return new Order(key, TestCa.ID, csr, asked);
  }

  private static List<X509Certificate> issue(TestCa ca, CertificateSpecification asked)
      throws GeneralSecurityException {
    byte[] csr = Csrs.of(asked, Csrs.keyFor(asked));
    return read(ca.authority.order(order(UUID.randomUUID(), csr, asked)));
  }

  private static List<X509Certificate> read(OrderOutcome outcome) throws GeneralSecurityException {
    assertThat(outcome).isInstanceOf(OrderOutcome.Issued.class);
    CertificateFactory factory = CertificateFactory.getInstance("X.509");
    List<X509Certificate> chain = new ArrayList<>();
    for (byte[] der : ((OrderOutcome.Issued) outcome).chain().certificates()) {
      chain.add((X509Certificate) factory.generateCertificate(new ByteArrayInputStream(der)));
    }
    return chain;
  }
}
