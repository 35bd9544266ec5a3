package io.certwright.discovery.inventory;

import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** The fields in which two observations of one location differ. */
final class Differences {

  private static final Set<String> POLICY =
      Set.of("exportable", "contentType", "policyIssuer", "keyReuse", "policy");
  private static final Set<String> ATTRIBUTES =
      Set.of("azureNotBefore", "azureExpiresOn", "recovery");

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
    found.compare("certificate", known.sha1(), seen.sha1());
    found.compare("enabled", before.enabled(), now.enabled());
    found.compare("tags", before.tags(), now.tags());
    found.compare(before.policy(), now.policy());
    found.compare("azureNotBefore", before.notBefore(), now.notBefore());
    found.compare("azureExpiresOn", before.expiresOn(), now.expiresOn());
    found.compare("recovery", before.recovery(), now.recovery());
    return found.fields;
  }

  /** Between two observations of a version that is not the current one; lists tell no more. */
  static List<String> between(KnownVersion known, SeenCertificate seen) {
    Differences found = new Differences();
    found.compare("enabled", known.azure().enabled(), seen.azure().enabled());
    found.compare("tags", known.azure().tags(), seen.azure().tags());
    found.compare("azureNotBefore", known.azure().notBefore(), seen.azure().notBefore());
    found.compare("azureExpiresOn", known.azure().expiresOn(), seen.azure().expiresOn());
    return List.copyOf(found.fields);
  }

  private void compare(PolicyFacts before, PolicyFacts now) {
    compare("exportable", before.exportable(), now.exportable());
    compare("contentType", before.contentType(), now.contentType());
    compare("policyIssuer", before.issuer(), now.issuer());
    compare("keyReuse", before.keyReuse(), now.keyReuse());
    compare("policy", before.json(), now.json());
  }

  /** The same in the words of the drift feed; a new version explains its own dates. */
  static List<ChangeKind> kinds(List<String> fields, SeenCertificate seen) {
    List<ChangeKind> kinds = new ArrayList<>();
    boolean newVersion = fields.contains("version") || fields.contains("certificate");
    if (newVersion) {
      kinds.add(ChangeKind.NEW_VERSION);
    }
    if (fields.contains("enabled")) {
      kinds.add(seen.azure().enabled() ? ChangeKind.ENABLED : ChangeKind.DISABLED);
    }
    if (fields.contains("tags")) {
      kinds.add(ChangeKind.TAGS);
    }
    if (POLICY.stream().anyMatch(fields::contains)) {
      kinds.add(ChangeKind.POLICY);
    }
    if (!newVersion && ATTRIBUTES.stream().anyMatch(fields::contains)) {
      kinds.add(ChangeKind.ATTRIBUTES);
    }
    return List.copyOf(kinds);
  }

  /** Something is told now that is not stored, though nothing that was stored differs. */
  static boolean completes(KnownLocation known, SeenCertificate seen) {
    AzureFacts before = known.azure();
    AzureFacts now = seen.azure();
    return isNew(before.policy().contentType(), now.policy().contentType())
        || isNew(before.policy().json(), now.policy().json())
        || isNew(before.recovery(), now.recovery())
        || isNew(before.notBefore(), now.notBefore())
        || isNew(before.expiresOn(), now.expiresOn())
        || isNew(known.sha256(), seen.sha256())
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
