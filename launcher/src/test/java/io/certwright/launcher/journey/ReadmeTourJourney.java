package io.certwright.launcher.journey;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import io.certwright.launcher.system.Addresses;
import io.certwright.launcher.system.Installation;
import io.certwright.launcher.system.Service;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.time.Duration;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

/** The README's tour, typed as it stands there. */
@ExtendWith(SharedSystem.class)
class ReadmeTourJourney {

  private static JourneySystem journey;

  @BeforeAll
  static void join(JourneySystem shared) {
    journey = shared;
  }

  @Test
  void endsWithTheNewCertificateInTheInventory() throws Exception {
    // Given
    journey.registerAccount("Tour");
    journey.createAuthority("Tour", "PRIVATE");

    // When
    Process shell = new ProcessBuilder("bash", "-euc", tour()).redirectErrorStream(true).start();
    String output = new String(shell.getInputStream().readAllBytes(), StandardCharsets.UTF_8);

    // Then
    assertThat(shell.waitFor()).as(output).isZero();
    assertThat(output).contains("\"status\":\"PASS\"", "\"certificateName\":\"tour\"");
    assertThat(output).doesNotContain("urn:certwright:problem");
    await()
        .atMost(Duration.ofMinutes(1))
        .until(
            () -> journey.api(Service.DISCOVERY).all("/api/v1/certificates?text=tour"),
            found -> found.size() == 1);
  }

  private static String tour() throws IOException {
    String readme = Files.readString(Installation.find().root().resolve("README.md"));
    String section = readme.substring(readme.indexOf("## A tour with curl"));
    int begin = section.indexOf("```sh\n") + "```sh\n".length();
    return moved(section.substring(begin, section.indexOf("```", begin)));
  }

  /** The ports of {@code ./run} may be in use where tests run. */
  private static String moved(String script) {
    Addresses addresses = journey.system().addresses();
    return script
        .replace("localhost:8081", addresses.account().getAuthority())
        .replace("localhost:8082", addresses.discovery().getAuthority())
        .replace("localhost:8083", addresses.enrollment().getAuthority());
  }
}
