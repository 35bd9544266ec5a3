package io.certwright.emulator;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import io.certwright.emulator.seed.DemoDirectory;
import io.certwright.emulator.seed.DemoTenant;
import java.time.Duration;
import org.junit.jupiter.api.AutoClose;
import org.junit.jupiter.api.Test;

class SignInLifetimesTest {

  private static final String HOST = "https://login.microsoftonline.com/" + DemoTenant.TENANT_ID;

  @AutoClose private final EmulatedAzure azure = EmulatedAzure.frozen();

  @Test
  void aCodeIsGoodForTenMinutes() {
    String early = code();
    String late = code();
    azure.clock().move(Duration.ofMinutes(9));
    assertThat(redeem(early).status()).isEqualTo(200);
    azure.clock().move(Duration.ofMinutes(2));
    assertThat(redeem(late).json().path("error_codes").path(0).asInt()).isEqualTo(70008);
  }

  @Test
  void everyRefreshGivesANewTokenAndLeavesTheOldOneGood() {
    // Given
    String first = redeem(code()).json().path("refresh_token").asText();
    // When
    JsonNode refreshed = refresh(first).json();
    // Then
    assertThat(refreshed.path("refresh_token").asText()).isNotEmpty().isNotEqualTo(first);
    assertThat(refreshed.path("token_type").asText()).isEqualTo("Bearer");
    assertThat(refresh(first).status()).isEqualTo(200);
  }

  @Test
  void aRefreshTokenIsGoodForNinetyDaysFromItsOwnIssue() {
    // Given
    String first = redeem(code()).json().path("refresh_token").asText();
    azure.clock().move(Duration.ofDays(60));
    String second = refresh(first).json().path("refresh_token").asText();
    // When
    azure.clock().move(Duration.ofDays(31));
    // Then
    JsonNode refused = refresh(first).json();
    assertThat(refused.path("error").asText()).isEqualTo("invalid_grant");
    assertThat(refused.path("error_description").asText())
        .startsWith("AADSTS700082: The refresh token has expired due to inactivity.")
        .contains("inactive for 90.00:00:00.");
    assertThat(refresh(second).status()).isEqualTo(200);
  }

  @Test
  void anotherResourceMayBeAskedForWithTheSameRefreshToken() {
    String first = redeem(code()).json().path("refresh_token").asText();
    JsonNode tokens =
        token(
                "grant_type", "refresh_token",
                "refresh_token", first,
                "scope", "https://vault.azure.net/.default")
            .json();
    assertThat(EmulatedAzure.claims(tokens.path("access_token").asText()).path("aud").asText())
        .isEqualTo("https://vault.azure.net");
    assertThat(tokens.path("scope").asText())
        .isEqualTo("https://vault.azure.net/user_impersonation");
  }

  @Test
  void knowsNoRefreshTokenThatItDidNotGive() {
    assertThat(refresh("made-up").json().path("error_codes").path(0).asInt()).isEqualTo(9002313);
  }

  private String code() {
    String url =
        HOST
            + "/oauth2/v2.0/authorize?response_type=code&client_id="
            + DemoDirectory.CONSOLE_ID
            + "&scope=openid%20offline_access%20api://certwright/access_as_user&redirect_uri="
            + DemoDirectory.CONSOLE_REDIRECT;
    return Browser.answerOf(new Browser(azure.raw()).pick(url, DemoDirectory.READER)).get("code");
  }

  private RawHttp.Answer redeem(String code) {
    return token(
        "grant_type",
        "authorization_code",
        "code",
        code,
        "redirect_uri",
        DemoDirectory.CONSOLE_REDIRECT);
  }

  private RawHttp.Answer refresh(String token) {
    return token("grant_type", "refresh_token", "refresh_token", token);
  }

  private RawHttp.Answer token(String... fields) {
    return azure
        .raw()
        .send(
            "POST",
            HOST + "/oauth2/v2.0/token",
            EmulatedAzure.form(fields)
                + "&"
                + EmulatedAzure.form(
                    "client_id", DemoDirectory.CONSOLE_ID,
                    "client_secret", DemoDirectory.CONSOLE_SECRET));
  }
}
