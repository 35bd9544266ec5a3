package io.certwright.discovery;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;

import io.certwright.discovery.azure.NeedsAzure;
import io.certwright.testkit.NeedsServers;
import io.quarkus.test.junit.QuarkusTest;
import org.junit.jupiter.api.Test;

@QuarkusTest
@NeedsServers(schema = "discovery")
@NeedsAzure
class HealthTest {

  @Test
  void livesWithoutAskingItsDependencies() {
    assertThat(given().get("/q/health/live").jsonPath().getList("checks.name"))
        .noneMatch(name -> name.toString().matches("(?i).*(kafka|database|messaging).*"));
  }

  @Test
  void isReadyOnlyWithDatabaseAndKafka() {
    assertThat(given().get("/q/health/ready").jsonPath().getList("checks.name").toString())
        .containsIgnoringCase("kafka")
        .containsIgnoringCase("database");
  }
}
