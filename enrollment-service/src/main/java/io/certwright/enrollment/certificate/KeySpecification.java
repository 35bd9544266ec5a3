package io.certwright.enrollment.certificate;

import java.util.Set;

/**
 * The key that the vault is to make.
 *
 * @param size of an RSA modulus in bits; null for EC
 * @param curve null for RSA
 * @param hsm made and kept in a hardware security module (premium vaults)
 * @param exportable the private key may leave the vault as a secret
 * @param reuse a later version may keep this key
 */
public record KeySpecification(
    KeyType type, Integer size, Curve curve, boolean hsm, boolean exportable, boolean reuse) {

  /** What Key Vault can make (Microsoft: "About keys", key types and sizes). */
  public static final Set<Integer> RSA_SIZES = Set.of(2048, 3072, 4096);

  /** Such as {@code RSA 2048} or {@code EC P-256}. */
  @Override
  public String toString() {
    return type + " " + (type == KeyType.RSA ? size : curve.azureName());
  }
}
