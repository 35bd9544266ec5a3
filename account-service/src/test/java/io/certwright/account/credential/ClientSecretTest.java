package io.certwright.account.credential;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import org.junit.jupiter.api.Test;

class ClientSecretTest {

  @Test
  void showsTheLastFourCharactersOfALongSecret() {
    assertThat(new ClientSecret("abcdefgh~WXYZ").hint()).isEqualTo("WXYZ");
  }

  @Test
  void showsNothingOfAShortSecret() {
    assertThat(new ClientSecret("short-secre").hint()).isNull();
  }

  @Test
  void isNeverPartOfAText() {
    ClientSecret secret = new ClientSecret("the-canary-secret");

    assertThat(
            secret
                + " "
                + NewCredential.of(secret, Instant.EPOCH)
                + " "
                + new NewCredential(new ClientCertificate("canary"), null, null, null)
                + " "
                + new CredentialDraft(
                    "CLIENT_SECRET", secret.value(), "canary", "canary", "canary", null, null, null)
                + " "
                + new AzureToken("the-canary-token", Instant.EPOCH))
        .doesNotContain("canary");
  }
}
