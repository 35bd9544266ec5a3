package io.certwright.discovery.x509;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.params.provider.Arguments.arguments;

import java.math.BigInteger;
import java.util.Arrays;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.bouncycastle.asn1.ASN1Encodable;
import org.bouncycastle.asn1.ASN1EncodableVector;
import org.bouncycastle.asn1.ASN1GeneralizedTime;
import org.bouncycastle.asn1.ASN1ObjectIdentifier;
import org.bouncycastle.asn1.DERBMPString;
import org.bouncycastle.asn1.DERIA5String;
import org.bouncycastle.asn1.DERNull;
import org.bouncycastle.asn1.DEROctetString;
import org.bouncycastle.asn1.DERSequence;
import org.bouncycastle.asn1.DERSet;
import org.bouncycastle.asn1.DERTaggedObject;
import org.bouncycastle.asn1.DERUTF8String;
import org.bouncycastle.asn1.x500.X500Name;
import org.bouncycastle.asn1.x500.style.BCStyle;
import org.bouncycastle.asn1.x509.Extension;
import org.bouncycastle.asn1.x509.GeneralName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

/** Each generated certificate breaks RFC 5280 in one way; none is thrown at, each is explained. */
class HostileCorpusTest {

  private static final ASN1ObjectIdentifier UNKNOWN = new ASN1ObjectIdentifier("1.2.3.4.5");

  static Stream<Arguments> explained() {
    return Stream.of(
        arguments("the issuer (it is empty)", RawCertificate.plain().issuer(new X500Name(""))),
        arguments(
            "the serial number (it is negative)",
            RawCertificate.plain().serialNumber(BigInteger.valueOf(-7))),
        arguments(
            "the serial number (it is longer than 20 octets)",
            RawCertificate.plain().serialNumber(BigInteger.ONE.shiftLeft(239))),
        arguments(
            "the validity (it ends before it begins)",
            RawCertificate.plain()
                .validity(RawCertificate.validity("20270101000000Z", "20260101000000Z"))),
        arguments(
            "notAfter",
            RawCertificate.plain()
                .validity(
                    new DERSequence(
                        new ASN1Encodable[] {
                          new ASN1GeneralizedTime("20260101000000Z"), DERNull.INSTANCE
                        }))),
        arguments(
            "a subject alternative name (it holds NUL)",
            names(name(GeneralName.dNSName, new DERIA5String("bank.example\0.evil.example")))),
        arguments(
            "a subject alternative name",
            names(name(GeneralName.iPAddress, new DEROctetString(new byte[5])))),
        arguments("a subject alternative name (unknown", names(DERNull.INSTANCE)),
        arguments(
            "it stands there twice",
            RawCertificate.plain()
                .extension(UNKNOWN, DERNull.INSTANCE)
                .extension(UNKNOWN, DERNull.INSTANCE)),
        arguments("the subject", RawCertificate.plain().subject(DERNull.INSTANCE)),
        arguments("the signature algorithm", RawCertificate.plain().signature(DERNull.INSTANCE)),
        arguments(
            "subject alternative names",
            RawCertificate.plain()
                .extension(Extension.subjectAlternativeName, new DERUTF8String("no sequence"))));
  }

  @ParameterizedTest(name = "{0}")
  @MethodSource("explained")
  void explainsWhatIsWrong(String reason, RawCertificate hostile) {
    CertificateFacts facts = CertificateReader.read(hostile.der());

    assertThat(facts.isMalformed()).isTrue();
    assertThat(facts.defects()).anyMatch(sentence -> sentence.contains(reason));
    assertThat(facts.sha256()).hasSize(64);
  }

  static Stream<RawCertificate> odd() {
    return Stream.of(
        RawCertificate.plain().subject(commonName(new DERBMPString("caf\u00e9 \u65e5"))),
        RawCertificate.plain().subject(commonName(new DERUTF8String("x".repeat(100_000)))),
        RawCertificate.plain().subject(relativeNames(2_000)),
        RawCertificate.plain()
            .validity(RawCertificate.validity("20260101000000Z", "99991231235959Z")),
        RawCertificate.plain().extension(UNKNOWN, new DEROctetString(new byte[1_000_000])),
        RawCertificate.plain().extension(UNKNOWN, nested(500)),
        RawCertificate.plain().serialNumber(BigInteger.ZERO));
  }

  @ParameterizedTest
  @MethodSource("odd")
  void readsWhatIsOddAndAllowed(RawCertificate odd) {
    CertificateFacts facts = CertificateReader.read(odd.der());

    assertThat(facts.defects()).isEmpty();
    assertThat(facts.subject()).isNotNull();
  }

  @Test
  void readsManyExtensions() {
    RawCertificate many = RawCertificate.plain();
    IntStream.range(0, 5_000)
        .forEach(n -> many.extension(UNKNOWN.branch("" + n), DERNull.INSTANCE));

    assertThat(CertificateReader.read(many.der()).defects()).isEmpty();
  }

  @Test
  void survivesFieldsThatAreMissing() {
    byte[] empty = {0x30, 0x00};
    byte[] emptyTbs = {0x30, 0x02, 0x30, 0x00};

    assertThat(Stream.of(empty, emptyTbs).map(CertificateReader::read))
        .allMatch(CertificateFacts::isMalformed);
  }

  private static RawCertificate names(ASN1Encodable name) {
    return RawCertificate.plain()
        .extension(Extension.subjectAlternativeName, new DERSequence(name));
  }

  private static ASN1Encodable name(int tag, ASN1Encodable value) {
    return new DERTaggedObject(false, tag, value);
  }

  private static ASN1Encodable commonName(ASN1Encodable value) {
    return new DERSequence(relative(value));
  }

  private static DERSet relative(ASN1Encodable value) {
    return new DERSet(new DERSequence(new ASN1Encodable[] {BCStyle.CN, value}));
  }

  private static ASN1Encodable relativeNames(int count) {
    ASN1Encodable[] names = new ASN1Encodable[count];
    Arrays.setAll(names, number -> relative(new DERUTF8String("n" + number)));
    return new DERSequence(names);
  }

  private static ASN1Encodable nested(int depth) {
    ASN1Encodable inner = DERNull.INSTANCE;
    for (int level = 0; level < depth; level++) {
      ASN1EncodableVector one = new ASN1EncodableVector();
      one.add(inner);
      inner = new DERSequence(one);
    }
    return inner;
  }
}
