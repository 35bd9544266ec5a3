package io.certwright.account.setup;

import static org.assertj.core.api.Assertions.assertThat;

import io.certwright.account.rights.BuiltInRole;
import io.certwright.account.rights.Purpose;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class SetupGuideTest {

  @Test
  void givesTheLeastRolesThatDiscoveryAndEnrollmentNeed() {
    SetupGuide guide = SetupSamples.guide(SetupSamples.plain("RBAC", SetupSamples.VAULT));

    assertThat(guide.roles())
        .containsExactly(BuiltInRole.READER, BuiltInRole.KEY_VAULT_CERTIFICATES_OFFICER);
    assertThat(guide.certificatePermissions()).isEmpty();
    assertThat(texts(guide))
        .allSatisfy(
            text ->
                assertThat(text)
                    .contains("acdd72a7-3385-48ef-bd42-f606fba81ae7")
                    .contains("a4417e6f-fecd-4de8-b567-7b0420556985"));
  }

  @Test
  void givesVerbsInsteadOfARoleWherePoliciesDecide() {
    SetupGuide guide = SetupSamples.guide(SetupSamples.plain("ACCESS_POLICY", SetupSamples.VAULT));

    assertThat(guide.roles()).containsExactly(BuiltInRole.READER);
    assertThat(guide.certificatePermissions())
        .containsExactly("list", "get", "create", "update", "import", "delete", "recover", "purge");
    assertThat(guide.script())
        .contains("--certificate-permissions list get create update import delete recover purge");
    assertThat(guide.terraform()).contains("[\"List\", \"Get\", \"Create\", \"Update\"");
    assertThat(texts(guide)).noneMatch(text -> text.contains("a4417e6f"));
  }

  @Test
  void letsDiscoveryReadAlone() {
    SetupDraft draft =
        new SetupDraft("RBAC", SetupSamples.GROUP, null, null, null, null, "DISCOVERY");

    assertThat(SetupSamples.guide(draft).roles())
        .containsExactly(BuiltInRole.READER, BuiltInRole.KEY_VAULT_READER);
    assertThat(Purpose.DISCOVERY.certificatePermissions()).containsExactly("list", "get");
  }

  @ParameterizedTest
  @CsvSource({
    "AZURE, AzureCloud, public, api://AzureADTokenExchange",
    "AZURE_US_GOVERNMENT, AzureUSGovernment, usgovernment, api://AzureADTokenExchangeUSGov",
    "AZURE_CHINA, AzureChinaCloud, china, api://AzureADTokenExchangeChina"
  })
  void callsEachCloudAsTheToolsDo(
      String environment, String az, String terraform, String audience) {
    SetupDraft draft =
        new SetupDraft(
            "RBAC", SetupSamples.VAULT, environment, null, null, "WORKLOAD_IDENTITY", null);
    SetupGuide guide = SetupSamples.guide(draft);

    assertThat(guide.script())
        .contains("az cloud set --name " + az + "\n")
        .contains("\"environment\": \"" + environment + "\"");
    assertThat(guide.terraform()).contains("environment     = \"" + terraform + "\"");
    assertThat(texts(guide)).allMatch(text -> text.contains(audience));
  }

  @Test
  void tellsTheSameInWords() {
    List<String> steps =
        SetupSamples.guide(SetupSamples.plain("ACCESS_POLICY", SetupSamples.GROUP)).steps();

    assertThat(steps).hasSize(6);
    assertThat(steps.get(2)).contains("Reader", SetupSamples.GROUP);
    assertThat(steps.get(3)).contains("list, get, create", "each vault");
  }

  private static List<String> texts(SetupGuide guide) {
    return List.of(guide.script(), guide.bicep(), guide.terraform());
  }
}
