package io.certwright.discovery.inventory;

import io.certwright.contracts.EnrollmentEvent;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** How the inventory came to know of something. */
public sealed interface Origin {

  /** Our own enrollment that made it; null when none is known. */
  @Nullable UUID enrollmentId();

  /** What differs, in the words of the drift feed. */
  default List<ChangeKind> kinds(List<String> fields, KnownLocation known, SeenCertificate seen) {
    return Differences.kinds(fields, seen);
  }

  record Run(UUID runId) implements Origin {

    @Override
    public @Nullable UUID enrollmentId() {
      return null;
    }

    /**
     * The event of our own enrollment may be under way. Its tag tells meanwhile; one that the
     * version before had already says nothing, for Key Vault's own renewals keep tags.
     */
    @Override
    public List<ChangeKind> kinds(List<String> fields, KnownLocation known, SeenCertificate seen) {
      List<ChangeKind> kinds = new ArrayList<>(Origin.super.kinds(fields, known, seen));
      String tag = seen.azure().tags().get(EnrollmentEvent.TAG);
      boolean claimed = tag != null && !tag.equals(known.azure().tags().get(EnrollmentEvent.TAG));
      if (kinds.contains(ChangeKind.NEW_VERSION) && !claimed) {
        kinds.add(1, ChangeKind.REPLACED_OUTSIDE);
      }
      return List.copyOf(kinds);
    }
  }

  record Enrollment(UUID enrollmentId) implements Origin {}
}
