package io.certwright.discovery.azure;

import static io.restassured.RestAssured.given;

import io.restassured.http.ContentType;
import jakarta.inject.Singleton;
import java.time.Duration;
import java.time.Instant;
import java.util.Map;
import org.eclipse.microprofile.config.inject.ConfigProperty;

/** Tells the emulator how fair Azure is at present. */
@Singleton
public class Weather {

  private final String emulator;

  public Weather(@ConfigProperty(name = "certwright.azure.proxy") String emulator) {
    this.emulator = emulator;
  }

  /**
   * @param scale of Azure's published limits
   */
  public void throttle(double scale) {
    post("throttling", Map.of("mode", "sliding", "scale", scale, "retryAfter", true));
  }

  public void calm() {
    post("throttling", Map.of("mode", "off"));
    given().delete(emulator + "/emulator/faults").then().statusCode(204);
  }

  public void pass(Duration time) {
    post("clock", Map.of("advance", time.toString()));
  }

  public void itIs(Instant now) {
    post("clock", Map.of("now", now.toString()));
  }

  /** Requests that match are answered so, as often as said. */
  public void answer(Map<String, String> match, int status, int times) {
    post(
        "faults",
        Map.of(
            "match", match, "effect", Map.of("type", "answer", "status", status), "times", times));
  }

  private void post(String page, Object body) {
    int status =
        given()
            .contentType(ContentType.JSON)
            .body(body)
            .post(emulator + "/emulator/" + page)
            .statusCode();
    if (status / 100 != 2) {
      throw new IllegalStateException("the emulator answers " + status + " to " + body);
    }
  }
}
