package io.certwright.launcher.story;

import com.fasterxml.jackson.databind.JsonNode;
import java.time.Duration;
import java.util.Optional;
import java.util.function.Predicate;
import java.util.function.Supplier;

/** Asks again and again, as a script does that waits for long work. */
final class Poll {

  private static final Duration PAUSE = Duration.ofMillis(200);

  private Poll() {}

  /** The first answer that is what was waited for, or nothing within the limit. */
  static Optional<JsonNode> until(
      Duration limit, Supplier<JsonNode> question, Predicate<JsonNode> enough) {
    long deadline = System.nanoTime() + limit.toNanos();
    do {
      JsonNode answer = question.get();
      if (enough.test(answer)) {
        return Optional.of(answer);
      }
      pause();
    } while (System.nanoTime() < deadline);
    return Optional.empty();
  }

  private static void pause() {
    try {
      Thread.sleep(PAUSE.toMillis());
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new IllegalStateException("Interrupted while waiting", e);
    }
  }
}
