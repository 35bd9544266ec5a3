package io.certwright.enrollment;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;

import io.certwright.enrollment.azure.NeedsAzure;
import io.certwright.testkit.NeedsServers;
import io.quarkus.test.junit.QuarkusTest;
import org.junit.jupiter.api.Test;

@QuarkusTest
@NeedsServers(schema = "enrollment")
@NeedsAzure
class HealthTest {

  @Test
  void livesWithoutItsDependencies() {
    assertThat(given().get("/q/health/live").asString())
        .doesNotContainIgnoringCase("kafka")
        .doesNotContainIgnoringCase("database");
  }

  @Test
  void isReadyWithDatabaseAndKafka() {
    assertThat(given().get("/q/health/ready").then().statusCode(200).extract().asString())
        .containsIgnoringCase("database")
        .containsIgnoringCase("kafka");
  }
}
