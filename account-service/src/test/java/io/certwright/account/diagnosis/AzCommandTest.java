package io.certwright.account.diagnosis;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class AzCommandTest {

  @Test
  void leavesAloneWhatIsPlain() {
    assertThat(AzCommand.of("role assignment create").with("--scope", "/subscriptions/a-b/rg_1.x"))
        .hasToString("az role assignment create --scope /subscriptions/a-b/rg_1.x");
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "two words",
        "$(reboot)",
        "`reboot`",
        "a;b",
        "rg(1)",
        "<id>",
        "größe",
        "",
        "\"a\""
      })
  void quotesWhatAShellWouldTakeForSomethingElse(String value) {
    assertThat(AzCommand.of("x").with("--name", value)).hasToString("az x --name '" + value + "'");
  }

  @Test
  void quotesTheQuote() {
    assertThat(AzCommand.of("x").with("--name", "it's")).hasToString("az x --name 'it'\\''s'");
  }
}
