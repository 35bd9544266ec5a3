package io.certwright.discovery.inventory;

import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

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

  /** A name that is new, known by its list entry alone until it is read; nobody is told of it. */
  record Listed(UUID locationId, SeenCertificate certificate) implements LocationChange {
    @Override
    public Optional<SeenCertificate> seen() {
      return Optional.of(certificate);
    }
  }

  /** A name that was deleted or gone is there again. */
  record Returned(KnownLocation known, SeenCertificate certificate) implements LocationChange {

    ChangeKind kind() {
      return known.state() == LocationState.DELETED ? ChangeKind.RECOVERED : ChangeKind.RETURNED;
    }

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
  record Changed(
      KnownLocation known, SeenCertificate certificate, List<String> fields, List<ChangeKind> kinds)
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

  /** It was read again and all is as it was; kept is when. */
  record Confirmed(KnownLocation known, SeenCertificate certificate) implements LocationChange {
    @Override
    public UUID locationId() {
      return known.id();
    }

    @Override
    public Optional<SeenCertificate> seen() {
      return Optional.empty();
    }
  }

  /**
   * @param kind DELETED, PURGED or VANISHED
   * @param deletion of one that was deleted and can be recovered; else null
   */
  record Gone(KnownLocation known, ChangeKind kind, @Nullable Deletion deletion)
      implements LocationChange {
    @Override
    public UUID locationId() {
      return known.id();
    }

    @Override
    public Optional<SeenCertificate> seen() {
      return Optional.empty();
    }
  }

  /** A name that was deleted before anybody looked at the vault. */
  record FoundDeleted(UUID locationId, SeenCertificate certificate, Deletion deletion)
      implements LocationChange {
    @Override
    public Optional<SeenCertificate> seen() {
      return Optional.of(certificate);
    }
  }
}
