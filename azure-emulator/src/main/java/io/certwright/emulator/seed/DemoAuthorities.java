package io.certwright.emulator.seed;

import io.certwright.emulator.certificate.Lazy;
import io.certwright.emulator.certificate.policy.Curve;
import io.certwright.emulator.certificate.policy.KeyProperties;
import io.certwright.emulator.certificate.policy.KeyType;
import io.certwright.emulator.certificate.x509.Signing.Signer;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import org.bouncycastle.asn1.x500.X500NameBuilder;
import org.bouncycastle.asn1.x500.style.BCStyle;

/** The CAs that sign seeded certificates; each is made when it signs for the first time. */
final class DemoAuthorities {

  private static final KeyProperties KEY =
      new KeyProperties(KeyType.EC, Curve.P_256.size(), Curve.P_256, false, false);

  private final Map<String, Lazy<Signer>> byName = new ConcurrentHashMap<>();

  Signer named(String commonName) {
    return byName.computeIfAbsent(commonName, name -> Lazy.from(() -> make(name))).get();
  }

  private static Signer make(String commonName) {
    return new Signer(
        new X500NameBuilder(BCStyle.INSTANCE).addRDN(BCStyle.CN, commonName).build(),
        KEY.generate(SeededRandom.of("authority " + commonName)),
        Curve.P_256.signatureAlgorithm());
  }
}
