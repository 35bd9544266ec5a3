package io.certwright.emulator.seed.contents;

import io.certwright.emulator.seed.Checked;
import io.certwright.emulator.seed.SeedError;
import java.util.List;
import java.util.regex.Pattern;

/** What a state must say: nothing here has a default. */
final class Required {

  private static final Pattern NAME = Pattern.compile("[0-9a-zA-Z-]{1,127}");
  private static final Pattern ID = Pattern.compile("[0-9a-f]{32}");

  private Required() {}

  static <T> T value(T value, String pointer) {
    if (value == null) {
      throw SeedError.at(pointer, "is required");
    }
    return value;
  }

  static <T> List<T> some(List<T> values, String pointer) {
    if (value(values, pointer).isEmpty()) {
      throw SeedError.at(pointer, "is empty");
    }
    return values;
  }

  static byte[] bytes(byte[] bytes, String pointer) {
    if (value(bytes, pointer).length == 0) {
      throw SeedError.at(pointer, "is empty");
    }
    return bytes;
  }

  static String name(String name, String pointer) {
    return Checked.matching(name, NAME, "1 to 127 letters, digits and hyphens", pointer);
  }

  static String id(String id, String pointer) {
    return Checked.matching(id, ID, "32 lower-case hexadecimal digits", pointer);
  }
}
