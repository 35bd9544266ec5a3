package io.certwright.emulator.certificate.store;

import io.certwright.emulator.certificate.StoredCertificate;
import java.util.BitSet;
import java.util.Locale;

/** The seeded certificates of a vault that are still as they were; each leaves when it changes. */
final class SeededSlots {

  private final SeededCertificates seeded;
  private final BitSet gone = new BitSet();

  SeededSlots(SeededCertificates seeded) {
    this.seeded = seeded;
  }

  /** Null when there is none of the name, or none any more. */
  StoredCertificate at(String key) {
    int index = indexOf(key);
    return index < 0 || gone.get(index) ? null : seeded.certificate(index);
  }

  void leave(String key) {
    int index = indexOf(key);
    if (index >= 0) {
      gone.set(index);
    }
  }

  /** The first name at or after the key; null when there is none. */
  String ceilingKey(String key) {
    int index = indexOf(key);
    int next = gone.nextClearBit(index < 0 ? -index - 1 : index);
    return next < seeded.size() ? key(next) : null;
  }

  int certificates() {
    return seeded.size() - gone.cardinality();
  }

  int versions() {
    int versions = 0;
    for (int index = gone.nextClearBit(0);
        index < seeded.size();
        index = gone.nextClearBit(index + 1)) {
      versions += seeded.versions(index);
    }
    return versions;
  }

  /** As {@link java.util.Arrays#binarySearch}: less than zero when there is no such name. */
  private int indexOf(String key) {
    int low = 0;
    int high = seeded.size() - 1;
    while (low <= high) {
      int middle = (low + high) >>> 1;
      int order = key(middle).compareTo(key);
      if (order == 0) {
        return middle;
      }
      if (order < 0) {
        low = middle + 1;
      } else {
        high = middle - 1;
      }
    }
    return -low - 1;
  }

  private String key(int index) {
    return seeded.name(index).toUpperCase(Locale.ROOT);
  }
}
