package io.certwright.platform.http;

import com.fasterxml.jackson.annotation.JsonInclude;
import io.certwright.platform.problem.Failure;
import java.nio.charset.StandardCharsets;
import java.util.Base64;
import java.util.List;
import java.util.function.Function;

/**
 * One page of a list; {@code next} is absent on the last one.
 *
 * @param next opaque to the client: where the next page begins
 */
@JsonInclude(JsonInclude.Include.NON_NULL)
public record Page<T>(List<T> items, String next) {

  public static final int DEFAULT_LIMIT = 50;
  public static final int MAX_LIMIT = 200;

  /**
   * @param found up to {@code limit + 1} things, the surplus one telling that there is more
   * @param position of a thing in the order of the list, such as its id
   */
  public static <S, T> Page<T> of(
      List<S> found, int limit, Function<S, String> position, Function<S, T> view) {
    boolean more = found.size() > limit;
    List<S> shown = more ? found.subList(0, limit) : found;
    String next = more ? encode(position.apply(shown.get(limit - 1))) : null;
    return new Page<>(shown.stream().map(view).toList(), next);
  }

  /**
   * The position that a cursor of ours stands for; null for no cursor.
   *
   * @throws Failure INVALID_REQUEST for a cursor that is not ours
   */
  public static String position(String cursor) {
    if (cursor == null) {
      return null;
    }
    try {
      return new String(Base64.getUrlDecoder().decode(cursor), StandardCharsets.UTF_8);
    } catch (IllegalArgumentException e) {
      throw badCursor();
    }
  }

  public static Failure badCursor() {
    return Failure.invalid("?cursor", "Use the value of \"next\" of the page before.");
  }

  private static String encode(String position) {
    return Base64.getUrlEncoder()
        .withoutPadding()
        .encodeToString(position.getBytes(StandardCharsets.UTF_8));
  }
}
