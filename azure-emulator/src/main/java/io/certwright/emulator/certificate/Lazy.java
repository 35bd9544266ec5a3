package io.certwright.emulator.certificate;

import java.util.function.Supplier;

/** A value made at its first use: most of a large demo tenant is never looked at. */
public final class Lazy<T> {

  private Supplier<T> source;
  private T value;

  private Lazy(Supplier<T> source, T value) {
    this.source = source;
    this.value = value;
  }

  public static <T> Lazy<T> from(Supplier<T> source) {
    return new Lazy<>(source, null);
  }

  public static <T> Lazy<T> of(T value) {
    return new Lazy<>(null, value);
  }

  public synchronized T get() {
    if (source != null) {
      value = source.get();
      source = null;
    }
    return value;
  }
}
