package io.certwright.platform.id;

import com.fasterxml.uuid.Generators;
import com.fasterxml.uuid.impl.TimeBasedEpochGenerator;
import io.certwright.platform.problem.Failure;
import java.util.UUID;

/** UUIDv7 (RFC 9562): ids that sort by the time they were made, so that indexes stay dense. */
public final class Ids {

  private static final TimeBasedEpochGenerator GENERATOR = Generators.timeBasedEpochGenerator();

  private Ids() {}

  public static UUID next() {
    return GENERATOR.generate();
  }

  /**
   * Reads an id out of a path. What is not a UUID names nothing, hence is not found.
   *
   * @throws Failure NOT_FOUND
   */
  public static UUID parse(String kind, String text) {
    try {
      return UUID.fromString(text);
    } catch (IllegalArgumentException e) {
      throw Failure.notFound(kind, text);
    }
  }
}
