package io.certwright.account.entra;

import static org.assertj.core.api.Assertions.assertThat;

import io.certwright.account.diagnosis.Remedy;
import io.certwright.account.registry.AccountSamples;
import io.certwright.platform.azure.AzureError;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class EntraAdviceTest {

  /** What the emulator answers to an application that signs in, of which there are more. */
  @ParameterizedTest
  @ValueSource(
      ints = {
        7000215, 7000222, 7000216, 7000218, 700025, 50027, 5002723, 700027, 700024, 700023, 700021,
        50048, 70025, 700211, 700212, 700213, 7002138, 900144, 9002313, 900561, 901002, 50049,
        70003, 50059, 90002, 900023, 700016, 7000112, 500011, 500014, 1002012, 70011, 28000, 650053,
        90033, 90055, 7000229, 53003
      })
  void explainsEachCodeThatAnApplicationCanMeet(int code) {
    assertThat(EntraAdvice.knows("AADSTS" + code)).isTrue();
  }

  @ParameterizedTest
  @CsvSource({
    "7000215, az ad app credential reset --id APP --append --years 1",
    "7000222, az ad app credential reset --id APP --append --years 1",
    "700027,  az ad app credential reset --id APP --append --cert '@certificate.pem'",
    "700212,  az ad app federated-credential list --id APP",
    "700016,  az ad sp create --id APP",
    "7000112, az ad sp update --id APP --set accountEnabled=true",
    "90002,   az account show --query tenantId",
    "424242,  az ad sp show --id APP",
  })
  void printsTheCommandThatFitsTheKindOfCredential(int code, String command) {
    assertThat(remedy("AADSTS" + code, "").command())
        .isEqualTo(command.replace("APP", AccountSamples.APPLICATION.toString()));
  }

  @Test
  void trustsTheSubjectThatEntraDoesNotKnowYet() {
    Remedy remedy =
        remedy(
            "AADSTS700213",
            "No matching federated identity record found for presented assertion subject"
                + " 'system:serviceaccount:certwright:account-service'.");

    assertThat(remedy.command())
        .isEqualTo(
            "az ad app federated-credential create --id "
                + AccountSamples.APPLICATION
                + " --parameters '{\"name\":\"certwright\",\"issuer\":\"<issuer>\",\"subject\":"
                + "\"system:serviceaccount:certwright:account-service\",\"audiences\":"
                + "[\"api://AzureADTokenExchange\"]}'");
  }

  @Test
  void putsNothingIntoACommandThatWouldEndItsText() {
    Remedy remedy = remedy("AADSTS700213", "presented assertion subject 'a\",\"issuer\":\"evil'.");

    assertThat(remedy.command()).contains("\"subject\":\"<subject>\"");
  }

  private static Remedy remedy(String code, String message) {
    return EntraAdvice.remedy(new AzureError(401, code, "", message), AccountSamples.identity());
  }
}
