package io.certwright.emulator.seed;

import java.util.AbstractList;
import java.util.Arrays;
import java.util.List;
import java.util.function.BiFunction;
import java.util.function.Function;

/**
 * A list of seeds with those that have a {@code count} told apart: such a one stands for as many,
 * made when they are asked for.
 */
final class Counted<T> extends AbstractList<T> {

  private final List<T> seeds;
  private final Function<T, Integer> count;
  private final BiFunction<T, Integer, T> numbered;

  /** At each seed the place of its first element; the size at the end. */
  private final int[] firsts;

  /**
   * @param count null for a seed that stands for itself
   * @param numbered the seed of a number from 1 on
   */
  Counted(List<T> seeds, Function<T, Integer> count, BiFunction<T, Integer, T> numbered) {
    this.seeds = seeds;
    this.count = count;
    this.numbered = numbered;
    this.firsts = new int[seeds.size() + 1];
    for (int index = 0; index < seeds.size(); index++) {
      Integer counted = count.apply(seeds.get(index));
      firsts[index + 1] = firsts[index] + (counted == null ? 1 : counted);
    }
  }

  /** The name of one of many; called for each comparison of names, so no formatter. */
  static String name(String prefix, int digits, int number) {
    String text = Integer.toString(number);
    return prefix + "0".repeat(Math.max(0, digits - text.length())) + text;
  }

  /** Which seed the element comes from. */
  int seedOf(int index) {
    int found = Arrays.binarySearch(firsts, index);
    return found < 0 ? -found - 2 : found;
  }

  @Override
  public T get(int index) {
    int place = seedOf(index);
    T seed = seeds.get(place);
    return count.apply(seed) == null ? seed : numbered.apply(seed, index - firsts[place] + 1);
  }

  @Override
  public int size() {
    return firsts[seeds.size()];
  }
}
