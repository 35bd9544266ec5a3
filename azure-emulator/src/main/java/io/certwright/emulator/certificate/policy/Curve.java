package io.certwright.emulator.certificate.policy;

import com.fasterxml.jackson.annotation.JsonValue;
import java.math.BigInteger;
import java.util.Optional;
import java.util.stream.Stream;
import org.bouncycastle.asn1.x9.ECNamedCurveTable;

/** The elliptic curves of Key Vault, with the hash that it signs with on each. */
public enum Curve {
  P_256("P-256", "secp256r1", 256, "SHA256withECDSA"),
  P_256K("P-256K", "secp256k1", 256, "SHA256withECDSA"),
  P_384("P-384", "secp384r1", 384, "SHA384withECDSA"),
  P_521("P-521", "secp521r1", 521, "SHA512withECDSA");

  private final String wireName;
  private final String standardName;
  private final int size;
  private final String signatureAlgorithm;

  Curve(String wireName, String standardName, int size, String signatureAlgorithm) {
    this.wireName = wireName;
    this.standardName = standardName;
    this.size = size;
    this.signatureAlgorithm = signatureAlgorithm;
  }

  @JsonValue
  public String wireName() {
    return wireName;
  }

  /** The name in SEC 2. */
  public String standardName() {
    return standardName;
  }

  /** The number of its points: what tells it from every other. */
  public BigInteger order() {
    return ECNamedCurveTable.getByName(standardName).getN();
  }

  public int size() {
    return size;
  }

  public String signatureAlgorithm() {
    return signatureAlgorithm;
  }

  public static Optional<Curve> of(String wireName) {
    return Stream.of(values()).filter(curve -> curve.wireName.equals(wireName)).findFirst();
  }

  /** The curve that Key Vault takes for a key of this size. */
  public static Optional<Curve> ofSize(int bits) {
    return Stream.of(values()).filter(curve -> curve.size == bits).findFirst();
  }
}
