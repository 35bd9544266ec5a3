package io.certwright.emulator.entra.opaque;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class OpaqueTokensTest {

  private final OpaqueTokens<String> tokens = new OpaqueTokens<>("1.", 2);

  @Test
  void standForWhatTheyWereIssuedForUntilTheyAreForgotten() {
    String token = tokens.issue("alice");
    assertThat(token).matches("1\\.[A-Za-z0-9_-]{43}");
    assertThat(tokens.find(token)).contains("alice");
    tokens.forget(token);
    assertThat(tokens.find(token)).isEmpty();
  }

  @Test
  void giveWayToNewerOnesWhenThereAreTooMany() {
    String oldest = tokens.issue("alice");
    String middle = tokens.issue("bob");
    String newest = tokens.issue("carol");
    assertThat(tokens.find(oldest)).isEmpty();
    assertThat(tokens.find(middle)).contains("bob");
    assertThat(tokens.find(newest)).contains("carol");
  }
}
