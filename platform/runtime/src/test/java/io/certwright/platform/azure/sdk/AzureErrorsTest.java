package io.certwright.platform.azure.sdk;

import static org.assertj.core.api.Assertions.assertThat;

import com.azure.core.exception.ClientAuthenticationException;
import io.certwright.platform.azure.AzureError;
import io.certwright.platform.problem.FailureCode;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class AzureErrorsTest {

  @ParameterizedTest
  @CsvSource({
    "AADSTS90055,   AZURE_THROTTLED",
    "AADSTS90033,   AZURE_UNREACHABLE",
    "AADSTS7000222, SIGN_IN_FAILED"
  })
  void tellsSignInThatMayWorkLaterFromOneThatWasRefused(String code, FailureCode failure) {
    AzureError error =
        AzureErrors.of(
            new ClientAuthenticationException(
                code + ": That is how it is. Trace ID: 1 Correlation ID: 2", null));

    assertThat(error.toFailure("Entra ID").code()).isEqualTo(failure);
    assertThat(error.code()).isEqualTo(code);
    assertThat(error.message()).isEqualTo("That is how it is.");
  }
}
