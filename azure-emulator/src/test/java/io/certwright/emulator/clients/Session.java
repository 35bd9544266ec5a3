package io.certwright.emulator.clients;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.concurrent.TimeUnit;

/**
 * What a client printed, free of what is new each time: ids and times that the emulator makes.
 *
 * @param errors what went to standard error, for the reader of a failure
 */
record Session(int exitCode, List<String> lines, String errors) {

  private static final int LONGEST_MINUTES = 5;

  /** Runs a program to its end; its input is empty. */
  static Session of(List<String> command, Map<String, String> environment) {
    try {
      Path errors = Files.createTempFile("client", ".err");
      ProcessBuilder builder = new ProcessBuilder(command).redirectError(errors.toFile());
      builder.environment().putAll(environment);
      Process process = builder.start();
      process.getOutputStream().close();
      List<String> lines = process.inputReader(UTF_8).lines().map(Session::stable).toList();
      if (!process.waitFor(LONGEST_MINUTES, TimeUnit.MINUTES)) {
        process.destroyForcibly();
      }
      String said = Files.readString(errors);
      Files.delete(errors);
      return new Session(process.waitFor(), lines, said);
    } catch (IOException failure) {
      throw new UncheckedIOException(failure);
    } catch (InterruptedException interrupted) {
      Thread.currentThread().interrupt();
      throw new IllegalStateException(interrupted);
    }
  }

  /** Whether a program ends well; false too when there is none of that name. */
  static boolean succeeds(String... command) {
    try {
      Process process =
          new ProcessBuilder(command)
              .redirectOutput(ProcessBuilder.Redirect.DISCARD)
              .redirectError(ProcessBuilder.Redirect.DISCARD)
              .start();
      return process.waitFor(1, TimeUnit.MINUTES) && process.exitValue() == 0;
    } catch (IOException absent) {
      return false;
    } catch (InterruptedException interrupted) {
      Thread.currentThread().interrupt();
      throw new IllegalStateException(interrupted);
    }
  }

  void keep(Path file) {
    try {
      Files.createDirectories(file.getParent());
      Files.write(file, lines);
    } catch (IOException failure) {
      throw new UncheckedIOException(failure);
    }
  }

  private static String stable(String line) {
    return line.replaceAll("ID: [0-9a-f-]{36}", "ID: <id>")
        .replaceAll("\\d{4}-\\d\\d-\\d\\d \\d\\d:\\d\\d:\\d\\dZ", "<time>")
        .replaceAll("\\b[0-9a-f]{32}\\b", "<id>");
  }
}
