package io.certwright.emulator;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import io.certwright.emulator.throttle.ThrottleOptions;
import io.certwright.emulator.throttle.ThrottleOptions.Mode;
import io.certwright.emulator.weather.WeatherOptions;
import java.time.Instant;
import org.junit.jupiter.api.AutoClose;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class ThrottlingTest {

  private static final String LIST = "/certificates?api-version=7.6";

  /** A tenth of the published limits on certificates; the time stands still. */
  @AutoClose
  private static final EmulatedAzure azure =
      EmulatedAzure.of(
          EmulatorOptions.ordinary()
              .withClock(new MovableClock(Instant.parse("2030-01-01T00:00:00Z")))
              .withWeather(
                  WeatherOptions.calm()
                      .withThrottle(ThrottleOptions.published(Mode.FIXED).scaled(0.1))));

  private final OwnPage own = new OwnPage(azure.emulator());
  private String token;

  @BeforeEach
  void startAnew() {
    own.post(
        "/emulator/throttling", "{\"mode\": \"fixed\", \"retryAfter\": false, \"scale\": 0.1}");
    token = azure.token("https://vault.azure.net");
  }

  @Test
  void refusesAsTheServiceDoesAndComesBackWithTheNextWindow() {
    // Given
    assertThat(create("throttled-1", "EC").status()).isEqualTo(202);
    assertThat(create("throttled-2", "EC").status()).isEqualTo(202);
    // When
    RawHttp.Answer refused = create("throttled-3", "EC");
    // Then
    assertThat(refused.status()).isEqualTo(429);
    assertThat(refused.body())
        .isEqualTo(
            "{\"error\":{\"code\":\"Throttled\",\"message\":\"Request was not processed because too"
                + " many requests were received. Reason: VaultRequestTypeLimitReached\"}}");
    assertThat(refused.header("Retry-After")).isNull();
    assertThat(refused.header("x-ms-keyvault-region")).isEqualTo("westeurope");
    assertThat(get("/certificates/throttled-3/pending?api-version=7.6").status()).isEqualTo(404);
    own.post("/emulator/clock", "{\"advance\": \"10s\"}");
    assertThat(create("throttled-3", "EC").status()).isEqualTo(202);
  }

  @Test
  void countsOtherTransactionsApart() {
    create("apart-1", "EC");
    create("apart-2", "RSA");
    assertThat(create("apart-3", "EC").status()).isEqualTo(429);
    assertThat(get(LIST).status()).isEqualTo(200);
    JsonNode spent = own.get("/emulator/throttling").json();
    assertThat(spent.path("vaults").toString())
        .isEqualTo(
            "[{\"vault\":\"kv-demo-001\",\"transactions\":\"other\",\"limit\":400,\"spent\":1,"
                + "\"allowed\":1,\"refused\":0},{\"vault\":\"kv-demo-001\",\"transactions\":"
                + "\"createKey\",\"limit\":2,\"spent\":2,\"allowed\":2,\"refused\":1}]");
    assertThat(spent.at("/subscriptions/1/limit").asInt()).isEqualTo(10);
  }

  @Test
  void refusesWhatIsMoreThanFourThousandReads() {
    own.post("/emulator/throttling", "{\"scale\": 0.001}");
    for (int call = 0; call < 4; call++) {
      assertThat(get(LIST).status()).isEqualTo(200);
    }
    assertThat(get(LIST).status()).isEqualTo(429);
    own.post("/emulator/throttling", "{\"mode\": \"off\"}");
    assertThat(get(LIST).status()).isEqualTo(200);
  }

  @Test
  void doesNotCountTheChallenge() {
    own.post("/emulator/throttling", "{\"scale\": 0.001}");
    for (int call = 0; call < 6; call++) {
      assertThat(azure.raw().send("GET", EmulatedAzure.VAULT + LIST, null).status()).isEqualTo(401);
    }
    assertThat(get(LIST).status()).isEqualTo(200);
  }

  @Test
  void saysWhenToComeAgainWhenTold() {
    own.post("/emulator/throttling", "{\"mode\": \"sliding\", \"retryAfter\": true}");
    create("again-1", "EC");
    create("again-2", "EC");
    own.post("/emulator/clock", "{\"advance\": \"4s\"}");
    assertThat(create("again-3", "EC").header("Retry-After")).isIn("6", "7");
  }

  @Test
  void letsAnotherConsumerEatOfABudget() {
    own.post("/emulator/background", "{\"vault\": \"kv-demo-001\", \"share\": 0.75}");
    own.post("/emulator/clock", "{\"advance\": \"9s\"}");
    own.post("/emulator/clock", "{\"advance\": \"900ms\"}");
    JsonNode background = own.get("/emulator/background").json().at("/background/0");
    assertThat(background.path("consumed").asInt()).isBetween(290, 300);
    assertThat(background.path("refused").asInt()).isZero();
    assertThat(own.get("/emulator/throttling").json().at("/vaults/0/spent").asInt())
        .isBetween(0, 300);
    own.post("/emulator/background", "{\"vault\": \"kv-demo-001\", \"share\": 0}");
    assertThat(own.get("/emulator/background").json().path("background")).isEmpty();
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "/emulator/throttling | {'mode': 'on'}                        | /mode",
        "/emulator/throttling | {'scale': -1}                         | /scale",
        "/emulator/throttling | {'retryAfter': 1}                     | /retryAfter",
        "/emulator/background | {'share': 0.5}                        | /vault",
        "/emulator/background | {'vault': 'kv-none', 'share': 0.5}    | /vault",
        "/emulator/background | {'vault': 'kv-demo-001'}              | /share",
        "/emulator/background | {'vault': 'kv-demo-001', 'share': 2}  | /share",
        "/emulator/latency    | {'fixed': 'soon'}                     | /fixed",
        "/emulator/latency    | {'p50': '20ms'}                       | /p99",
        "/emulator/latency    | {'p50': '20ms', 'p99': '1ms'}         | /p50",
        "/emulator/latency    | {}                                    | /fixed",
      })
  void refusesSettingsThatMakeNoSense(String page, String body, String pointer) {
    OwnPage.Answer answer = own.post(page, body.replace('\'', '"'));
    assertThat(answer.status()).isEqualTo(400);
    assertThat(answer.pointer()).isEqualTo(pointer);
  }

  @Test
  void holdsAnswersBackByOperation() {
    own.post("/emulator/latency", "{\"operation\": \"keyvault.list*\", \"fixed\": \"60ms\"}");
    own.post("/emulator/latency", "{\"p50\": \"0.1ms\", \"p99\": \"0.2ms\"}");
    assertThat(own.get("/emulator/latency").json().toString())
        .isEqualTo("{\"latency\":{\"keyvault.list*\":\"60ms\",\"*\":\"0.1ms/0.2ms\"}}");
    long start = System.nanoTime();
    get(LIST);
    assertThat(System.nanoTime() - start).isGreaterThanOrEqualTo(60_000_000);
    assertThat(own.delete("/emulator/latency").status()).isEqualTo(204);
    assertThat(own.get("/emulator/latency").json().path("latency")).isEmpty();
  }

  private RawHttp.Answer create(String name, String keyType) {
    String policy =
        """
        {"policy": {"issuer": {"name": "Unknown"}, "key_props": {"kty": "%s"},
         "x509_props": {"subject": "CN=a.example"}}}\
        """
            .formatted(keyType);
    return send("POST", "/certificates/" + name + "/create?api-version=7.6", policy);
  }

  private RawHttp.Answer get(String path) {
    return send("GET", path, null);
  }

  private RawHttp.Answer send(String method, String path, String body) {
    return azure
        .raw()
        .send(method, EmulatedAzure.VAULT + path, body, "Authorization", "Bearer " + token);
  }
}
