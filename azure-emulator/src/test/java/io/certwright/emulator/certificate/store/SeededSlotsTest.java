package io.certwright.emulator.certificate.store;

import static org.assertj.core.api.Assertions.assertThat;

import io.certwright.emulator.MovableClock;
import io.certwright.emulator.certificate.CertificateAuthorities;
import io.certwright.emulator.certificate.Delays;
import io.certwright.emulator.certificate.DeletedCertificate;
import io.certwright.emulator.certificate.NewCertificate;
import io.certwright.emulator.certificate.StoredCertificate;
import io.certwright.emulator.certificate.policy.AlternativeNames;
import io.certwright.emulator.certificate.policy.CertificatePolicy;
import io.certwright.emulator.certificate.policy.Curve;
import io.certwright.emulator.certificate.policy.Issuer;
import io.certwright.emulator.certificate.policy.KeyProperties;
import io.certwright.emulator.certificate.policy.KeyType;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import org.junit.jupiter.api.Test;

/** Certificates that are made on demand are made for nothing else. */
class SeededSlotsTest {

  private final MovableClock clock = new MovableClock(Instant.parse("2026-11-24T10:00:00Z"));

  @Test
  void makesNoSeededCertificateToListTheDeletedOnes() {
    CertificateStore seeded =
        new CertificateStore(
            clock,
            Delays.none(),
            new Retention(Duration.ofDays(7), false),
            new NeverMade(1000),
            CertificateAuthorities.NONE);
    seeded.create("zz", order());
    DeletedCertificate deleted = seeded.delete("zz");
    assertThat(seeded.listDeleted("", 25, false).items()).containsExactly(deleted);
  }

  private NewCertificate order() {
    CertificatePolicy policy =
        new CertificatePolicy(
            new KeyProperties(KeyType.EC, 256, Curve.P_256, true, false),
            CertificatePolicy.PKCS12,
            "CN=a.example, O=Contoso, C=US",
            AlternativeNames.dns(List.of("a.example")),
            List.of("1.3.6.1.5.5.7.3.1"),
            List.of("digitalSignature"),
            12,
            false,
            List.of(),
            Issuer.SELF,
            clock.instant(),
            clock.instant());
    return new NewCertificate(policy, null, null, null);
  }

  /** Seeded certificates of which none may be looked at. */
  private record NeverMade(int size) implements SeededCertificates {

    @Override
    public String name(int index) {
      return "seeded-%04d".formatted(index);
    }

    @Override
    public StoredCertificate certificate(int index) {
      throw new AssertionError(name(index) + " was made");
    }

    @Override
    public int versions(int index) {
      return 1;
    }
  }
}
