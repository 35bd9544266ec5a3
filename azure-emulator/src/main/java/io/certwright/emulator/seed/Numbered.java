package io.certwright.emulator.seed;

import java.util.AbstractList;
import java.util.List;
import java.util.function.IntFunction;

/** A list whose elements are made when they are asked for, and not kept. */
final class Numbered<T> extends AbstractList<T> {

  private final int size;
  private final IntFunction<T> element;

  private Numbered(int size, IntFunction<T> element) {
    this.size = size;
    this.element = element;
  }

  static <T> List<T> list(int size, IntFunction<T> element) {
    return new Numbered<>(size, element);
  }

  @Override
  public T get(int index) {
    return element.apply(index);
  }

  @Override
  public int size() {
    return size;
  }
}
