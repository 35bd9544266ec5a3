package io.certwright.emulator.traffic;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Clock;
import java.util.Map;
import org.junit.jupiter.api.Test;

class RequestTallyTest {

  @Test
  void tellsNoMoreHostsApartThanItHasRoomFor() {
    RequestTally tally = new RequestTally(Clock.systemUTC(), 2);
    for (int number = 0; number < 100; number++) {
      tally.add("host-" + number, "other", 421);
      tally.add("host-0", "other", 421);
    }
    assertThat(tally.count(kind -> kind.host().equals("host-0"))).isEqualTo(101);
    assertThat(tally.count(kind -> kind.host().equals("*"))).isEqualTo(98);
    assertThat(tally.toJson().path("requests")).hasSize(3);
  }

  @Test
  void sumsUpByOperationWhateverTheHostAndTheStatus() {
    RequestTally tally = new RequestTally(Clock.systemUTC());
    tally.add("one", "keyvault.getCertificate", 200);
    tally.add("two", "keyvault.getCertificate", 404);
    tally.add("one", "keyvault.listCertificates", 200);
    assertThat(tally.byOperation())
        .isEqualTo(Map.of("keyvault.getCertificate", 2L, "keyvault.listCertificates", 1L));
  }
}
