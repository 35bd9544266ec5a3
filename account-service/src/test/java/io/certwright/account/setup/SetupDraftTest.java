package io.certwright.account.setup;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import io.certwright.account.credential.CredentialKind;
import io.certwright.account.rights.Purpose;
import io.certwright.contracts.Environment;
import io.certwright.platform.problem.Failure;
import io.certwright.platform.problem.FieldError;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class SetupDraftTest {

  @Test
  void takesWhatIsUsualWhereNothingIsSaid() {
    SetupRequest request = SetupSamples.plain("RBAC", SetupSamples.VAULT).read(SetupSamples.NOW);

    assertThat(request.environment()).isEqualTo(Environment.AZURE);
    assertThat(request.applicationName()).isEqualTo("Certwright");
    assertThat(request.credentialKind()).isEqualTo(CredentialKind.CLIENT_SECRET);
    assertThat(request.purpose()).isEqualTo(Purpose.ALL);
    assertThat(request.expiresAt()).isEqualTo("2027-11-24T00:00:00Z");
  }

  @ParameterizedTest
  @ValueSource(strings = {SetupSamples.SUBSCRIPTION, SetupSamples.GROUP, SetupSamples.VAULT})
  void takesEachKindOfScope(String scope) {
    assertThat(SetupScope.parse(scope)).hasToString("Optional[" + scope + "]");
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "",
        "/",
        "/subscriptions/shop",
        "/subscriptions/44444444-4444-4444-8444-444444444441/",
        "/subscriptions/44444444-4444-4444-8444-444444444441/resourceGroups/",
        "/subscriptions/44444444-4444-4444-8444-444444444441/resourceGroups/a$(id)",
        "/subscriptions/44444444-4444-4444-8444-444444444441/resourceGroups/a'b",
        "/subscriptions/44444444-4444-4444-8444-444444444441/resourceGroups/a b",
        "/subscriptions/44444444-4444-4444-8444-444444444441/resourceGroups/ends.",
        "/subscriptions/44444444-4444-4444-8444-444444444441/resourceGroups/rg\n",
        "/subscriptions/44444444-4444-4444-8444-444444444441/resourceGroups/rg/providers/Microsoft.Web/sites/a"
      })
  void refusesWhatIsNoScope(String scope) {
    assertThat(errors(SetupSamples.plain("RBAC", scope)))
        .extracting(FieldError::pointer)
        .containsExactly("?scope");
  }

  @Test
  void namesEveryParameterThatIsWrong() {
    SetupDraft draft = new SetupDraft(null, null, "AZURE_GERMANY", "x", "@file", "PASSWORD", "");

    assertThat(errors(draft))
        .extracting(FieldError::pointer)
        .containsExactly(
            "?environment",
            "?accessModel",
            "?scope",
            "?directoryId",
            "?applicationName",
            "?credentialKind");
  }

  @ParameterizedTest
  @ValueSource(strings = {"a\nb", "a\u0000b", "a\u202eb", "a\u2028b", "@name"})
  void refusesNamesThatReadOtherThanTheyLook(String name) {
    assertThat(errors(SetupSamples.named(name)))
        .extracting(FieldError::pointer)
        .containsExactly("?applicationName");
  }

  private static List<FieldError> errors(SetupDraft draft) {
    return catchThrowableOfType(Failure.class, () -> draft.read(SetupSamples.NOW)).errors();
  }
}
