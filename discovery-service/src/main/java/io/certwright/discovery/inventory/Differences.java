package io.certwright.discovery.inventory;

import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/** The fields in which two observations of one location differ. */
final class Differences {

  private final List<String> fields = new ArrayList<>();

  private Differences() {}

  /**
   * The names of what differs. What either side does not tell is no difference, and neither is
   * Azure's {@code updated} alone: nothing that we keep has changed then.
   */
  static List<String> between(KnownLocation known, SeenCertificate seen) {
    Differences found = new Differences();
    AzureFacts before = known.azure();
    AzureFacts now = seen.azure();
    found.compare("version", known.version(), seen.version());
    found.compare("certificate", known.sha256(), seen.sha256());
    found.compare("enabled", before.enabled(), now.enabled());
    found.compare("tags", before.tags(), now.tags());
    found.compare("exportable", before.exportable(), now.exportable());
    found.compare("contentType", before.contentType(), now.contentType());
    found.compare("policyIssuer", before.policyIssuer(), now.policyIssuer());
    found.compare("keyReuse", before.keyReuse(), now.keyReuse());
    found.compare("azureNotBefore", before.notBefore(), now.notBefore());
    found.compare("azureExpiresOn", before.expiresOn(), now.expiresOn());
    return found.fields;
  }

  /** Something is told now that is not stored, though nothing that was stored differs. */
  static boolean completes(AzureFacts before, AzureFacts now) {
    return isNew(before.exportable(), now.exportable())
        || isNew(before.contentType(), now.contentType())
        || isNew(before.policyIssuer(), now.policyIssuer())
        || isNew(before.keyReuse(), now.keyReuse())
        || isNew(before.notBefore(), now.notBefore())
        || isNew(before.expiresOn(), now.expiresOn())
        || !before.updatedAt().equals(now.updatedAt());
  }

  private void compare(String field, @Nullable Object before, @Nullable Object now) {
    if (before != null && now != null && !Objects.equals(before, now)) {
      fields.add(field);
    }
  }

  private static boolean isNew(@Nullable Object before, @Nullable Object now) {
    return before == null && now != null;
  }
}
