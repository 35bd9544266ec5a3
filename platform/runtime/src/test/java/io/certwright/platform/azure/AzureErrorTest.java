package io.certwright.platform.azure;

import static org.assertj.core.api.Assertions.assertThat;

import io.certwright.platform.problem.FailureCode;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class AzureErrorTest {

  @ParameterizedTest
  @CsvSource({
    "0,   Unreachable,    true,  AZURE_UNREACHABLE",
    "401, AADSTS7000215,  false, SIGN_IN_FAILED",
    "403, Forbidden,      false, AZURE_REFUSED",
    "404, VaultNotFound,  false, AZURE_REFUSED",
    "429, Throttled,      true,  AZURE_THROTTLED",
    "503, Unavailable,    true,  AZURE_UNREACHABLE"
  })
  void saysWhetherToTryAgainAndWhichProblemItIs(
      int status, String code, boolean passing, FailureCode failureCode) {
    AzureError error = new AzureError(status, code, "", "Because.");

    assertThat(error.isPassing()).isEqualTo(passing);
    assertThat(error.toFailure("Key Vault shop").code()).isEqualTo(failureCode);
    assertThat(error.describe("Key Vault shop")).contains("Key Vault shop", "Because.");
  }
}
