package io.certwright.launcher.journey;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import io.certwright.launcher.system.Service;
import java.io.IOException;
import java.nio.file.Path;
import java.time.Duration;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.io.TempDir;

/** The README's tour, typed as it stands there. */
@ExtendWith(SharedSystem.class)
class ReadmeTourJourney {

  private static JourneySystem journey;

  @TempDir Path folder;

  @BeforeAll
  static void join(JourneySystem shared) {
    journey = shared;
  }

  @Test
  void endsWithTheNewCertificateInTheInventory() throws IOException {
    // Given
    journey.registerAccount("Tour");
    journey.createAuthority("Tour", "PRIVATE");

    // When
    String output =
        TypedCommands.run(
            TypedCommands.of("README.md", "## A tour with curl"),
            journey.system().addresses(),
            folder);

    // Then
    assertThat(output).contains("\"status\":\"PASS\"", "\"certificateName\":\"tour\"");
    assertThat(output).doesNotContain("urn:certwright:problem");
    await()
        .atMost(Duration.ofMinutes(1))
        .until(
            () -> journey.api(Service.DISCOVERY).all("/api/v1/certificates?text=tour"),
            found -> found.size() == 1);
  }
}
