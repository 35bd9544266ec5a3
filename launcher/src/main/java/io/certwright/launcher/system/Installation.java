package io.certwright.launcher.system;

import java.net.URISyntaxException;
import java.nio.file.Files;
import java.nio.file.Path;

/** The packaged jars, where a build of the project leaves them. */
public record Installation(Path root) {

  /** System property that names the root of the project, for a launcher that lies elsewhere. */
  public static final String HOME = "certwright.home";

  /** The project that this launcher was built in, or the one that {@link #HOME} names. */
  public static Installation find() {
    String home = System.getProperty(HOME);
    return new Installation(home == null ? aboveThisClass() : Path.of(home).toAbsolutePath());
  }

  /** {@code <root>/launcher/target/launcher.jar} or {@code <root>/launcher/target/classes}. */
  private static Path aboveThisClass() {
    try {
      var location = Installation.class.getProtectionDomain().getCodeSource().getLocation();
      return Path.of(location.toURI()).getParent().getParent().getParent();
    } catch (URISyntaxException e) {
      throw new IllegalStateException("The launcher does not know where it is", e);
    }
  }

  public Path emulator() {
    return built(root.resolve("azure-emulator/target/azure-emulator.jar"));
  }

  public Path service(Service service) {
    return built(root.resolve(service.processName()).resolve("target/quarkus-app/quarkus-run.jar"));
  }

  private static Path built(Path jar) {
    if (!Files.isRegularFile(jar)) {
      throw new StartFailure(
          jar + " is missing. Build it with: mvn -DskipTests package, or use ./run");
    }
    return jar;
  }
}
