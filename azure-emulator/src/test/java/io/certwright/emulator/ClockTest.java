package io.certwright.emulator;

import static org.assertj.core.api.Assertions.assertThat;

import io.certwright.emulator.seed.DemoTenant;
import java.time.Duration;
import java.time.Instant;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.AutoClose;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class ClockTest {

  private static final String LIST = "/certificates?api-version=7.6";

  @AutoClose
  private static final EmulatedAzure azure = EmulatedAzure.immediate(DemoTenant.ordinary());

  private final OwnPage own = new OwnPage(azure.emulator());

  @AfterEach
  void backToThePresent() {
    azure.emulator().clock().resume();
    azure.emulator().clock().advance(azure.emulator().clock().ahead().negated());
  }

  @Test
  void endsTokensBeforeTheirTime() {
    String token = azure.token("https://vault.azure.net");
    assertThat(vault("GET", LIST, token).status()).isEqualTo(200);
    own.post("/emulator/clock", "{\"advance\": \"PT2H\"}");
    assertThat(vault("GET", LIST, token).status()).isEqualTo(401);
    assertThat(vault("GET", LIST, azure.token("https://vault.azure.net")).status()).isEqualTo(200);
  }

  @Test
  void endsTheRetentionOfWhatWasDeleted() {
    // Given
    String name =
        azure.vault("GET", LIST, null).json().at("/value/0/id").asText().replaceFirst(".*/", "");
    azure.vault("DELETE", "/certificates/" + name + "?api-version=7.6", null);
    String deleted = "/deletedcertificates/" + name + "?api-version=7.6";
    // Then
    own.post("/emulator/clock", "{\"advance\": \"89d\"}");
    assertThat(azure.vault("GET", deleted, null).status()).isEqualTo(200);
    own.post("/emulator/clock", "{\"advance\": \"1d\"}");
    assertThat(azure.vault("GET", deleted, null).status()).isEqualTo(404);
  }

  @Test
  void standsStillWhereItIsPut() {
    own.post("/emulator/clock", "{\"now\": \"2031-05-06T07:08:09Z\", \"frozen\": true}");
    OwnPage.Answer answer = own.get("/emulator/clock");
    assertThat(answer.json().path("frozen").asBoolean()).isTrue();
    assertThat(answer.head()).contains("Date: Tue, 6 May 2031 07:08:09 GMT");
    own.post("/emulator/clock", "{\"advance\": \"PT1S\"}");
    assertThat(azure.emulator().clock().instant()).isEqualTo("2031-05-06T07:08:10Z");
    own.post("/emulator/clock", "{\"frozen\": false}");
    assertThat(azure.emulator().clock().instant())
        .isBetween(Instant.parse("2031-05-06T07:08:10Z"), Instant.parse("2031-05-06T07:09:10Z"));
  }

  @Test
  void isMovedFromJavaToo() {
    Instant before = azure.emulator().clock().instant();
    azure.emulator().clock().advance(Duration.ofDays(400));
    assertThat(azure.emulator().clock().instant())
        .isAfterOrEqualTo(before.plus(Duration.ofDays(400)));
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "{'advance': 'tomorrow'}                              | /advance",
        "{'advance': 48}                                      | /advance",
        "{'advance': 'P9999999D'}                             | /advance",
        "{'advance': 'PT9223372036854775807S'}                | /advance",
        "{'now': 'tomorrow'}                                  | /now",
        "{'now': '1999-12-31T23:59:59Z'}                      | /now",
        "{'now': '2031-05-06T07:08:09Z', 'advance': 'PT1S'}   | /now",
        "{'frozen': 'yes'}                                    | /frozen",
        "{'forward': 'PT1S'}                                  | /forward",
      })
  void refusesToBeMovedAnyhow(String change, String pointer) {
    OwnPage.Answer answer = own.post("/emulator/clock", change.replace('\'', '"'));
    assertThat(answer.status()).isEqualTo(400);
    assertThat(answer.pointer()).isEqualTo(pointer);
    assertThat(own.get("/emulator/clock").json().path("frozen").asBoolean()).isFalse();
    assertThat(azure.emulator().clock().ahead().abs()).isLessThan(Duration.ofSeconds(1));
  }

  private static RawHttp.Answer vault(String method, String path, String token) {
    return azure
        .raw()
        .send(method, EmulatedAzure.VAULT + path, null, "Authorization", "Bearer " + token);
  }
}
