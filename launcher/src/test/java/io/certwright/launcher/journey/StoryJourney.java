package io.certwright.launcher.journey;

import static org.assertj.core.api.Assertions.assertThat;

import io.certwright.launcher.story.Story;
import io.certwright.launcher.story.StoryReport;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

/** What {@code ./run} tells once all is ready, with the application that sees one vault. */
@ExtendWith(SharedSystem.class)
class StoryJourney {

  @Test
  void tellsOfAnAccountItsVaultANewCertificateAndTheInventoryThatKnowsIt(JourneySystem journey) {
    // Given
    List<String> told = new ArrayList<>();
    Story story = new Story(journey.system().addresses(), journey.system()::log, told::add);

    // When
    StoryReport report = story.tell(1);

    // Then
    assertThat(report.failure()).isNull();
    assertThat(told).hasSize(4);
    assertThat(report.account().vaults()).isEqualTo(1);
    assertThat(report.discovery().state()).isEqualTo("SUCCEEDED");
    assertThat(report.discovery().certificates()).isGreaterThanOrEqualTo(2);
    assertThat(report.enrollment().state()).isEqualTo("MERGED");
    assertThat(report.enrollment().thumbprint()).matches("[0-9a-f]{64}");
    assertThat(report.inventoryHasEnrolled()).isTrue();
  }
}
