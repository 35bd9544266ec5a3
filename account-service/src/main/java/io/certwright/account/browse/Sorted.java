package io.certwright.account.browse;

import java.util.Comparator;
import java.util.List;
import java.util.function.Function;

/** What Azure lists in no order, in the order of a key, so that it can be paged. */
final class Sorted {

  private Sorted() {}

  /**
   * @param after the key where the page before ended; null for the first page
   */
  static <T> List<T> page(List<T> all, Function<T, String> key, String after, int limit) {
    return all.stream()
        .sorted(Comparator.comparing(key))
        .filter(thing -> after == null || key.apply(thing).compareTo(after) > 0)
        .limit(limit)
        .toList();
  }
}
