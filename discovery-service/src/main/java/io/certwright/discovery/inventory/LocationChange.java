package io.certwright.discovery.inventory;

import java.util.List;
import java.util.Optional;
import java.util.UUID;

/** One difference between what was known and what was seen. */
public sealed interface LocationChange {

  UUID locationId();

  /** What is there now; empty when nothing is. */
  Optional<SeenCertificate> seen();

  /** A name that was never seen in this vault before. */
  record Found(UUID locationId, SeenCertificate certificate) implements LocationChange {
    @Override
    public Optional<SeenCertificate> seen() {
      return Optional.of(certificate);
    }
  }

  /** A name that was gone is there again. */
  record Returned(KnownLocation known, SeenCertificate certificate) implements LocationChange {
    @Override
    public UUID locationId() {
      return known.id();
    }

    @Override
    public Optional<SeenCertificate> seen() {
      return Optional.of(certificate);
    }
  }

  /**
   * @param fields the names of what differs, such as {@code version} or {@code tags}
   */
  record Changed(KnownLocation known, SeenCertificate certificate, List<String> fields)
      implements LocationChange {
    @Override
    public UUID locationId() {
      return known.id();
    }

    @Override
    public Optional<SeenCertificate> seen() {
      return Optional.of(certificate);
    }
  }

  /** Nothing differs, but something is told that was not known; nobody is told of it. */
  record Completed(KnownLocation known, SeenCertificate certificate) implements LocationChange {
    @Override
    public UUID locationId() {
      return known.id();
    }

    @Override
    public Optional<SeenCertificate> seen() {
      return Optional.of(certificate);
    }
  }

  record Gone(KnownLocation known) implements LocationChange {
    @Override
    public UUID locationId() {
      return known.id();
    }

    @Override
    public Optional<SeenCertificate> seen() {
      return Optional.empty();
    }
  }
}
