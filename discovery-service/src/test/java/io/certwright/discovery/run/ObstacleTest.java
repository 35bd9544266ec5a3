package io.certwright.discovery.run;

import static org.assertj.core.api.Assertions.assertThat;

import io.certwright.platform.azure.AzureError;
import io.certwright.platform.problem.Failure;
import io.certwright.platform.problem.FailureCode;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class ObstacleTest {

  @ParameterizedTest
  @CsvSource({"0, true", "403, false", "404, false", "429, true", "500, true", "503, true"})
  void passesWhenAzureMayAnswerOtherwiseLater(int status, boolean passing) {
    assertThat(Obstacle.of(new AzureError(status, "Code", "", "words"), "Key Vault x").passing())
        .isEqualTo(passing);
  }

  @Test
  void namesTheInnermostReason() {
    AzureError error = new AzureError(403, "Forbidden", "ForbiddenByFirewall", "not authorized");

    assertThat(Obstacle.of(error, "Key Vault x"))
        .isEqualTo(
            new Obstacle(
                "ForbiddenByFirewall",
                "Key Vault x answered 403 (Forbidden, ForbiddenByFirewall): not authorized",
                false));
  }

  @ParameterizedTest
  @CsvSource({
    "SIGN_IN_FAILED, sign-in-failed, false",
    "CREDENTIAL_UNREADABLE, credential-unreadable, false",
    "SIGN_IN_SETTLING, sign-in-settling, true",
    "AZURE_THROTTLED, azure-throttled, true",
    "ACCOUNT_SERVICE_UNAVAILABLE, account-service-unavailable, true",
    "NOT_FOUND, not-found, false",
  })
  void passesWhenADependencyIsAway(FailureCode code, String name, boolean passing) {
    assertThat(Obstacle.of(new Failure(code, "why"))).isEqualTo(new Obstacle(name, "why", passing));
  }
}
