package io.certwright.enrollment.certificate;

import java.util.Arrays;
import java.util.Optional;
import org.bouncycastle.asn1.ASN1ObjectIdentifier;
import org.bouncycastle.asn1.sec.SECObjectIdentifiers;

/** The curves of Key Vault, under the names that it gives them (JWA, RFC 7518, section 6.2.1.1). */
public enum Curve {
  P_256("P-256", SECObjectIdentifiers.secp256r1),
  P_384("P-384", SECObjectIdentifiers.secp384r1),
  P_521("P-521", SECObjectIdentifiers.secp521r1),
  P_256K("P-256K", SECObjectIdentifiers.secp256k1);

  private final String azureName;
  private final ASN1ObjectIdentifier identifier;

  Curve(String azureName, ASN1ObjectIdentifier identifier) {
    this.azureName = azureName;
    this.identifier = identifier;
  }

  public String azureName() {
    return azureName;
  }

  public ASN1ObjectIdentifier identifier() {
    return identifier;
  }

  public static Optional<Curve> named(String azureName) {
    return Arrays.stream(values()).filter(curve -> curve.azureName.equals(azureName)).findFirst();
  }
}
