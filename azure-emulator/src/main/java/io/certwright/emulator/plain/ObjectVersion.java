package io.certwright.emulator.plain;

import io.certwright.emulator.certificate.CertificateVersion;
import io.certwright.emulator.certificate.Changes;
import java.time.Instant;
import java.util.Map;

/**
 * One version of a key or a secret that belongs to no certificate.
 *
 * @param notBefore null when it was not sent, as are {@code expires} and {@code tags}
 */
public record ObjectVersion<C>(
    String id,
    C content,
    boolean enabled,
    Instant notBefore,
    Instant expires,
    Instant created,
    Instant updated,
    Map<String, String> tags) {

  /** A new version with the attributes of the request. */
  public static <C> ObjectVersion<C> of(C content, Changes sent, Instant now) {
    return new ObjectVersion<>(
        CertificateVersion.newId(),
        content,
        sent.enabled() == null || sent.enabled(),
        sent.notBefore(),
        sent.expires(),
        now,
        now,
        sent.tags());
  }

  /** The same version of other content. */
  public <D> ObjectVersion<D> with(D other) {
    return new ObjectVersion<>(id, other, enabled, notBefore, expires, created, updated, tags);
  }

  ObjectVersion<C> changed(Changes changes, Instant now) {
    return new ObjectVersion<>(
        id,
        content,
        changes.enabled() == null ? enabled : changes.enabled(),
        changes.notBefore() == null ? notBefore : changes.notBefore(),
        changes.expires() == null ? expires : changes.expires(),
        created,
        now,
        changes.tags() == null ? tags : changes.tags());
  }
}
