package io.certwright.account.setup;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;

/**
 * A file that is committed to be read by people: a test compares it, and {@code
 * -Dcertwright.update-committed=true} writes it anew.
 */
final class CommittedFile {

  private static final boolean UPDATE = Boolean.getBoolean("certwright.update-committed");

  private CommittedFile() {}

  static void assertSame(Path file, String content) throws IOException {
    if (UPDATE) {
      Files.createDirectories(file.getParent());
      Files.writeString(file, content);
    }
    assertThat(file).as("run with -Dcertwright.update-committed=true").hasContent(content);
  }
}
