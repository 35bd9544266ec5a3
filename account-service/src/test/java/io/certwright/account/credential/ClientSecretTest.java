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
                + new NewCredential(CredentialKind.CLIENT_SECRET, secret, Instant.EPOCH)
                + " "
                + new CredentialDraft("CLIENT_SECRET", secret.value(), null)
                + " "
                + new AzureToken("the-canary-token", Instant.EPOCH))
        .doesNotContain("canary");
  }
}
