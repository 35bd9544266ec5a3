package io.certwright.launcher.process;

import java.io.IOException;
import java.io.RandomAccessFile;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;

/** The end of a log file, however long the file is. */
public final class LogTail {

  private static final int WINDOW_BYTES = 64 * 1024;

  private LogTail() {}

  /** The last lines, oldest first; none if the file does not exist. */
  public static List<String> read(Path log, int lines) {
    if (!Files.exists(log)) {
      return List.of();
    }
    try (RandomAccessFile file = new RandomAccessFile(log.toFile(), "r")) {
      int length = (int) Math.min(file.length(), WINDOW_BYTES);
      byte[] window = new byte[length];
      file.seek(file.length() - length);
      file.readFully(window);
      List<String> all = new String(window, StandardCharsets.UTF_8).lines().toList();
      return all.subList(Math.max(0, all.size() - lines), all.size());
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
