package io.certwright.launcher.journey;

import static org.assertj.core.api.Assertions.assertThat;

import io.certwright.launcher.system.Addresses;
import io.certwright.launcher.system.Installation;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;

/** What a page tells its reader to type, and what comes of it. */
final class TypedCommands {

  private static final String FENCE = "```sh\n";

  private TypedCommands() {}

  /** The first block of commands after those words on that page. */
  static String of(String page, String words) throws IOException {
    String text = Files.readString(Installation.find().root().resolve(page));
    int block = text.indexOf(FENCE, text.indexOf(words)) + FENCE.length();
    return text.substring(block, text.indexOf("```", block));
  }

  /** All that bash prints; the ports of {@code ./run} may be in use where tests run. */
  static String run(String commands, Addresses addresses, Path folder) throws IOException {
    String moved =
        commands
            .replace("localhost:8081", addresses.account().getAuthority())
            .replace("localhost:8082", addresses.discovery().getAuthority())
            .replace("localhost:8083", addresses.enrollment().getAuthority());
    Process shell =
        new ProcessBuilder("bash", "-euc", moved)
            .directory(folder.toFile())
            .redirectErrorStream(true)
            .start();
    String output = new String(shell.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
    assertThat(shell.onExit().join().exitValue()).as(output).isZero();
    return output;
  }
}
