package io.certwright.emulator.issuing;

import io.certwright.emulator.certificate.policy.CertificatePolicy;
import io.certwright.emulator.certificate.policy.Curve;
import io.certwright.emulator.certificate.policy.Issuer;
import io.certwright.emulator.certificate.policy.KeyProperties;
import io.certwright.emulator.certificate.policy.KeyType;
import io.certwright.emulator.certificate.x509.Signing;
import io.certwright.emulator.certificate.x509.Signing.Signer;
import java.security.KeyPair;
import java.security.PublicKey;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import org.bouncycastle.cert.X509CertificateHolder;

/** The CA behind a provider: a root that signs at once, made at its first order. */
final class ProviderAuthority {

  private static final KeyProperties KEY =
      new KeyProperties(KeyType.EC, Curve.P_256.size(), Curve.P_256, false, false);

  /** Wide enough for every clock that a test may set. */
  private static final Signing.Validity VALIDITY =
      new Signing.Validity(
          Instant.parse("2000-01-01T00:00:00Z"), Instant.parse("2099-12-31T23:59:59Z"));

  private static final Map<String, ProviderAuthority> BY_PROVIDER = new ConcurrentHashMap<>();

  private final Signer signer;
  private final X509CertificateHolder certificate;

  private ProviderAuthority(String provider) {
    CertificatePolicy policy = policy(provider);
    KeyPair key = KEY.generate();
    this.signer = Signer.self(policy, key);
    this.certificate = Signing.certificate(policy, key.getPublic(), signer, VALIDITY);
  }

  static ProviderAuthority of(String provider) {
    return BY_PROVIDER.computeIfAbsent(provider, ProviderAuthority::new);
  }

  List<X509CertificateHolder> issue(
      CertificatePolicy policy, PublicKey key, Signing.Validity validity) {
    return List.of(Signing.certificate(policy, key, signer, validity), certificate);
  }

  private static CertificatePolicy policy(String provider) {
    String name = provider.replaceAll("[^0-9A-Za-z -]", "");
    Instant made = VALIDITY.notBefore();
    return new CertificatePolicy(
        KEY,
        CertificatePolicy.PKCS12,
        "CN=%s Emulated CA, O=Azure Emulator".formatted(name),
        null,
        List.of(),
        List.of("keyCertSign", "cRLSign"),
        1200,
        true,
        List.of(),
        Issuer.SELF,
        made,
        made);
  }
}
