package io.certwright.discovery.x509;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Arrays;
import java.util.Random;
import java.util.stream.IntStream;
import org.bouncycastle.asn1.ASN1Encodable;
import org.bouncycastle.asn1.ASN1GeneralizedTime;
import org.bouncycastle.asn1.DERBMPString;
import org.bouncycastle.asn1.DERNull;
import org.bouncycastle.asn1.DERSequence;
import org.bouncycastle.asn1.DERSet;
import org.bouncycastle.asn1.x500.style.BCStyle;
import org.bouncycastle.asn1.x509.BasicConstraints;
import org.bouncycastle.asn1.x509.Extension;
import org.bouncycastle.asn1.x509.GeneralName;
import org.bouncycastle.asn1.x509.KeyUsage;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** What can be read is read, the rest is a defect, and nothing is thrown. */
class HostileCertificateTest {

  @ParameterizedTest
  @ValueSource(strings = {"", "not a certificate", "0", "\0\0\0\0"})
  void explainsGarbage(String garbage) {
    CertificateFacts facts = CertificateReader.read(garbage.getBytes());

    assertThat(facts.isMalformed()).isTrue();
    assertThat(facts.defects()).hasSize(1);
    assertThat(facts.sha256()).hasSize(64);
  }

  @Test
  void survivesBeingCutAnywhere() {
    byte[] whole = rich();

    assertThat(IntStream.range(0, whole.length).mapToObj(end -> Arrays.copyOf(whole, end)))
        .allSatisfy(part -> assertThat(CertificateReader.read(part).isMalformed()).isTrue());
  }

  @Test
  void survivesEveryBrokenByte() {
    Random random = new Random(5280);
    byte[] whole = rich();

    for (int position = 0; position < whole.length; position++) {
      byte[] broken = whole.clone();
      broken[position] ^= (byte) (1 + random.nextInt(255));
      assertThat(CertificateReader.read(broken).sha256()).isNotEqualTo(Der.sha256(whole));
    }
  }

  @Test
  void notesBytesAfterTheCertificate() {
    byte[] whole = RawCertificate.named("shop.example");

    CertificateFacts facts = CertificateReader.read(Arrays.copyOf(whole, whole.length + 3));

    assertThat(facts.commonName()).isEqualTo("shop.example");
    assertThat(facts.isMalformed()).isTrue();
  }

  @Test
  void readsTheFirstOfARepeatedExtension() {
    CertificateFacts facts =
        CertificateReader.read(
            RawCertificate.plain()
                .extension(Extension.keyUsage, new KeyUsage(KeyUsage.digitalSignature))
                .extension(Extension.keyUsage, new KeyUsage(KeyUsage.keyCertSign))
                .extension(Extension.basicConstraints, new BasicConstraints(true))
                .der());

    assertThat(facts.keyUsage()).containsExactly("digitalSignature");
    assertThat(facts.ca()).isTrue();
    assertThat(facts.defects())
        .containsExactly("Broken: extension 2.5.29.15 (it stands there twice).");
  }

  @Test
  void readsTheRestBesideABrokenExtension() {
    CertificateFacts facts =
        CertificateReader.read(
            RawCertificate.plain()
                .extension(Extension.subjectAlternativeName, new byte[] {0x30, 0x05, 1})
                .extension(Extension.keyUsage, DERNull.INSTANCE)
                .extension(Extension.basicConstraints, new BasicConstraints(true))
                .der());

    assertThat(facts.commonName()).isEqualTo("shop.example");
    assertThat(facts.ca()).isTrue();
    assertThat(facts.sans()).isEqualTo(AlternativeNames.NONE);
    assertThat(facts.defects()).hasSize(2).first().asString().contains("2.5.29.17");
  }

  @Test
  void readsTheRestBesideABrokenKey() {
    CertificateFacts facts =
        CertificateReader.read(RawCertificate.plain().publicKey(new byte[] {5, 0}).der());

    assertThat(facts.keyAlgorithm()).isNull();
    assertThat(facts.subject()).isEqualTo("CN=shop.example");
    assertThat(facts.isMalformed()).isTrue();
  }

  @ParameterizedTest
  @ValueSource(strings = {"00000101000000Z", "20261399000000Z", "never"})
  void leavesOutATimeThatIsNone(String time) {
    CertificateFacts facts =
        CertificateReader.read(
            RawCertificate.plain()
                .validity(
                    new DERSequence(
                        new ASN1Encodable[] {
                          new ASN1GeneralizedTime("20260101000000Z"), raw(time)
                        }))
                .der());

    assertThat(facts.notBefore()).isNotNull();
    assertThat(facts.subject()).isEqualTo("CN=shop.example");
  }

  @Test
  void makesTextOfNamesStorable() {
    ASN1Encodable name =
        new DERSequence(
            new DERSet(
                new DERSequence(
                    new ASN1Encodable[] {BCStyle.CN, new DERBMPString("a\0b\uD800c")})));

    CertificateFacts facts = CertificateReader.read(RawCertificate.plain().subject(name).der());

    assertThat(facts.commonName()).isEqualTo("a\\00b\uFFFDc");
    assertThat(facts.subject()).doesNotContain("\0").doesNotContain("\uD800");
  }

  @Test
  void readsTenThousandNames() {
    GeneralName[] names =
        IntStream.range(0, 10_000)
            .mapToObj(number -> new GeneralName(GeneralName.dNSName, "n" + number + ".example"))
            .toArray(GeneralName[]::new);

    CertificateFacts facts =
        CertificateReader.read(
            RawCertificate.plain()
                .extension(Extension.subjectAlternativeName, new DERSequence(names))
                .der());

    assertThat(facts.sans().dns()).hasSize(10_000);
  }

  @Test
  void doesNotFollowNestingWithoutEnd() {
    byte[] nested = new byte[200_000];
    for (int index = 0; index < nested.length; index += 2) {
      nested[index] = 0x30;
      nested[index + 1] = (byte) 0x80;
    }

    assertThat(CertificateReader.read(nested).isMalformed()).isTrue();
  }

  private static byte[] rich() {
    return RawCertificate.plain()
        .extension(Extension.keyUsage, new KeyUsage(KeyUsage.digitalSignature))
        .extension(
            Extension.subjectAlternativeName,
            new DERSequence(new GeneralName(GeneralName.dNSName, "shop.example")))
        .der();
  }

  private static ASN1Encodable raw(String time) {
    return time.equals("never") ? DERNull.INSTANCE : new ASN1GeneralizedTime(time);
  }
}
