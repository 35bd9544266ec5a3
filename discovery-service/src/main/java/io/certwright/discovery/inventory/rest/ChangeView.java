package io.certwright.discovery.inventory.rest;

import com.fasterxml.jackson.annotation.JsonInclude;
import io.certwright.discovery.inventory.ChangeKind;
import io.certwright.discovery.inventory.HistoryEntry;
import io.certwright.discovery.inventory.PastChange;
import java.time.Instant;
import java.util.List;
import java.util.UUID;

/** One entry of a history. */
@JsonInclude(JsonInclude.Include.NON_NULL)
public record ChangeView(
    UUID id,
    UUID certificateId,
    UUID accountId,
    String vault,
    String certificateName,
    Instant at,
    HistoryEntry.Kind kind,
    List<ChangeKind> changes,
    List<String> changed,
    String version,
    String sha256Thumbprint,
    OriginView origin) {

  /** What told us: a run, or one of our own enrollments. */
  @JsonInclude(JsonInclude.Include.NON_NULL)
  public record OriginView(Kind kind, UUID runId, UUID enrollmentId) {

    public enum Kind {
      RUN,
      ENROLLMENT
    }
  }

  public static ChangeView of(PastChange change) {
    HistoryEntry entry = change.entry();
    return new ChangeView(
        change.id(),
        entry.locationId(),
        change.vault().accountId(),
        change.vault().id().toString(),
        change.certificateName(),
        entry.at(),
        entry.kind(),
        entry.kinds(),
        entry.fields(),
        entry.version(),
        entry.sha256(),
        new OriginView(
            change.runId() == null ? OriginView.Kind.ENROLLMENT : OriginView.Kind.RUN,
            change.runId(),
            change.enrollmentId()));
  }
}
