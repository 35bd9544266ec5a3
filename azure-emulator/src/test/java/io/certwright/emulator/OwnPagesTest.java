package io.certwright.emulator;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.AutoClose;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Who may use the emulator's own pages. */
class OwnPagesTest {

  @AutoClose private static final EmulatedAzure azure = EmulatedAzure.frozen();

  private final OwnPage own = new OwnPage(azure.emulator());

  @ParameterizedTest
  @ValueSource(strings = {"Host: localhost", "Host: 127.0.0.1:8090", "Host: [::1]:8090"})
  void answersUnderNamesThatNobodyElseCanTake(String host) {
    assertThat(own.send("GET", "/emulator/clock", "", host).status()).isEqualTo(200);
  }

  @ParameterizedTest
  @CsvSource({
    "Host: evil.example,      Accept: */*",
    "Host: localhost.evil.example, Accept: */*",
    "Host: 127.0.0.1.evil.example:8090, Accept: */*",
    "Host: localhost, Origin: https://evil.example",
    "Host: localhost, Origin: null",
    "Host: localhost, Sec-Fetch-Site: cross-site",
    "Host: localhost, Sec-Fetch-Site: same-site",
  })
  void refusesRequestsThatAPageOfOthersMakes(String host, String header) {
    for (String path : new String[] {"/emulator/state", "/emulator/ca.pem"}) {
      assertThat(own.send("GET", path, "", host, header).status()).isEqualTo(403);
    }
    assertThat(own.send("POST", "/emulator/clock", "{}", host, header).status()).isEqualTo(403);
  }

  @Test
  void namesItsPagesWhereThereIsNone() {
    OwnPage.Answer answer = own.get("/emulator/nothing");
    assertThat(answer.status()).isEqualTo(404);
    assertThat(answer.message()).contains("/emulator/clock", "/emulator/faults/*");
  }

  @Test
  void namesTheMethodsOfAPage() {
    OwnPage.Answer answer = own.send("PUT", "/emulator/clock", "{}");
    assertThat(answer.status()).isEqualTo(405);
    assertThat(answer.head()).contains("Allow: GET, POST");
  }
}
