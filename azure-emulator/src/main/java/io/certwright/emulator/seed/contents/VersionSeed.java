package io.certwright.emulator.seed.contents;

import io.certwright.emulator.certificate.policy.CertificatePolicy;
import java.time.Instant;
import java.util.List;
import java.util.Map;

/**
 * One version of a certificate.
 *
 * @param id 32 lower-case hexadecimal digits
 * @param policy by which it was made; null for the certificate's
 * @param key PKCS#8; null for a draft
 * @param chain DER, the end-entity certificate first; null for a draft
 * @param place where the end-entity certificate was in the list that the caller sent; 0 when null
 */
public record VersionSeed(
    String id,
    CertificatePolicy policy,
    Boolean enabled,
    Instant notBefore,
    Instant expires,
    Instant created,
    Instant updated,
    Map<String, String> tags,
    Boolean preserveCertOrder,
    byte[] key,
    List<byte[]> chain,
    Integer place) {}
