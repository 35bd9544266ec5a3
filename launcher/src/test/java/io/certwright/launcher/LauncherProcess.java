package io.certwright.launcher;

import io.certwright.launcher.fake.FakeInstallation;
import io.certwright.launcher.system.Installation;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;
import org.awaitility.Awaitility;

/** The command in a process of its own, on a project of fakes and free ports. */
final class LauncherProcess implements AutoCloseable {

  private static final Duration LIMIT = Duration.ofMinutes(2);

  private final Process process;
  private final Path data;
  private final Path out;
  private final Path err;

  private LauncherProcess(Process process, Path data, Path out, Path err) {
    this.process = process;
    this.data = data;
    this.out = out;
    this.err = err;
  }

  static LauncherProcess start(FakeInstallation installation, Path directory, String... options)
      throws IOException {
    Path data = directory.resolve("data");
    Path out = directory.resolve("out");
    Path err = directory.resolve("err");
    List<String> command = new ArrayList<>();
    command.add(Path.of(System.getProperty("java.home"), "bin", "java").toString());
    command.add("-D" + Installation.HOME + "=" + installation.root());
    command.addAll(List.of("-cp", System.getProperty("java.class.path"), Main.class.getName()));
    command.addAll(List.of("--data", data.toString()));
    for (String part : List.of("emulator", "account", "discovery", "enrollment")) {
      if (!List.of(options).contains("--" + part + "-port")) {
        command.addAll(List.of("--" + part + "-port", "0"));
      }
    }
    command.addAll(List.of(options));
    Process process =
        new ProcessBuilder(command)
            .redirectOutput(out.toFile())
            .redirectError(err.toFile())
            .start();
    return new LauncherProcess(process, data, out, err);
  }

  /** Everything that runs for it now: its descendants, and PostgreSQL, which detaches itself. */
  List<ProcessHandle> running() {
    return Stream.concat(process.descendants(), postgres()).filter(ProcessHandle::isAlive).toList();
  }

  void awaitOutput(String text) {
    Awaitility.await().atMost(LIMIT).until(() -> output().contains(text) || !process.isAlive());
  }

  /** Sends a signal, such as INT for Ctrl-C. */
  void signal(String name) throws IOException, InterruptedException {
    new ProcessBuilder("kill", "-" + name, String.valueOf(process.pid())).start().waitFor();
  }

  int awaitExit() {
    try {
      if (process.waitFor(LIMIT.toSeconds(), TimeUnit.SECONDS)) {
        return process.exitValue();
      }
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    }
    throw new AssertionError("The launcher did not end. It said: " + output() + errors());
  }

  String output() {
    return read(out);
  }

  String errors() {
    return read(err);
  }

  private Stream<ProcessHandle> postgres() {
    Path file = data.resolve("postgres/postmaster.pid");
    return Files.exists(file)
        ? ProcessHandle.of(Long.parseLong(read(file).lines().findFirst().orElseThrow())).stream()
        : Stream.empty();
  }

  private static String read(Path file) {
    try {
      return Files.readString(file);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  @Override
  public void close() {
    process.destroy();
    awaitExit();
  }
}
