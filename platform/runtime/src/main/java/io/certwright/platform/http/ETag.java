package io.certwright.platform.http;

import io.certwright.platform.problem.Failure;
import io.certwright.platform.problem.FailureCode;
import java.util.OptionalLong;

/** The version of a resource as an entity tag (RFC 9110, section 8.8.3). */
public final class ETag {

  private ETag() {}

  public static String of(long version) {
    return "\"" + version + "\"";
  }

  /**
   * The version that the caller has seen; empty when it sent no {@code If-Match} or {@code *}.
   *
   * @throws Failure VERSION_CONFLICT for a tag that is not ours, for it can match nothing
   */
  public static OptionalLong ifMatch(String header) {
    if (header == null || header.trim().equals("*")) {
      return OptionalLong.empty();
    }
    String tag = header.trim();
    if (!tag.matches("\"\\d{1,18}\"")) {
      throw new Failure(
          FailureCode.VERSION_CONFLICT, "If-Match " + tag + " is no ETag of this resource.");
    }
    return OptionalLong.of(Long.parseLong(tag.substring(1, tag.length() - 1)));
  }

  /**
   * @throws Failure VERSION_CONFLICT when the caller saw another version
   */
  public static void check(OptionalLong seen, long present) {
    if (seen.isPresent() && seen.getAsLong() != present) {
      throw new Failure(
          FailureCode.VERSION_CONFLICT,
          "It is at version " + of(present) + ", If-Match asked for " + of(seen.getAsLong()) + ".");
    }
  }
}
