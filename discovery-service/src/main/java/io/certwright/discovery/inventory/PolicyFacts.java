package io.certwright.discovery.inventory;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * The policy by which Key Vault makes the versions of a certificate. What the source of an
 * observation did not tell is absent.
 *
 * @param issuer Unknown, Self or an issuer object
 * @param json the whole policy as Azure wrote it, keys in alphabetical order, without its address
 *     and its dates
 * @param updatedAt by Azure's clock; moves with each new version too, so it is no change by itself
 */
public record PolicyFacts(
    @Nullable Boolean exportable,
    @Nullable String contentType,
    @Nullable String issuer,
    @Nullable Boolean keyReuse,
    @Nullable String json,
    @Nullable Instant updatedAt) {

  public static final PolicyFacts UNTOLD = new PolicyFacts(null, null, null, null, null, null);

  /** All that an enrollment tells. */
  public static PolicyFacts of(boolean exportable, String issuer) {
    return new PolicyFacts(exportable, null, issuer, null, null, null);
  }
}
