package io.certwright.emulator;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.microsoft.aad.msal4j.AuthorizationCodeParameters;
import com.microsoft.aad.msal4j.AuthorizationRequestUrlParameters;
import com.microsoft.aad.msal4j.ClientCredentialFactory;
import com.microsoft.aad.msal4j.ConfidentialClientApplication;
import com.microsoft.aad.msal4j.IAuthenticationResult;
import com.microsoft.aad.msal4j.Prompt;
import com.microsoft.aad.msal4j.ResponseMode;
import com.microsoft.aad.msal4j.SilentParameters;
import com.nimbusds.jose.crypto.RSASSAVerifier;
import com.nimbusds.jose.jwk.JWKSet;
import com.nimbusds.jwt.SignedJWT;
import io.certwright.emulator.seed.DemoDirectory;
import io.certwright.emulator.seed.DemoTenant;
import java.net.InetSocketAddress;
import java.net.Proxy;
import java.net.URI;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.AutoClose;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

/** Microsoft's own library as the application that users sign in to. */
class RelyingPartyTest {

  private static final String AUTHORITY =
      "https://login.microsoftonline.com/" + DemoTenant.TENANT_ID;
  private static final Set<String> SCOPES = Set.of(DemoDirectory.CONSOLE_URI + "/access_as_user");

  @AutoClose
  private static final EmulatedAzure azure = EmulatedAzure.immediate(DemoTenant.ordinary());

  private static ConfidentialClientApplication console;
  private static IAuthenticationResult signedIn;

  @BeforeAll
  static void signIn() throws Exception {
    console =
        ConfidentialClientApplication.builder(
                DemoDirectory.CONSOLE_ID,
                ClientCredentialFactory.createFromSecret(DemoDirectory.CONSOLE_SECRET))
            .authority(AUTHORITY)
            .proxy(
                new Proxy(
                    Proxy.Type.HTTP, new InetSocketAddress("127.0.0.1", azure.emulator().port())))
            .sslSocketFactory(RawHttp.trusting(azure.emulator().caPem()).getSocketFactory())
            .build();
    String url =
        console
            .getAuthorizationRequestUrl(
                AuthorizationRequestUrlParameters.builder(DemoDirectory.CONSOLE_REDIRECT, SCOPES)
                    .responseMode(ResponseMode.QUERY)
                    .prompt(Prompt.SELECT_ACCOUNT)
                    .state("where-i-was")
                    .nonce("n-0S6_WzA2Mj")
                    .build())
            .toString();
    Map<String, String> answer =
        Browser.answerOf(new Browser(azure.raw()).pick(url, DemoDirectory.ADMINISTRATOR));
    assertThat(answer).containsEntry("state", "where-i-was");
    signedIn =
        console
            .acquireToken(
                AuthorizationCodeParameters.builder(
                        answer.get("code"), URI.create(DemoDirectory.CONSOLE_REDIRECT))
                    .scopes(SCOPES)
                    .build())
            .get();
  }

  @Test
  void learnsWhoSignedInAndInWhichRole() {
    JsonNode claims = EmulatedAzure.claims(signedIn.idToken());
    assertThat(claims.path("preferred_username").asText()).isEqualTo(DemoDirectory.ADMINISTRATOR);
    assertThat(claims.path("name").asText()).isEqualTo("Ada Administrator");
    assertThat(claims.path("roles").toString()).isEqualTo("[\"Certwright.Admin\"]");
    assertThat(claims.path("aud").asText()).isEqualTo(DemoDirectory.CONSOLE_ID);
    assertThat(claims.path("iss").asText()).isEqualTo(AUTHORITY + "/v2.0");
    assertThat(claims.path("tid").asText()).isEqualTo(DemoTenant.TENANT_ID);
    assertThat(claims.path("nonce").asText()).isEqualTo("n-0S6_WzA2Mj");
    assertThat(claims.path("ver").asText()).isEqualTo("2.0");
    assertThat(claims.path("sub").asText()).isNotEmpty().isNotEqualTo(claims.path("oid").asText());
    assertThat(signedIn.account().username()).isEqualTo(DemoDirectory.ADMINISTRATOR);
  }

  @Test
  void getsATokenForItsOwnApi() {
    JsonNode claims = EmulatedAzure.claims(signedIn.accessToken());
    assertThat(claims.path("aud").asText()).isEqualTo(DemoDirectory.CONSOLE_ID);
    assertThat(claims.path("scp").asText()).isEqualTo("access_as_user");
    assertThat(claims.path("azp").asText()).isEqualTo(DemoDirectory.CONSOLE_ID);
    assertThat(claims.path("azpacr").asText()).isEqualTo("1");
    assertThat(claims.path("roles").toString()).isEqualTo("[\"Certwright.Admin\"]");
    assertThat(signedIn.scopes()).contains("api://certwright/access_as_user");
  }

  @Test
  void verifiesTheTokenByThePublishedKeys() throws Exception {
    JsonNode document =
        azure.raw().send("GET", AUTHORITY + "/v2.0/.well-known/openid-configuration", null).json();
    JWKSet keys =
        JWKSet.parse(azure.raw().send("GET", document.path("jwks_uri").asText(), null).body());
    SignedJWT token = SignedJWT.parse(signedIn.idToken());
    var key = keys.getKeyByKeyId(token.getHeader().getKeyID()).toRSAKey();
    assertThat(token.verify(new RSASSAVerifier(key))).isTrue();
  }

  @Test
  void refreshesWithoutTheUser() throws Exception {
    IAuthenticationResult refreshed =
        console
            .acquireTokenSilently(
                SilentParameters.builder(SCOPES, signedIn.account()).forceRefresh(true).build())
            .get();
    assertThat(refreshed.accessToken()).isNotEqualTo(signedIn.accessToken());
    assertThat(EmulatedAzure.claims(refreshed.accessToken()).path("oid").asText())
        .isEqualTo(EmulatedAzure.claims(signedIn.accessToken()).path("oid").asText());
  }
}
