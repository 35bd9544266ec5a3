package io.certwright.emulator.seed;

import java.util.LinkedHashMap;
import java.util.Map;
import java.util.function.Supplier;

/** Keeps what was asked for last; what is pushed out is made again, the same. */
final class RecentlyMade<T> {

  private final Map<String, T> byLabel;

  RecentlyMade(int most) {
    this.byLabel =
        new LinkedHashMap<>(16, 0.75f, true) {
          @Override
          protected boolean removeEldestEntry(Map.Entry<String, T> eldest) {
            return size() > most;
          }
        };
  }

  /** The value of the label. Made outside the lock: two askers at once may make it twice. */
  T get(String label, Supplier<T> source) {
    synchronized (byLabel) {
      T known = byLabel.get(label);
      if (known != null) {
        return known;
      }
    }
    T made = source.get();
    synchronized (byLabel) {
      byLabel.put(label, made);
    }
    return made;
  }
}
