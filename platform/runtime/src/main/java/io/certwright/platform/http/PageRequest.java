package io.certwright.platform.http;

import io.certwright.platform.problem.Failure;
import jakarta.ws.rs.DefaultValue;
import jakarta.ws.rs.QueryParam;
import java.util.UUID;

/** {@code ?limit=&cursor=} of every list: a {@code @BeanParam}. */
public class PageRequest {

  // The HTTP layer fills fields alone; text, so that a bad number is our problem to describe.
  @QueryParam("limit")
  @DefaultValue("50")
  String limit;

  @QueryParam("cursor")
  String cursor;

  /** From 1 to {@link Page#MAX_LIMIT}. */
  public int limit() {
    return parse(limit);
  }

  /** Where the page begins; null at the beginning. */
  public String position() {
    return Page.position(cursor);
  }

  /** Where the page begins, in a list ordered by id; null at the beginning. */
  public UUID after() {
    String position = position();
    try {
      return position == null ? null : UUID.fromString(position);
    } catch (IllegalArgumentException e) {
      throw Page.badCursor();
    }
  }

  private static int parse(String text) {
    try {
      int limit = Integer.parseInt(text);
      if (limit >= 1 && limit <= Page.MAX_LIMIT) {
        return limit;
      }
    } catch (NumberFormatException notANumber) {
      throw badLimit();
    }
    throw badLimit();
  }

  private static Failure badLimit() {
    return Failure.invalid("?limit", "A number from 1 to " + Page.MAX_LIMIT + ".");
  }
}
