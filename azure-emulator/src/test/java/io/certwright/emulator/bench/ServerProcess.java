package io.certwright.emulator.bench;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;

/** A server in a process of its own, told to use one processor and three quarters of a GiB. */
final class ServerProcess implements AutoCloseable {

  private static final List<String> LIMITS = List.of("-Xmx768m", "-XX:ActiveProcessorCount=1");

  private final Process process;
  private final int port;

  private ServerProcess(Process process, int port) {
    this.process = process;
    this.port = port;
  }

  /** Starts the class; it is ready when it prints a line that ends in a colon and its port. */
  static ServerProcess start(Class<?> main, List<String> arguments) {
    List<String> command = new ArrayList<>();
    command.add(Path.of(System.getProperty("java.home"), "bin", "java").toString());
    command.addAll(LIMITS);
    command.addAll(List.of("-cp", System.getProperty("java.class.path"), main.getName()));
    command.addAll(arguments);
    try {
      Process process =
          new ProcessBuilder(command).redirectError(ProcessBuilder.Redirect.INHERIT).start();
      BufferedReader output = process.inputReader(StandardCharsets.UTF_8);
      for (String line = output.readLine(); line != null; line = output.readLine()) {
        if (line.matches(".*:\\d+")) {
          int port = Integer.parseInt(line.substring(line.lastIndexOf(':') + 1));
          return new ServerProcess(process, port);
        }
      }
      throw new IllegalStateException(main + " ended with " + process.waitFor());
    } catch (IOException failure) {
      throw new UncheckedIOException(failure);
    } catch (InterruptedException interrupted) {
      Thread.currentThread().interrupt();
      throw new IllegalStateException(interrupted);
    }
  }

  int port() {
    return port;
  }

  /** Processor time spent since the start, over all threads. */
  Duration processorTime() {
    return process.info().totalCpuDuration().orElseThrow();
  }

  /** The most memory that the process ever had, in MiB; Linux only. */
  long peakMemory() {
    try (Stream<String> lines = Files.lines(Path.of("/proc", "" + process.pid(), "status"))) {
      return lines
              .filter(line -> line.startsWith("VmHWM:"))
              .mapToLong(line -> Long.parseLong(line.replaceAll("\\D", "")))
              .findFirst()
              .orElseThrow()
          / 1024;
    } catch (IOException failure) {
      throw new UncheckedIOException(failure);
    }
  }

  @Override
  public void close() {
    process.destroy();
  }
}
