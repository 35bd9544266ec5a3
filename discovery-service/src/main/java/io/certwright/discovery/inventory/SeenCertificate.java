package io.certwright.discovery.inventory;

import io.certwright.discovery.x509.CertificateFacts;
import io.certwright.discovery.x509.CertificateReader;
import java.time.Instant;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/**
 * A certificate as a vault shows it now: read, or only listed.
 *
 * @param version the 32 hexadecimal digits Key Vault names it by; null when only the list told
 * @param sha1 lower-case hexadecimal
 * @param content null when it was not read
 * @param identity of the certificate, if it is known
 * @param listDigest of the list's entry that led to it; null when no list did
 */
public record SeenCertificate(
    String name,
    @Nullable String version,
    @Nullable String sha1,
    @Nullable Content content,
    @Nullable CertificateIdentity identity,
    AzureFacts azure,
    @Nullable String listDigest) {

  /**
   * @param der as it was sent, whether it can be parsed or not
   */
  public record Content(byte[] der, CertificateFacts facts) {}

  /** Parses it: to be done outside of any transaction. */
  public static SeenCertificate of(String name, String version, byte[] der, AzureFacts azure) {
    CertificateFacts facts = CertificateReader.read(der);
    return new SeenCertificate(
        name,
        version,
        facts.sha1(),
        new Content(der, facts),
        CertificateIdentity.of(facts),
        azure,
        null);
  }

  public SeenCertificate listedAs(String digest) {
    return new SeenCertificate(name, version, sha1, content, identity, azure, digest);
  }

  /** Key Vault compares names without regard to case. */
  public String key() {
    return name.toLowerCase(Locale.ROOT);
  }

  public boolean isRead() {
    return content != null;
  }

  public @Nullable String sha256() {
    return identity == null ? null : identity.sha256();
  }

  /** The certificate's own word, or the vault's where that is all there is. */
  public @Nullable Instant expiresAt() {
    return identity == null || identity.notAfter() == null
        ? azure.expiresOn()
        : identity.notAfter();
  }

  /** The same certificate, unread this time, keeps what is known of it. */
  SeenCertificate or(KnownLocation known) {
    return content == null && sha1 != null && sha1.equals(known.sha1())
        ? new SeenCertificate(
            name, known.version(), sha1, null, known.identity(), azure, listDigest)
        : this;
  }

  /** The same version, unread this time, keeps what is known of it. */
  SeenCertificate or(KnownVersion known) {
    return content == null
        ? new SeenCertificate(name, version, sha1, null, known.identity(), azure, listDigest)
        : this;
  }
}
