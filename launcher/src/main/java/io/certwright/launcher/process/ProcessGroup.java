package io.certwright.launcher.process;

import java.io.File;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * Keeps children out of the terminal's process group. Ctrl-C goes to that whole group, and would
 * end the database before the services that still use it.
 */
final class ProcessGroup {

  private static final Optional<String> SETSID =
      Stream.of(System.getenv().getOrDefault("PATH", "").split(File.pathSeparator))
          .map(directory -> Path.of(directory, "setsid"))
          .filter(Files::isExecutable)
          .map(Path::toString)
          .findFirst();

  private ProcessGroup() {}

  /** The same command in a session of its own, where the machine has {@code setsid} (Linux). */
  static List<String> own(List<String> command) {
    List<String> wrapped = new ArrayList<>(command);
    SETSID.ifPresent(setsid -> wrapped.add(0, setsid));
    return wrapped;
  }
}
