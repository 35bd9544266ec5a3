package io.certwright.discovery.x509;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigInteger;
import java.security.spec.AlgorithmParameterSpec;
import java.security.spec.ECGenParameterSpec;
import java.time.Instant;
import java.util.List;
import org.bouncycastle.asn1.ASN1ObjectIdentifier;
import org.bouncycastle.asn1.DERNull;
import org.bouncycastle.asn1.edec.EdECObjectIdentifiers;
import org.bouncycastle.asn1.nist.NISTObjectIdentifiers;
import org.bouncycastle.asn1.pkcs.PKCSObjectIdentifiers;
import org.bouncycastle.asn1.pkcs.RSASSAPSSparams;
import org.bouncycastle.asn1.x500.X500Name;
import org.bouncycastle.asn1.x509.AlgorithmIdentifier;
import org.bouncycastle.asn1.x509.AuthorityKeyIdentifier;
import org.bouncycastle.asn1.x509.BasicConstraints;
import org.bouncycastle.asn1.x509.ExtendedKeyUsage;
import org.bouncycastle.asn1.x509.Extension;
import org.bouncycastle.asn1.x509.KeyPurposeId;
import org.bouncycastle.asn1.x509.KeyUsage;
import org.bouncycastle.asn1.x509.SubjectKeyIdentifier;
import org.bouncycastle.asn1.x9.X9ObjectIdentifiers;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class CertificateReaderTest {

  @Test
  void readsTheNamesInTheOrderOfRfc4514() {
    CertificateFacts facts =
        read(
            RawCertificate.plain()
                .subject(new X500Name("C=DE,O=Contoso\\, Inc.,CN=outer,CN=shop.example"))
                .issuer(new X500Name("C=US,O=CA,CN=Issuing CA 1")));

    assertThat(facts.subject()).isEqualTo("CN=shop.example,CN=outer,O=Contoso\\, Inc.,C=DE");
    assertThat(facts.commonName()).isEqualTo("shop.example");
    assertThat(facts.issuer()).isEqualTo("CN=Issuing CA 1,O=CA,C=US");
    assertThat(facts.isMalformed()).isFalse();
  }

  @Test
  void readsAnEmptySubjectAsEmptyText() {
    CertificateFacts facts = read(RawCertificate.plain().subject(new X500Name("")));

    assertThat(facts.subject()).isEmpty();
    assertThat(facts.commonName()).isNull();
    assertThat(facts.isMalformed()).isFalse();
  }

  @ParameterizedTest
  @CsvSource({
    "0, 00",
    "1, 01",
    "255, ff",
    "-128, -80",
    "4096, 1000",
    "1461501637330902918203684832716283019655932542976, 010000000000000000000000000000000000000000",
  })
  void writesSerialNumbersInLowerCaseHexadecimal(BigInteger number, String expected) {
    assertThat(read(RawCertificate.plain().serialNumber(number)).serialNumber())
        .isEqualTo(expected);
  }

  @Test
  void readsTheTimeThatMeansNoEnd() {
    CertificateFacts facts =
        read(
            RawCertificate.plain()
                .validity(RawCertificate.validity("20260101000000Z", "99991231235959Z")));

    assertThat(facts.notBefore()).isEqualTo(Instant.parse("2026-01-01T00:00:00Z"));
    assertThat(facts.notAfter()).isEqualTo(Instant.parse("9999-12-31T23:59:59Z"));
  }

  @ParameterizedTest
  @CsvSource({
    "secp256r1, P-256, 256",
    "secp384r1, P-384, 384",
    "secp521r1, P-521, 521",
    "secp256k1, secp256k1, 256",
  })
  void namesTheCurveOfAnEllipticKey(String generated, String curve, int size) {
    CertificateFacts facts = readKey("EC", new ECGenParameterSpec(generated));

    assertThat(facts.keyAlgorithm()).isEqualTo("EC");
    assertThat(facts.curve()).isEqualTo(curve);
    assertThat(facts.keySize()).isEqualTo(size);
  }

  @ParameterizedTest
  @CsvSource({"1024", "2048", "3072"})
  void tellsTheSizeOfAnRsaKey(int size) {
    CertificateFacts facts = read(RawCertificate.plain().publicKey(RawCertificate.rsaKey(size)));

    assertThat(facts.keyAlgorithm()).isEqualTo("RSA");
    assertThat(facts.keySize()).isEqualTo(size);
    assertThat(facts.curve()).isNull();
  }

  @Test
  void readsAnEdwardsKey() {
    CertificateFacts facts = readKey("Ed25519", null);

    assertThat(facts.keyAlgorithm()).isEqualTo("Ed25519");
    assertThat(facts.keySize()).isEqualTo(256);
    assertThat(facts.curve()).isEqualTo("Ed25519");
  }

  @Test
  void namesSignatureAlgorithmsAsJavaDoes() {
    AlgorithmIdentifier sha256 = new AlgorithmIdentifier(NISTObjectIdentifiers.id_sha256);
    AlgorithmIdentifier pss =
        new AlgorithmIdentifier(
            PKCSObjectIdentifiers.id_RSASSA_PSS,
            new RSASSAPSSparams(
                sha256,
                new AlgorithmIdentifier(PKCSObjectIdentifiers.id_mgf1, sha256),
                RSASSAPSSparams.DEFAULT_SALT_LENGTH,
                RSASSAPSSparams.DEFAULT_TRAILER_FIELD));

    assertThat(signatureAlgorithm(PKCSObjectIdentifiers.sha256WithRSAEncryption))
        .isEqualTo("SHA256withRSA");
    assertThat(signatureAlgorithm(X9ObjectIdentifiers.ecdsa_with_SHA384))
        .isEqualTo("SHA384withECDSA");
    assertThat(signatureAlgorithm(EdECObjectIdentifiers.id_Ed25519)).isEqualTo("Ed25519");
    assertThat(read(RawCertificate.plain().signature(pss)).signatureAlgorithm())
        .isEqualTo("SHA256withRSAandMGF1");
    assertThat(signatureAlgorithm(new ASN1ObjectIdentifier("1.2.3.4"))).isEqualTo("1.2.3.4");
  }

  @Test
  void readsUsagesAndConstraints() {
    CertificateFacts facts =
        read(
            RawCertificate.plain()
                .extension(
                    Extension.keyUsage,
                    new KeyUsage(
                        KeyUsage.digitalSignature | KeyUsage.cRLSign | KeyUsage.decipherOnly))
                .extension(
                    Extension.extendedKeyUsage,
                    new ExtendedKeyUsage(
                        new KeyPurposeId[] {
                          KeyPurposeId.id_kp_serverAuth,
                          KeyPurposeId.getInstance(new ASN1ObjectIdentifier("1.2.3"))
                        }))
                .extension(Extension.basicConstraints, new BasicConstraints(true)));

    assertThat(facts.keyUsage()).containsExactly("digitalSignature", "cRLSign", "decipherOnly");
    assertThat(facts.extendedKeyUsage())
        .containsExactly(
            new KeyPurpose("1.3.6.1.5.5.7.3.1", "serverAuth"), new KeyPurpose("1.2.3", null));
    assertThat(facts.ca()).isTrue();
  }

  @Test
  void callsSelfSignedOnlyWhatNamesNoOtherKey() {
    X500Name name = new X500Name("CN=me");
    RawCertificate same = RawCertificate.plain().subject(name).issuer(name);

    assertThat(read(same).selfSigned()).isTrue();
    assertThat(
            read(same.extension(
                        Extension.subjectKeyIdentifier, new SubjectKeyIdentifier(new byte[] {1}))
                    .extension(
                        Extension.authorityKeyIdentifier,
                        new AuthorityKeyIdentifier(new byte[] {2})))
                .selfSigned())
        .isFalse();
    assertThat(read(RawCertificate.plain()).selfSigned()).isFalse();
  }

  @Test
  void tellsEqualKeysByOneDigest() {
    byte[] key = RawCertificate.key("EC", new ECGenParameterSpec("secp256r1"));
    CertificateFacts one = read(RawCertificate.plain().publicKey(key));
    CertificateFacts other =
        read(RawCertificate.plain().publicKey(key).serialNumber(BigInteger.TEN));

    assertThat(one.publicKeySha256()).isEqualTo(other.publicKeySha256()).hasSize(64);
    assertThat(one.sha256()).isNotEqualTo(other.sha256());
    assertThat(List.of(one.sha256().length(), one.sha1().length())).containsExactly(64, 40);
  }

  private static String signatureAlgorithm(ASN1ObjectIdentifier id) {
    return read(RawCertificate.plain().signature(new AlgorithmIdentifier(id, DERNull.INSTANCE)))
        .signatureAlgorithm();
  }

  private static CertificateFacts readKey(String algorithm, AlgorithmParameterSpec parameters) {
    return read(RawCertificate.plain().publicKey(RawCertificate.key(algorithm, parameters)));
  }

  private static CertificateFacts read(RawCertificate certificate) {
    return CertificateReader.read(certificate.der());
  }
}
