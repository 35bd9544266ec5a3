package io.certwright.emulator;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.security.MessageDigest;
import java.util.Base64;
import org.junit.jupiter.api.AutoClose;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class UserSignInTest {

  private static final String TENANT = "11111111-1111-4111-8111-111111111111";
  private static final String WEB = "22222222-2222-4222-8222-222222222221";
  private static final String PAGE = "22222222-2222-4222-8222-222222222222";
  private static final String SEED =
      """
      {"tenants":[{"id":"%s","name":"Contoso & Sons",
        "applications":[
          {"id":"%s","name":"Web","secrets":[{"value":"s3cret"}],"identifierUris":["api://web"],
           "scopes":["read","write"],"appRoles":["Reader"],"accessTokenVersion":2,
           "redirectUris":["https://web.example/callback","http://localhost:8080/callback"]},
          {"id":"%s","name":"Page","publicClient":true,"redirectUris":["https://page.example/"]}],
        "users":[
          {"userPrincipalName":"ann@contoso.com","name":"Ann <b>Bold</b>",
           "roles":{"%s":["Reader"]}},
          {"userPrincipalName":"bob@contoso.com"}]}]}
      """
          .formatted(TENANT, WEB, PAGE, WEB);

  private static final String HOST = "https://login.microsoftonline.com/" + TENANT;
  private static final String CALLBACK = "https://web.example/callback";
  private static final String VERIFIER = "dBjftJeZ4CVP-mB92K27uhbUJU1p1r_wW1gFWFOEjXk";

  @AutoClose
  private static final EmulatedAzure azure = EmulatedAzure.immediate(EmulatedAzure.seed(SEED));

  private final Browser browser = new Browser(azure.raw());

  @Test
  void showsThePageWithAllTextEscaped() {
    var page =
        browser.open(authorize(WEB, CALLBACK) + "&state=%22%3E%3Cscript%3Ealert(1)%3C/script%3E");
    assertThat(page.status()).isEqualTo(200);
    assertThat(page.header("Content-Type")).startsWith("text/html");
    assertThat(page.body())
        .contains("Ann &lt;b&gt;Bold&lt;/b&gt;", "Contoso &amp; Sons", "bob@contoso.com")
        .contains("value=\"&quot;&gt;&lt;script&gt;alert(1)&lt;/script&gt;\"")
        .doesNotContain("<script>", "<b>Bold");
  }

  @Test
  void keepsTheStateToTheLetter() {
    var answer =
        Browser.answerOf(
            browser.pick(authorize(WEB, CALLBACK) + "&state=a%26b%3D%22c", "bob@contoso.com"));
    assertThat(answer).containsEntry("state", "a&b=\"c").containsKeys("code", "session_state");
  }

  @Test
  void putsTheHintedUserFirst() {
    String page = browser.open(authorize(WEB, CALLBACK) + "&login_hint=bob@contoso.com").body();
    assertThat(page.indexOf("bob@")).isLessThan(page.indexOf("ann@"));
  }

  @ParameterizedTest
  @CsvSource({
    "https://elsewhere.example/,     50011",
    "https://web.example/callback/,  50011",
    "http://localhost:8080/other,    50011",
  })
  void leadsNowhereThatIsNotRegistered(String redirectUri, int code) {
    var page = browser.open(authorize(WEB, redirectUri));
    assertThat(page.status()).isEqualTo(400);
    assertThat(page.header("Location")).isNull();
    assertThat(page.body()).contains("AADSTS" + code);
  }

  @Test
  void takesAnyPortOfThisMachine() {
    String url = authorize(WEB, "http://localhost:54321/callback");
    assertThat(browser.pick(url, "bob@contoso.com").header("Location"))
        .startsWith("http://localhost:54321/callback?code=");
  }

  @Test
  void saysOnThePageWhichApplicationIsUnknown() {
    assertThat(browser.open(authorize(TENANT, CALLBACK)).body()).contains("AADSTS700016");
  }

  @ParameterizedTest
  @CsvSource({
    "response_type=id_token,               unsupported_response_type, 700054",
    "scope=openid api://web/delete,        invalid_scope,             650053",
    "scope=https://nowhere.example/read,   invalid_resource,          500011",
    "scope=api://web/read User.Read,       invalid_scope,             28000",
    "scope=,                               invalid_request,           900144",
    "code_challenge=short&code_challenge_method=S256, invalid_request, 501491",
    "code_challenge=dBjftJeZ4CVP-mB92K27uhbUJU1p1r_wW1gFWFOEjXk, invalid_request, 50149",
    "prompt=maybe,                         invalid_request,           90023",
    "prompt=none,                          login_required,            50058",
  })
  void tellsTheClientWhatIsWrong(String change, String error, int code) {
    var answer = Browser.answerOf(browser.open(withChange(authorize(WEB, CALLBACK), change)));
    assertThat(answer.get("error_description")).startsWith("AADSTS" + code);
    assertThat(answer).containsEntry("error", error).containsEntry("state", "s1");
  }

  private static String withChange(String url, String change) {
    String name = change.substring(0, change.indexOf('='));
    String others = url.replaceAll("&" + name + "=[^&]*", "");
    return others + "&" + change.replace(" ", "%20") + "&state=s1";
  }

  @Test
  void answersInTheFragment() {
    var answer =
        browser.pick(authorize(WEB, CALLBACK) + "&response_mode=fragment", "bob@contoso.com");
    assertThat(answer.header("Location")).startsWith(CALLBACK + "#code=");
  }

  @Test
  void answersByAFormThatSendsItself() {
    var answer =
        browser.pick(
            authorize(WEB, CALLBACK) + "&response_mode=form_post&state=x", "bob@contoso.com");
    assertThat(answer.status()).isEqualTo(200);
    assertThat(answer.body()).contains("action=\"" + CALLBACK + "\"");
    assertThat(Browser.hidden(answer.body())).containsEntry("state", "x").containsKey("code");
  }

  @Test
  void remembersTheUserUntilLogout() {
    // Given
    String url = authorize(WEB, CALLBACK);
    browser.pick(url, "bob@contoso.com");
    // When
    var silent = browser.open(url + "&prompt=none");
    var otherUser = browser.open(url + "&login_hint=ann@contoso.com");
    var forced = browser.open(url + "&prompt=login");
    // Then
    assertThat(Browser.answerOf(silent)).containsKey("code");
    assertThat(otherUser.status()).isEqualTo(200);
    assertThat(forced.status()).isEqualTo(200);
    // When
    var out =
        browser.open(HOST + "/oauth2/v2.0/logout?state=bye&post_logout_redirect_uri=" + CALLBACK);
    // Then
    assertThat(out.header("Location")).isEqualTo(CALLBACK + "?state=bye");
    assertThat(Browser.answerOf(browser.open(url + "&prompt=none")))
        .containsEntry("error", "login_required");
  }

  @Test
  void staysOnItsOwnPageAfterLogoutForAStranger() {
    var out =
        browser.open(
            HOST + "/oauth2/v2.0/logout?post_logout_redirect_uri=https://elsewhere.example/");
    assertThat(out.status()).isEqualTo(200);
    assertThat(out.body()).contains("You signed out of your account");
  }

  @Test
  void aPublicClientProvesItselfByTheProofKey() {
    // Given
    String url = authorize(PAGE, "https://page.example/") + challenge(VERIFIER);
    String code = Browser.answerOf(browser.pick(url, "ann@contoso.com")).get("code");
    // When
    var tokens = redeem(PAGE, "https://page.example/", code, "code_verifier", VERIFIER);
    // Then
    assertThat(tokens.status()).isEqualTo(200);
    assertThat(tokens.json().path("scope").asText()).isEqualTo("openid profile");
    JsonNode access = EmulatedAzure.claims(tokens.json().path("access_token").asText());
    assertThat(access.path("aud").asText()).isEqualTo("https://graph.microsoft.com");
    assertThat(access.path("appidacr").asText()).isEqualTo("0");
  }

  @Test
  void aPublicClientMustNotDoWithout() {
    String code =
        Browser.answerOf(browser.pick(authorize(PAGE, "https://page.example/"), "ann@contoso.com"))
            .get("code");
    assertRefused(redeem(PAGE, "https://page.example/", code), "invalid_request", 9002325);
  }

  @Test
  void aPublicClientHasNoSecret() {
    String url = authorize(PAGE, "https://page.example/") + challenge(VERIFIER);
    String code = Browser.answerOf(browser.pick(url, "ann@contoso.com")).get("code");
    assertRefused(
        redeem(
            PAGE, "https://page.example/", code, "code_verifier", VERIFIER, "client_secret", "x"),
        "invalid_client",
        700025);
  }

  @Test
  void aCodeIsGoodOnce() {
    String code = code(authorize(WEB, CALLBACK));
    assertThat(redeem(WEB, CALLBACK, code, "client_secret", "s3cret").status()).isEqualTo(200);
    assertRefused(redeem(WEB, CALLBACK, code, "client_secret", "s3cret"), "invalid_grant", 54005);
  }

  @Test
  void aCodeIsGoodForItsClientAndItsWayBackAlone() {
    String code = code(authorize(WEB, CALLBACK));
    assertRefused(
        redeem(WEB, "http://localhost:8080/callback", code, "client_secret", "s3cret"),
        "invalid_grant",
        500112);
    assertRefused(redeem(PAGE, CALLBACK, code), "invalid_grant", 70000);
    assertRefused(redeem(WEB, CALLBACK, code), "invalid_client", 7000218);
    assertRefused(redeem(WEB, CALLBACK, code, "client_secret", "no"), "invalid_client", 7000215);
    assertThat(redeem(WEB, CALLBACK, code, "client_secret", "s3cret").status()).isEqualTo(200);
  }

  @Test
  void aCodeIsBoundToTheProofKey() {
    String code = code(authorize(WEB, CALLBACK) + challenge(VERIFIER));
    assertRefused(redeem(WEB, CALLBACK, code, "client_secret", "s3cret"), "invalid_grant", 50148);
    assertRefused(
        redeem(WEB, CALLBACK, code, "client_secret", "s3cret", "code_verifier", VERIFIER + "x"),
        "invalid_grant",
        501481);
    assertThat(
            redeem(WEB, CALLBACK, code, "client_secret", "s3cret", "code_verifier", VERIFIER)
                .status())
        .isEqualTo(200);
  }

  @Test
  void knowsNoCodeThatItDidNotGive() {
    assertRefused(
        redeem(WEB, CALLBACK, "made-up", "client_secret", "s3cret"), "invalid_grant", 9002313);
  }

  @Test
  void givesNoRefreshTokenUnasked() {
    String code = code(authorize(WEB, CALLBACK));
    var tokens = redeem(WEB, CALLBACK, code, "client_secret", "s3cret").json();
    assertThat(tokens.has("refresh_token")).isFalse();
    assertThat(tokens.has("id_token")).isTrue();
  }

  @Test
  void tellsAboutTheUserAtGraph() {
    // Given
    String code = code(authorize(WEB, CALLBACK));
    var tokens = redeem(WEB, CALLBACK, code, "client_secret", "s3cret").json();
    // When
    var info =
        azure
            .raw()
            .send(
                "GET",
                "https://graph.microsoft.com/oidc/userinfo",
                null,
                "Authorization",
                "Bearer " + tokens.path("access_token").asText());
    // Then
    assertThat(info.json().path("sub").asText())
        .isEqualTo(EmulatedAzure.claims(tokens.path("id_token").asText()).path("sub").asText());
    assertThat(info.json().path("email").asText()).isEqualTo("ann@contoso.com");
    assertThat(azure.raw().send("GET", "https://graph.microsoft.com/oidc/userinfo", null).status())
        .isEqualTo(401);
  }

  @Test
  void serversOnThisMachineNeedNoProxy() {
    // Given
    String base = "http://127.0.0.1:" + azure.emulator().port();
    JsonNode document =
        azure.own("GET", "/" + TENANT + "/v2.0/.well-known/openid-configuration", null).json();
    String url =
        authorize(WEB, CALLBACK)
            .replace(
                HOST + "/oauth2/v2.0/authorize", document.path("authorization_endpoint").asText());
    // When
    String code = Browser.answerOf(browser.pick(url, "ann@contoso.com")).get("code");
    JsonNode tokens =
        azure
            .raw()
            .send(
                "POST",
                document.path("token_endpoint").asText(),
                form(WEB, CALLBACK, code, "client_secret", "s3cret"))
            .json();
    // Then
    assertThat(document.path("issuer").asText()).isEqualTo(base + "/" + TENANT + "/v2.0");
    assertThat(EmulatedAzure.claims(tokens.path("id_token").asText()).path("iss").asText())
        .isEqualTo(document.path("issuer").asText());
    assertThat(document.path("userinfo_endpoint").asText()).isEqualTo(base + "/oidc/userinfo");
  }

  @Test
  void findsTheTenantOfCommonByTheApplication() {
    String url = authorize(WEB, CALLBACK).replace(TENANT + "/oauth2", "common/oauth2");
    assertThat(browser.pick(url, "ann@contoso.com").header("Location")).contains("code=");
  }

  private String code(String url) {
    return Browser.answerOf(browser.pick(url, "ann@contoso.com")).get("code");
  }

  private static String authorize(String application, String redirectUri) {
    return HOST
        + "/oauth2/v2.0/authorize?client_id="
        + application
        + "&response_type=code&scope=openid%20profile&redirect_uri="
        + redirectUri;
  }

  private static String challenge(String verifier) {
    try {
      byte[] digest =
          MessageDigest.getInstance("SHA-256").digest(verifier.getBytes(StandardCharsets.US_ASCII));
      return "&code_challenge_method=S256&code_challenge="
          + Base64.getUrlEncoder().withoutPadding().encodeToString(digest);
    } catch (GeneralSecurityException impossible) {
      throw new IllegalStateException(impossible);
    }
  }

  private static RawHttp.Answer redeem(
      String application, String redirectUri, String code, String... more) {
    return azure
        .raw()
        .send("POST", HOST + "/oauth2/v2.0/token", form(application, redirectUri, code, more));
  }

  private static String form(String application, String redirectUri, String code, String... more) {
    String fields =
        EmulatedAzure.form(
            "grant_type", "authorization_code",
            "client_id", application,
            "redirect_uri", redirectUri,
            "code", code);
    return more.length == 0 ? fields : fields + "&" + EmulatedAzure.form(more);
  }

  private static void assertRefused(RawHttp.Answer answer, String error, int code) {
    assertThat(answer.json().path("error_codes").path(0).asInt()).isEqualTo(code);
    assertThat(answer.json().path("error").asText()).isEqualTo(error);
  }
}
