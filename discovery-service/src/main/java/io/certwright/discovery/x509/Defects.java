package io.certwright.discovery.x509;

import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;

/** Collects what is broken in a certificate while the rest of it is read. */
final class Defects {

  private final List<String> sentences = new ArrayList<>();

  /**
   * Reads one part; null when it is broken.
   *
   * @param part named in the sentence, such as {@code the validity}
   */
  <T> @Nullable T attempt(String part, Callable<@Nullable T> reading) {
    try {
      return reading.call();
    } catch (StackOverflowError e) {
      add(part, "nested too deeply");
      return null;
    } catch (Exception e) {
      add(part, e.getMessage() == null ? e.getClass().getSimpleName() : e.getMessage());
      return null;
    }
  }

  void add(String part, String reason) {
    sentences.add(StorableText.of("Broken: " + part + " (" + reason + ")."));
  }

  List<String> sentences() {
    return List.copyOf(sentences);
  }
}
