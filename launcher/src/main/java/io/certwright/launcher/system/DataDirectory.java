package io.certwright.launcher.system;

import io.certwright.testkit.servers.TemporaryDirectory;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.channels.FileChannel;
import java.nio.channels.FileLock;
import java.nio.channels.OverlappingFileLockException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.List;
import java.util.stream.Stream;

/**
 * The directory of one run: database, broker, keys and logs. It is emptied at each start, because
 * the emulated Azure that the data speaks of begins anew too; so it must be one that a run made,
 * which a marker file tells. A lock keeps a second run away.
 */
public final class DataDirectory implements AutoCloseable {

  private static final String MARKER = ".certwright-run";

  private final Path path;
  private final FileChannel marker;

  private DataDirectory(Path path, FileChannel marker) {
    this.path = path;
    this.marker = marker;
  }

  /**
   * Takes and empties the directory, or makes it.
   *
   * @throws StartFailure if something else is in it, or if another run uses it
   */
  public static DataDirectory take(Path directory) {
    Path path = directory.toAbsolutePath().normalize();
    try {
      Files.createDirectories(path);
      refuseForeign(path);
      FileChannel marker =
          FileChannel.open(
              path.resolve(MARKER), StandardOpenOption.CREATE, StandardOpenOption.WRITE);
      refuseBusy(path, marker);
      empty(path);
      return new DataDirectory(path, marker);
    } catch (IOException e) {
      throw new StartFailure("The directory " + path + " cannot be used: " + e.getMessage(), e);
    }
  }

  private static void refuseForeign(Path path) throws IOException {
    List<Path> found = contents(path);
    if (!found.isEmpty() && !found.contains(path.resolve(MARKER))) {
      throw new StartFailure(
          "The directory "
              + path
              + " holds files that no run made, and a run would delete them."
              + " Choose an empty or new one with --data DIR.");
    }
  }

  private static void refuseBusy(Path path, FileChannel marker) throws IOException {
    FileLock lock;
    try {
      lock = marker.tryLock();
    } catch (OverlappingFileLockException e) {
      lock = null;
    }
    if (lock == null) {
      marker.close();
      throw new StartFailure(
          "Another run uses " + path + ". Stop it, or choose another directory with --data DIR.");
    }
  }

  private static void empty(Path path) throws IOException {
    contents(path).stream()
        .filter(found -> !found.endsWith(MARKER))
        .forEach(TemporaryDirectory::deleteTree);
  }

  private static List<Path> contents(Path path) throws IOException {
    try (Stream<Path> found = Files.list(path)) {
      return found.toList();
    }
  }

  public Path postgres() {
    return path.resolve("postgres");
  }

  public Path kafka() {
    return path.resolve("kafka");
  }

  public Path keys() {
    return path.resolve("keys");
  }

  /** The certificate of the emulator's own CA, as PEM. */
  public Path emulatorAuthority() {
    return path.resolve("emulator-ca.pem");
  }

  public Path log(String process) {
    return path.resolve("logs").resolve(process + ".log");
  }

  /** Lets the next run have it; the logs stay. */
  @Override
  public void close() {
    try {
      marker.close();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
