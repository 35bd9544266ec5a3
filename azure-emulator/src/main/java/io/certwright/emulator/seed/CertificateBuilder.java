package io.certwright.emulator.seed;

import io.certwright.emulator.certificate.CertificateVersion;
import io.certwright.emulator.certificate.Lazy;
import io.certwright.emulator.certificate.StoredCertificate;
import io.certwright.emulator.certificate.policy.AlternativeNames;
import io.certwright.emulator.certificate.policy.CertificatePolicy;
import io.certwright.emulator.certificate.policy.Curve;
import io.certwright.emulator.certificate.policy.Issuer;
import io.certwright.emulator.certificate.policy.KeyProperties;
import io.certwright.emulator.certificate.policy.KeyType;
import io.certwright.emulator.certificate.policy.LifetimeAction;
import io.certwright.emulator.certificate.x509.Material;
import io.certwright.emulator.certificate.x509.Signing;
import io.certwright.emulator.certificate.x509.Signing.Signer;
import io.certwright.emulator.certificate.x509.Signing.Validity;
import io.certwright.emulator.seed.Seed.CertificateSeed;
import io.certwright.emulator.tenant.vault.Sku;
import java.security.KeyPair;
import java.security.SecureRandom;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;

/** Makes certificates of their seeds; keys and signatures only when someone looks at them. */
final class CertificateBuilder {

  private static final Pattern NAME = Pattern.compile("[0-9a-zA-Z-]{1,127}");
  private static final List<String> WEB_USAGES = List.of("1.3.6.1.5.5.7.3.1", "1.3.6.1.5.5.7.3.2");
  private static final double RENEWED_AT = 2.0 / 3.0;

  private static final int KEPT = 16_384;

  /** Ages count from the start of the day, so that a restart makes the same certificates. */
  private final Instant today;

  private final DemoAuthorities authorities = new DemoAuthorities();
  private final RecentlyMade<StoredCertificate> recent = new RecentlyMade<>(KEPT);

  CertificateBuilder(Clock clock) {
    this.today = clock.instant().truncatedTo(ChronoUnit.DAYS);
  }

  /** The certificate of a seed that was built before. */
  StoredCertificate certificate(String vaultHost, CertificateSeed seed, Sku sku, String pointer) {
    return recent.get(vaultHost + "/" + seed.name(), () -> build(vaultHost, seed, sku, pointer));
  }

  StoredCertificate build(String vaultHost, CertificateSeed seed, Sku sku, String pointer) {
    String name =
        Checked.matching(
            seed.name(), NAME, "1 to 127 letters, digits and hyphens", pointer + "/name");
    int months = Checked.within(seed.validityMonths(), 12, 1, 1200, pointer + "/validityMonths");
    int daysAgo = Checked.within(seed.issuedDaysAgo(), 30, 0, 36500, pointer + "/issuedDaysAgo");
    int count = Checked.within(seed.versions(), 1, 1, 500, pointer + "/versions");
    Instant newest = today.minus(Duration.ofDays(daysAgo));
    long renewalDays = Math.round(months * 30 * RENEWED_AT);
    CertificatePolicy policy =
        policy(seed, name, keyOf(seed, sku, pointer), months, newest, pointer);
    List<CertificateVersion> versions = new ArrayList<>();
    for (int age = count - 1; age >= 0; age--) {
      String label = "%s/%s/%d".formatted(vaultHost, name, count - age);
      versions.add(version(label, seed, policy, newest.minus(Duration.ofDays(age * renewalDays))));
    }
    return new StoredCertificate(
        name, policy.createdAt(versions.get(0).created()), List.copyOf(versions), null, null);
  }

  private static CertificatePolicy policy(
      CertificateSeed seed,
      String name,
      KeyProperties key,
      int months,
      Instant updated,
      String pointer) {
    boolean selfSigned = seed.signedBy() == null;
    List<String> dnsNames = Checked.orElse(seed.dnsNames(), List.of(name + ".example.com"));
    return new CertificatePolicy(
        key,
        Checked.matching(
            Checked.orElse(seed.contentType(), CertificatePolicy.PKCS12),
            Pattern.compile("application/x-(pkcs12|pem-file)"),
            CertificatePolicy.PKCS12 + " or " + CertificatePolicy.PEM,
            pointer + "/contentType"),
        Checked.orElse(seed.subject(), "CN=" + (dnsNames.isEmpty() ? name : dnsNames.get(0))),
        AlternativeNames.dns(dnsNames),
        WEB_USAGES,
        List.of("digitalSignature", "keyEncipherment"),
        months,
        false,
        List.of(new LifetimeAction(80, null, selfSigned ? "AutoRenew" : "EmailContacts")),
        selfSigned ? Issuer.SELF : Issuer.UNKNOWN,
        updated,
        updated);
  }

  private CertificateVersion version(
      String label, CertificateSeed seed, CertificatePolicy policy, Instant issued) {
    Validity validity =
        new Validity(
            issued.minus(Duration.ofMinutes(10)),
            issued.atOffset(ZoneOffset.UTC).plusMonths(policy.validityMonths()).toInstant());
    return new CertificateVersion(
        SeededRandom.id(label),
        policy,
        Lazy.from(() -> material(SeededRandom.of(label), seed, policy, validity)),
        Checked.orElse(seed.enabled(), true),
        validity.notBefore(),
        validity.notAfter(),
        issued,
        issued,
        seed.tags(),
        null);
  }

  private Material material(
      SecureRandom random, CertificateSeed seed, CertificatePolicy policy, Validity validity) {
    KeyPair key = policy.key().generate(random);
    Signer signer =
        seed.signedBy() == null ? Signer.self(policy, key) : authorities.named(seed.signedBy());
    return new Material(
        key.getPrivate(),
        List.of(Signing.certificate(policy, key.getPublic(), signer, validity, random)));
  }

  private static KeyProperties keyOf(CertificateSeed seed, Sku sku, String pointer) {
    String wireName = Checked.orElse(seed.keyType(), "EC");
    KeyType type =
        KeyType.of(wireName)
            .filter(known -> !known.isHardware() || sku == Sku.PREMIUM)
            .orElseThrow(
                () ->
                    SeedError.at(
                        pointer + "/keyType",
                        "'%s' is not RSA or EC, or RSA-HSM or EC-HSM of a premium vault"
                            .formatted(wireName)));
    boolean exportable = Checked.orElse(seed.exportable(), !type.isHardware());
    if (type.isElliptic()) {
      Curve curve =
          Curve.of(Checked.orElse(seed.curve(), "P-256"))
              .orElseThrow(
                  () -> SeedError.at(pointer + "/curve", "not P-256, P-256K, P-384 or P-521"));
      return new KeyProperties(type, curve.size(), curve, exportable, false);
    }
    int size = Checked.orElse(seed.keySize(), 2048);
    if (size != 2048 && size != 3072 && size != 4096) {
      throw SeedError.at(pointer + "/keySize", "not 2048, 3072 or 4096");
    }
    return new KeyProperties(type, size, null, exportable, false);
  }
}
