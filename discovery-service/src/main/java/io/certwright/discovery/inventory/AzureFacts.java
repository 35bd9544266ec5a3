package io.certwright.discovery.inventory;

import io.certwright.discovery.x509.StorableText;
import java.time.Instant;
import java.util.Map;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/**
 * What Key Vault keeps about a version besides the certificate. What the source of an observation
 * did not tell is absent.
 *
 * @param notBefore of the vault's attributes, which need not be the certificate's
 * @param createdAt of the version, by Azure's clock, in whole seconds
 */
public record AzureFacts(
    boolean enabled,
    PolicyFacts policy,
    @Nullable Recovery recovery,
    Map<String, String> tags,
    @Nullable Instant notBefore,
    @Nullable Instant expiresOn,
    Instant createdAt,
    Instant updatedAt) {

  /**
   * What a deletion would mean.
   *
   * @param level such as {@code Recoverable+Purgeable}
   * @param days that a deleted certificate can be recovered
   */
  public record Recovery(String level, @Nullable Integer days) {}

  public AzureFacts {
    tags =
        tags.entrySet().stream()
            .collect(
                Collectors.toUnmodifiableMap(
                    tag -> StorableText.of(tag.getKey()), tag -> StorableText.of(tag.getValue())));
  }

  /** Azure itself says that the other one is the later. */
  boolean isOlderThan(AzureFacts other) {
    int created = createdAt.compareTo(other.createdAt);
    return created < 0 || created == 0 && updatedAt.isBefore(other.updatedAt);
  }
}
