package io.certwright.emulator.clients;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;

/** The packaged emulator in a process of its own, on a free port, until it is closed. */
final class EmulatorProcess implements AutoCloseable {

  private final Process process;
  private final Path caFile;
  private final int port;

  private EmulatorProcess(Process process, Path caFile, int port) {
    this.process = process;
    this.caFile = caFile;
    this.port = port;
  }

  static EmulatorProcess start(Path jar) {
    try {
      Path caFile = Files.createTempFile("emulator-ca", ".pem");
      Process process =
          new ProcessBuilder(java(), "-jar", jar.toString(), "--port", "0", "--ca-out", caFile + "")
              .redirectError(ProcessBuilder.Redirect.INHERIT)
              .start();
      return new EmulatorProcess(process, caFile, port(process.inputReader()));
    } catch (IOException failure) {
      throw new UncheckedIOException(failure);
    }
  }

  /** What a client has to be told, and all it has to be told. */
  Map<String, String> environment() {
    return Map.of(
        "HTTPS_PROXY", "http://127.0.0.1:" + port, "REQUESTS_CA_BUNDLE", caFile.toString());
  }

  /** The emulator says where it listens once it does. */
  private static int port(BufferedReader out) throws IOException {
    for (String line = out.readLine(); line != null; line = out.readLine()) {
      if (line.startsWith("azure-emulator listening on ")) {
        return Integer.parseInt(line.substring(line.lastIndexOf(':') + 1));
      }
    }
    throw new IOException("The emulator ended before it listened");
  }

  private static String java() {
    return Path.of(System.getProperty("java.home"), "bin", "java").toString();
  }

  @Override
  public void close() {
    process.destroy();
    process.onExit().join();
    try {
      Files.deleteIfExists(caFile);
    } catch (IOException failure) {
      throw new UncheckedIOException(failure);
    }
  }
}
