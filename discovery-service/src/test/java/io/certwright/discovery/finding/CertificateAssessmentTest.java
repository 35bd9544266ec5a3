package io.certwright.discovery.finding;

import static org.assertj.core.api.Assertions.assertThat;

import io.certwright.discovery.x509.CertificateReader;
import java.nio.charset.StandardCharsets;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class CertificateAssessmentTest {

  @Test
  void findsNothingWrongWithAGoodCertificate() {
    assertThat(Specimen.good().findings()).isEmpty();
    assertThat(Specimen.good().publiclyTrusted().findings()).isEmpty();
  }

  @Test
  void findsRsaKeysOfLessThan2048Bits() {
    assertThat(Specimen.good().key(Specimen.rsa(1024).getPublic()).findings())
        .containsExactly(FindingKind.WEAK_KEY);
    assertThat(Specimen.good().key(Specimen.rsa(2048).getPublic()).findings()).isEmpty();
  }

  @ParameterizedTest
  @ValueSource(strings = {"secp256k1", "secp224r1", "brainpoolP256r1"})
  void findsCurvesThatAreNotApproved(String curve) {
    assertThat(Specimen.good().key(Specimen.ec(curve).getPublic()).findings())
        .containsExactly(FindingKind.WEAK_KEY);
  }

  @Test
  void findsSha1() {
    assertThat(Specimen.good().signedWith("SHA1withRSA").findings())
        .containsExactly(FindingKind.SHA1);
    assertThat(Specimen.good().signedWith("SHA1withECDSA").findings())
        .containsExactly(FindingKind.SHA1);
    assertThat(Specimen.good().signedWith("MD5withRSA").findings())
        .containsExactly(FindingKind.SHA1);
  }

  @Test
  void findsSelfSignedServersButNotRoots() {
    assertThat(Specimen.good().issuer("CN=shop.example").findings())
        .containsExactly(FindingKind.SELF_SIGNED);
    assertThat(
            Specimen.good()
                .issuer("CN=Root")
                .subject("CN=Root")
                .authority()
                .signedWith("SHA1withRSA")
                .findings())
        .isEmpty();
  }

  @ParameterizedTest
  @CsvSource({
    "2020-08-31, 825",
    "2020-09-01, 398",
    "2026-03-14, 398",
    "2026-03-15, 200",
    "2027-03-14, 200",
    "2027-03-15, 100",
    "2029-03-14, 100",
    "2029-03-15, 47"
  })
  void holdsPublicCertificatesToTheLimitOfTheirFirstDay(String firstDay, int days) {
    assertThat(Specimen.good().publiclyTrusted().valid(firstDay, days).findings()).isEmpty();
    assertThat(Specimen.good().publiclyTrusted().valid(firstDay, days).oneSecondLonger().findings())
        .containsExactly(FindingKind.LONG_VALIDITY);
  }

  @Test
  void holdsPrivateServersToTheLimitOfTheirClientsAlone() {
    assertThat(Specimen.good().valid("2026-04-01", 825).findings()).isEmpty();
    assertThat(Specimen.good().valid("2026-04-01", 826).findings())
        .containsExactly(FindingKind.LONG_VALIDITY);
  }

  @Test
  void findsCommonNamesThatNoClientLooksAt() {
    assertThat(Specimen.good().names("www.shop.example").findings())
        .containsExactly(FindingKind.NAME_MISMATCH);
    assertThat(Specimen.good().names().findings()).containsExactly(FindingKind.NAME_MISMATCH);
    assertThat(Specimen.good().names("SHOP.example", "other.example").findings()).isEmpty();
    assertThat(Specimen.good().subject("CN=Shop frontend").findings()).isEmpty();
  }

  @Test
  void findsWildcards() {
    assertThat(Specimen.good().names("shop.example", "*.shop.example").findings())
        .containsExactly(FindingKind.WILDCARD);
  }

  @Test
  void findsCertificatesWithoutPurposeOrWayToTheirIssuer() {
    assertThat(Specimen.good().withoutPurpose().findings())
        .containsExactly(FindingKind.MISSING_EKU);
    assertThat(Specimen.good().withoutIssuerAddress().findings())
        .containsExactly(FindingKind.CHAIN_INCOMPLETE);
  }

  @Test
  void findsWhatIsNoCertificate() {
    byte[] garbage = "no certificate".getBytes(StandardCharsets.US_ASCII);

    assertThat(CertificateAssessment.of(garbage, CertificateReader.read(garbage)).findings())
        .containsExactly(FindingKind.MALFORMED);
  }
}
