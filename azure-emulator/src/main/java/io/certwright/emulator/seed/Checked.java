package io.certwright.emulator.seed;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.function.BiFunction;
import java.util.regex.Pattern;

/** Reads values of a seed, naming their place when they are wrong. */
public final class Checked {

  public static final Pattern GUID =
      Pattern.compile("[0-9a-fA-F]{8}(-[0-9a-fA-F]{4}){3}-[0-9a-fA-F]{12}");

  private Checked() {}

  public static String required(String value, String pointer) {
    if (value == null || value.isBlank()) {
      throw SeedError.at(pointer, "is required");
    }
    return value;
  }

  public static String guid(String value, String pointer) {
    return matching(value, GUID, "a GUID", pointer);
  }

  public static String matching(String value, Pattern pattern, String description, String pointer) {
    if (!pattern.matcher(required(value, pointer)).matches()) {
      throw SeedError.at(pointer, "'%s' is not %s".formatted(value, description));
    }
    return value;
  }

  public static int within(Integer value, int otherwise, int least, int most, String pointer) {
    int number = orElse(value, otherwise);
    if (number < least || number > most) {
      throw SeedError.at(pointer, "%d is not between %d and %d".formatted(number, least, most));
    }
    return number;
  }

  public static <T> T orElse(T value, T otherwise) {
    return value == null ? otherwise : value;
  }

  public static <T> List<T> list(List<T> values) {
    return orElse(values, List.of());
  }

  public static <V> Map<String, V> map(Map<String, V> values) {
    return orElse(values, Map.of());
  }

  /**
   * @param build makes something of a seed and its JSON pointer
   */
  public static <S, T> List<T> each(List<S> seeds, String pointer, BiFunction<S, String, T> build) {
    List<T> built = new ArrayList<>();
    for (int index = 0; index < list(seeds).size(); index++) {
      built.add(build.apply(seeds.get(index), pointer + "/" + index));
    }
    return List.copyOf(built);
  }
}
