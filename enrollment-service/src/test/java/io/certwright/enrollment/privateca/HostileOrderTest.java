package io.certwright.enrollment.privateca;

import static org.assertj.core.api.Assertions.assertThat;

import io.certwright.enrollment.Csrs;
import io.certwright.enrollment.Samples;
import io.certwright.enrollment.TestClock;
import io.certwright.enrollment.authority.Order;
import io.certwright.enrollment.authority.OrderOutcome;
import io.certwright.enrollment.certificate.AlternativeNames;
import io.certwright.enrollment.certificate.CertificateSpecification;
import io.certwright.enrollment.certificate.ChainVerification;
import io.certwright.enrollment.certificate.SigningRequest;
import java.security.KeyPair;
import java.time.Duration;
import java.util.UUID;
import org.junit.jupiter.api.Test;

/** What a private CA does not sign. */
class HostileOrderTest {

  private static final CertificateSpecification ASKED = Samples.specification(Samples.EC_KEY);

  private final TestClock clock = new TestClock();
  private final TestCa ca = new TestCa(clock);

  @Test
  void issuesNothingOnceTheIssuingCaHasExpired() {
    clock.pass(Duration.ofDays(1826));

    assertRefused(order(Csrs.of(ASKED, Csrs.keyFor(ASKED)), ASKED), "expired");
  }

  @Test
  void refusesAnotherCsrUnderTheSameOrderKey() {
    UUID key = UUID.randomUUID();
    ca.authority.order(order(key, Csrs.of(ASKED, Csrs.keyFor(ASKED)), ASKED));

    OrderOutcome outcome =
        ca.authority.order(order(key, Csrs.of(ASKED, Csrs.keyFor(ASKED)), ASKED));

    assertRefused(outcome, "another CSR");
  }

  @Test
  void refusesCsrThatItsKeyDidNotSign() {
    KeyPair key = Csrs.ec("secp256r1");
    KeyPair other = Csrs.ec("secp256r1");

    assertRefused(
        order(Csrs.signed(ASKED.subject(), ASKED.sans(), false, key, other.getPrivate()), ASKED),
        "not signed by the key");
  }

  @Test
  void refusesCsrWithMoreNamesThanAskedFor() {
    KeyPair key = Csrs.ec("secp256r1");
    AlternativeNames more = Samples.dns("www.example.com", "admin.example.com");

    assertRefused(
        order(Csrs.signed(ASKED.subject(), more, false, key, key.getPrivate()), ASKED),
        "alternative names");
    assertRefused(
        order(
            Csrs.signed("CN=evil.example.com", ASKED.sans(), false, key, key.getPrivate()), ASKED),
        "subject");
  }

  @Test
  void refusesCsrThatAsksForAuthority() {
    KeyPair key = Csrs.ec("secp256r1");

    assertRefused(
        order(Csrs.signed(ASKED.subject(), ASKED.sans(), true, key, key.getPrivate()), ASKED),
        "authority");
  }

  @Test
  void refusesKeyOtherThanTheOneAskedFor() {
    CertificateSpecification rsa = Samples.specification(Samples.RSA_KEY);

    assertRefused(order(Csrs.of(ASKED, Csrs.ec("secp384r1")), ASKED), "EC P-256");
    assertRefused(order(Csrs.of(ASKED, Csrs.rsa(2048)), ASKED), "EC P-256");
    assertRefused(order(Csrs.of(rsa, Csrs.rsa(1024)), rsa), "RSA 2048");
  }

  @Test
  void refusesWhatIsNoCsr() {
    assertRefused(order(new byte[] {0x30, 0x03, 0x02, 0x01, 0x01}, ASKED), "cannot be read");
    assertThat(ca.issued.count()).isZero();
  }

  @Test
  void verificationFindsCertificateForAnotherKey() {
    OrderOutcome.Issued issued =
        (OrderOutcome.Issued) order(Csrs.of(ASKED, Csrs.keyFor(ASKED)), ASKED);
    SigningRequest other = SigningRequest.of(Csrs.of(ASKED, Csrs.keyFor(ASKED))).orElseThrow();

    assertThat(
            ChainVerification.complaint(issued.chain(), other.publicKey(), ASKED, clock.instant()))
        .hasValueSatisfying(text -> assertThat(text).contains("another key"));
  }

  private OrderOutcome order(byte[] csr, CertificateSpecification asked) {
    return ca.authority.order(order(UUID.randomUUID(), csr, asked));
  }

  private static Order order(UUID key, byte[] csr, CertificateSpecification asked) {
    return new Order(key, TestCa.ID, csr, asked);
  }

  private static void assertRefused(OrderOutcome outcome, String why) {
    assertThat(outcome).isInstanceOf(OrderOutcome.Refused.class);
    assertThat(((OrderOutcome.Refused) outcome).detail()).contains(why);
  }
}
