package io.certwright.discovery.x509;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.HexFormat;
import org.bouncycastle.asn1.ASN1Encodable;
import org.bouncycastle.asn1.ASN1ObjectIdentifier;
import org.bouncycastle.asn1.DERIA5String;
import org.bouncycastle.asn1.DEROctetString;
import org.bouncycastle.asn1.DERSequence;
import org.bouncycastle.asn1.DERTaggedObject;
import org.bouncycastle.asn1.DERUTF8String;
import org.bouncycastle.asn1.x500.X500Name;
import org.bouncycastle.asn1.x509.Extension;
import org.bouncycastle.asn1.x509.GeneralName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class AlternativeNamesTest {

  @Test
  void readsEveryKindOfName() {
    AlternativeNames names =
        names(
            new GeneralName(GeneralName.dNSName, "shop.example"),
            new GeneralName(GeneralName.dNSName, "*.shop.example"),
            new GeneralName(GeneralName.rfc822Name, "ops@shop.example"),
            new GeneralName(GeneralName.uniformResourceIdentifier, "spiffe://shop/web"),
            ip("c0000201"),
            otherName("1.3.6.1.4.1.311.20.2.3", "ops@contoso.example"),
            otherName("1.2.3.4", "x"),
            new GeneralName(GeneralName.directoryName, new X500Name("C=DE,CN=x")),
            new GeneralName(GeneralName.registeredID, "1.2.840"));

    assertThat(names.dns()).containsExactly("shop.example", "*.shop.example");
    assertThat(names.email()).containsExactly("ops@shop.example");
    assertThat(names.uri()).containsExactly("spiffe://shop/web");
    assertThat(names.ip()).containsExactly("192.0.2.1");
    assertThat(names.upn()).containsExactly("ops@contoso.example");
    assertThat(names.other())
        .containsExactly("otherName:1.2.3.4:0c0178", "dirName:CN=x,C=DE", "registeredID:1.2.840");
  }

  @ParameterizedTest
  @CsvSource({
    "00000000000000000000000000000000, ::",
    "00000000000000000000000000000001, ::1",
    "20010db8000000000001000000000001, 2001:db8::1:0:0:1",
    "20010db8000100010001000100010001, 2001:db8:1:1:1:1:1:1",
    "20010db8000000010001000100010001, 2001:db8:0:1:1:1:1:1",
    "00000000000000000000ffffc0000201, ::ffff:c000:201",
    "fe800000000000000000000000000000, fe80::",
    "7f000001, 127.0.0.1",
    "ffffffff, 255.255.255.255",
  })
  void writesAddressesAsRfc5952Does(String octets, String expected) {
    assertThat(names(ip(octets)).ip()).containsExactly(expected);
  }

  @Test
  void keepsTheGoodNamesBesideABrokenOne() {
    CertificateFacts facts =
        facts(
            new GeneralName(GeneralName.dNSName, "a.example"),
            ip("c00002"),
            new GeneralName(GeneralName.dNSName, "b.example"));

    assertThat(facts.sans().dns()).containsExactly("a.example", "b.example");
    assertThat(facts.sans().ip()).isEmpty();
    assertThat(facts.defects())
        .containsExactly("Broken: a subject alternative name (an IP address of 3 octets).");
  }

  @Test
  void showsNulInANameInsteadOfEndingAtIt() {
    CertificateFacts facts =
        facts(
            new GeneralName(
                GeneralName.dNSName, new DERIA5String("good.example\0.evil.example", false)));

    assertThat(facts.sans().dns()).containsExactly("good.example\\00.evil.example");
    assertThat(facts.defects())
        .containsExactly("Broken: a subject alternative name (it holds NUL).");
  }

  private static GeneralName ip(String octets) {
    return new GeneralName(
        GeneralName.iPAddress, new DEROctetString(HexFormat.of().parseHex(octets)));
  }

  private static GeneralName otherName(String type, String value) {
    return new GeneralName(
        GeneralName.otherName,
        new DERSequence(
            new ASN1Encodable[] {
              new ASN1ObjectIdentifier(type), new DERTaggedObject(true, 0, new DERUTF8String(value))
            }));
  }

  private static AlternativeNames names(GeneralName... names) {
    CertificateFacts facts = facts(names);
    assertThat(facts.defects()).isEmpty();
    return facts.sans();
  }

  private static CertificateFacts facts(GeneralName... names) {
    return CertificateReader.read(
        RawCertificate.plain()
            .extension(Extension.subjectAlternativeName, new DERSequence(names))
            .der());
  }
}
