package io.certwright.discovery.x509;

import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What a certificate says of itself (RFC 5280). A field that could not be read is absent and has a
 * sentence among the {@code defects}.
 *
 * @param sha1 of the DER, lower-case hexadecimal, as is every digest here
 * @param subject in the order of RFC 4514, the most specific name first
 * @param commonName the most specific one of the subject
 * @param serialNumber lower-case hexadecimal, two digits an octet, {@code -} in front of a negative
 *     one
 * @param keyAlgorithm {@code RSA}, {@code EC}, {@code Ed25519}, … or an object identifier
 * @param keySize in bits
 * @param curve such as {@code P-256}; of elliptic keys alone
 * @param publicKeySha256 of the SubjectPublicKeyInfo
 * @param keyUsage by the names of RFC 5280, section 4.2.1.3
 * @param selfSigned subject and issuer are one name, and no other key is named as the authority's
 * @param ca basic constraints say so
 */
public record CertificateFacts(
    String sha256,
    String sha1,
    @Nullable String subject,
    @Nullable String commonName,
    AlternativeNames sans,
    @Nullable String issuer,
    @Nullable String serialNumber,
    @Nullable Instant notBefore,
    @Nullable Instant notAfter,
    @Nullable String keyAlgorithm,
    @Nullable Integer keySize,
    @Nullable String curve,
    @Nullable String signatureAlgorithm,
    @Nullable String publicKeySha256,
    List<String> keyUsage,
    List<KeyPurpose> extendedKeyUsage,
    boolean selfSigned,
    boolean ca,
    List<String> defects) {

  public boolean isMalformed() {
    return !defects.isEmpty();
  }
}
