package io.certwright.testkit.servers;

import java.util.Locale;
import org.testcontainers.DockerClientFactory;

/** Where the servers of a test come from; Maven's profile {@code containers} chooses the second. */
public enum Infrastructure {
  /** PostgreSQL from an archive on the class path, Kafka in this JVM. */
  EMBEDDED,
  /** The official images, in whichever container engine answers. */
  CONTAINERS;

  /** System property that names the choice; embedded when it is not set. */
  public static final String PROPERTY = "certwright.test.infrastructure";

  /** Why a test that needs servers is skipped. */
  public static final String NO_ENGINE =
      "No container engine answers; start Docker or Podman, or run without -Pcontainers";

  /**
   * The choice for this JVM.
   *
   * @throws IllegalArgumentException if the property names neither
   */
  public static Infrastructure chosen() {
    return valueOf(System.getProperty(PROPERTY, EMBEDDED.name()).toUpperCase(Locale.ROOT));
  }

  /**
   * False when the servers cannot be started here, so that a test is skipped rather than failed.
   */
  public boolean available() {
    return this == EMBEDDED || Engine.ANSWERS;
  }

  /** Asked once: the answer takes a second, and one warning is enough for all tests of a module. */
  private static final class Engine {

    static final boolean ANSWERS = ask();

    private static boolean ask() {
      QuietLogs.apply();
      boolean answers = DockerClientFactory.instance().isDockerAvailable();
      if (!answers) {
        // For whoever reads the build; not every module has a log that is shown.
        System.err.println(NO_ENGINE);
      }
      return answers;
    }
  }
}
