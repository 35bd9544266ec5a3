package io.certwright.enrollment.privateca;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.certwright.enrollment.TestClock;
import io.certwright.platform.problem.Failure;
import io.certwright.platform.transaction.Transactions;
import java.io.ByteArrayInputStream;
import java.security.GeneralSecurityException;
import java.security.cert.CertificateFactory;
import java.security.cert.X509CRL;
import java.security.cert.X509Certificate;
import java.time.Duration;
import java.util.Date;
import java.util.UUID;
import java.util.function.Supplier;
import org.bouncycastle.asn1.x509.AuthorityKeyIdentifier;
import org.bouncycastle.asn1.x509.CRLNumber;
import org.bouncycastle.asn1.x509.Extension;
import org.bouncycastle.asn1.x509.SubjectKeyIdentifier;
import org.bouncycastle.cert.X509CRLHolder;
import org.bouncycastle.cert.jcajce.JcaX509CertificateHolder;
import org.junit.jupiter.api.Test;

class PublishRevocationListTest {

  private final TestClock clock = new TestClock();
  private final TestCa ca = new TestCa(clock);
  private final PublishRevocationList publish =
      new PublishRevocationList(
          ca.cas, new InMemoryRevocationLists(), new PlaceBoundSealing(), direct(), clock);

  @Test
  void signsListOfVersionTwoThatItsCaVouchesFor() throws Exception {
    byte[] der = publish.publish(TestCa.ID, IssuerRole.ISSUING);

    X509Certificate issuer = issuer();
    X509CRL list =
        (X509CRL)
            CertificateFactory.getInstance("X.509").generateCRL(new ByteArrayInputStream(der));
    list.verify(issuer.getPublicKey());
    assertThat(list.getVersion()).isEqualTo(2);
    assertThat(list.getIssuerX500Principal()).isEqualTo(issuer.getSubjectX500Principal());
    assertThat(list.getRevokedCertificates()).isNull();
    assertThat(list.getNextUpdate()).isAfter(Date.from(clock.instant()));
    assertThat(
            AuthorityKeyIdentifier.fromExtensions(new X509CRLHolder(der).getExtensions())
                .getKeyIdentifierOctets())
        .isEqualTo(
            SubjectKeyIdentifier.fromExtensions(
                    new JcaX509CertificateHolder(issuer).getExtensions())
                .getKeyIdentifier());
  }

  @Test
  void givesTheSameListUntilItsEndComesNear() throws Exception {
    byte[] first = publish.publish(TestCa.ID, IssuerRole.ISSUING);
    clock.pass(Duration.ofDays(3));
    byte[] second = publish.publish(TestCa.ID, IssuerRole.ISSUING);
    clock.pass(Duration.ofDays(2));
    byte[] third = publish.publish(TestCa.ID, IssuerRole.ISSUING);

    assertThat(second).isEqualTo(first);
    assertThat(number(first)).isEqualTo(1);
    assertThat(number(third)).isEqualTo(2);
  }

  @Test
  void hasListOfItsOwnForTheRoot() throws Exception {
    X509CRLHolder list = new X509CRLHolder(publish.publish(TestCa.ID, IssuerRole.ROOT));

    assertThat(list.getIssuer().toString()).contains("Root CA");
  }

  @Test
  void knowsNoListOfAnotherAuthority() {
    assertThatThrownBy(() -> publish.publish(UUID.randomUUID(), IssuerRole.ISSUING))
        .isInstanceOf(Failure.class);
  }

  private static long number(byte[] der) throws Exception {
    return CRLNumber.getInstance(
            new X509CRLHolder(der).getExtension(Extension.cRLNumber).getParsedValue())
        .getCRLNumber()
        .longValueExact();
  }

  private X509Certificate issuer() throws GeneralSecurityException {
    byte[] der = ca.cas.find(TestCa.ID).orElseThrow().issuing().certificate();
    return (X509Certificate)
        CertificateFactory.getInstance("X.509").generateCertificate(new ByteArrayInputStream(der));
  }

  private static Transactions direct() {
    return new Transactions() {
      @Override
      public <T> T call(Supplier<T> work) {
        return work.get();
      }
    };
  }
}
