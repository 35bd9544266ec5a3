package io.certwright.platform.keys;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.CopyOption;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.attribute.FileAttribute;
import java.nio.file.attribute.PosixFilePermission;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.Set;

/** Files of keys: only their owner reads them. */
final class KeyFiles {

  private static final FileAttribute<Set<PosixFilePermission>> OWNER_ONLY =
      PosixFilePermissions.asFileAttribute(PosixFilePermissions.fromString("rw-------"));

  private KeyFiles() {}

  /** A process that ends in the middle of it leaves no file, which would pass for a key. */
  static void create(Path file, String content) {
    try {
      Files.createDirectories(file.toAbsolutePath().getParent());
      put(file, content);
    } catch (IOException e) {
      throw new UncheckedIOException("The key file " + file + " cannot be written", e);
    }
  }

  /** At no time is there half a file, nor is a second one left when it fails. */
  static void replace(Path file, String content) throws IOException {
    put(file, content, StandardCopyOption.REPLACE_EXISTING, StandardCopyOption.ATOMIC_MOVE);
  }

  private static void put(Path file, String content, CopyOption... options) throws IOException {
    Path directory = file.toAbsolutePath().getParent();
    Path fresh = Files.createTempFile(directory, "key", ".new", OWNER_ONLY);
    try {
      Files.writeString(fresh, content);
      Files.move(fresh, file, options);
    } finally {
      Files.deleteIfExists(fresh);
    }
  }
}
