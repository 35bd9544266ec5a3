package io.certwright.enrollment.requesting;

import io.certwright.contracts.EnrollmentEvent;
import io.certwright.platform.problem.FieldErrors;
import java.util.Map;

/** Tags of a wish; Key Vault keeps 15 of them, of which one is ours. */
final class TagRules {

  private static final int MAX_TAGS = 14;
  private static final int MAX_LENGTH = 256;

  private TagRules() {}

  static Map<String, String> tags(EnrollmentWish wish, FieldErrors errors) {
    Map<String, String> tags = wish.tags() == null ? Map.of() : wish.tags();
    errors.require(
        tags.size() <= MAX_TAGS,
        "/tags",
        "At most " + MAX_TAGS + ": Key Vault has 15, and one says which enrollment it was.");
    boolean valid = true;
    for (Map.Entry<String, String> tag : tags.entrySet()) {
      valid &= check(tag.getKey(), tag.getValue(), errors);
    }
    return valid ? Map.copyOf(tags) : Map.of();
  }

  private static boolean check(String name, String value, FieldErrors errors) {
    String pointer = "/tags/" + name.replace("~", "~0").replace("/", "~1");
    boolean nameFits = !name.isEmpty() && name.length() <= MAX_LENGTH;
    boolean free = !name.equalsIgnoreCase(EnrollmentEvent.TAG);
    boolean valueFits = value != null && value.length() <= MAX_LENGTH;
    errors.require(nameFits, pointer, "A tag's name has 1 to " + MAX_LENGTH + " characters.");
    errors.require(free, pointer, "This tag is set by the service itself.");
    errors.require(valueFits, pointer, "A tag's value has at most " + MAX_LENGTH + " characters.");
    return nameFits && free && valueFits;
  }
}
