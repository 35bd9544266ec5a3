package io.certwright.emulator;

import static java.nio.charset.StandardCharsets.US_ASCII;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.math.BigInteger;
import java.security.KeyPair;
import java.security.KeyStore;
import java.security.cert.Certificate;
import java.time.Instant;
import java.util.Base64;
import java.util.Date;
import org.bouncycastle.asn1.x500.X500Name;
import org.bouncycastle.cert.jcajce.JcaX509CertificateConverter;
import org.bouncycastle.cert.jcajce.JcaX509v1CertificateBuilder;
import org.bouncycastle.operator.jcajce.JcaContentSignerBuilder;
import org.junit.jupiter.api.AutoClose;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Forms of certificates that clients send and the service takes, as recordings show. */
class CertificateFormsTest {

  private static final String PEM_POLICY =
      "\"policy\":{\"secret_props\":{\"contentType\":\"application/x-pem-file\"}}";

  @AutoClose private static final EmulatedAzure azure = EmulatedAzure.frozen();

  @Test
  void importsPemThatIsEncodedOnceMore() {
    // Given
    String pem = new TestAuthority().pem("CN=encoded.example");
    // When
    var answer = azure.vault("POST", "/certificates/encoded/import?api-version=7.3", body(pem));
    // Then
    assertThat(answer.status()).isEqualTo(200);
    assertThat(answer.json().at("/policy/x509_props/sans/dns_names/0").asText())
        .isEqualTo("imported.example");
  }

  @Test
  void refusesPemThatIsNothingOfTheKind() {
    String body = "{\"value\":\"?\"," + PEM_POLICY + "}";
    var answer = azure.vault("POST", "/certificates/nothing/import?api-version=7.3", body);
    assertThat(answer.status()).isEqualTo(400);
    assertThat(answer.message()).startsWith("The specified PEM X.509 certificate content");
  }

  @Test
  void importsACertificateWithoutExtensions() throws Exception {
    // When
    var answer =
        azure.vault(
            "POST",
            "/certificates/plain/import?api-version=7.6",
            "{\"pwd\":\"pw\",\"value\":\"%s\"}".formatted(base64(plainStore())));
    // Then
    assertThat(answer.status()).isEqualTo(200);
    assertThat(answer.json().at("/policy/x509_props").has("sans")).isFalse();
    assertThat(answer.json().at("/policy/x509_props/ekus").isEmpty()).isTrue();
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "%s",
        "%s-----END CERTIFICATE-----",
        "-----BEGIN CERTIFICATE-----\n%s\n-----END CERTIFICATE-----\n"
      })
  void mergesTheTextOfACertificateToo(String form) {
    // Given
    String name = "form-" + form.length();
    var created =
        azure.vault(
            "POST",
            "/certificates/" + name + "/create?api-version=7.6",
            "{\"policy\":{\"x509_props\":{\"subject\":\"CN=a\"},\"issuer\":{\"name\":\"Unknown\"}}}");
    byte[] csr = Base64.getDecoder().decode(created.json().path("csr").asText());
    byte[] signed = new TestAuthority().sign(csr);
    // When
    String text = base64(form.formatted(base64(signed)).getBytes(US_ASCII));
    var merged =
        azure.vault(
            "POST",
            "/certificates/" + name + "/pending/merge?api-version=7.6",
            "{\"x5c\":[\"" + text + "\"]}");
    // Then
    assertThat(merged.status()).isEqualTo(201);
    assertThat(merged.json().path("cer").asText()).isEqualTo(base64(signed));
  }

  private static byte[] plainStore() throws Exception {
    KeyPair key = TestAuthority.generateKey();
    X500Name name = new X500Name("CN=plain.example");
    Certificate certificate =
        new JcaX509CertificateConverter()
            .getCertificate(
                new JcaX509v1CertificateBuilder(
                        name,
                        BigInteger.TEN,
                        Date.from(Instant.now().minusSeconds(60)),
                        Date.from(Instant.now().plusSeconds(86400)),
                        name,
                        key.getPublic())
                    .build(new JcaContentSignerBuilder("SHA256withECDSA").build(key.getPrivate())));
    KeyStore store = KeyStore.getInstance("PKCS12");
    store.load(null, null);
    store.setKeyEntry(
        "plain", key.getPrivate(), "pw".toCharArray(), new Certificate[] {certificate});
    ByteArrayOutputStream bytes = new ByteArrayOutputStream();
    store.store(bytes, "pw".toCharArray());
    return bytes.toByteArray();
  }

  private static String body(String pem) {
    return "{\"value\":\"" + base64(pem.getBytes(US_ASCII)) + "\"," + PEM_POLICY + "}";
  }

  private static String base64(byte[] bytes) {
    return Base64.getEncoder().encodeToString(bytes);
  }
}
