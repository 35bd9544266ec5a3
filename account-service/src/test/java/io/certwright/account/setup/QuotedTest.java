package io.certwright.account.setup;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Whoever reads a literal of ours reads the text that we were given, and runs nothing of it. */
class QuotedTest {

  @ParameterizedTest
  @ValueSource(strings = {SetupSamples.HOSTILE, "Müller & Söhne 証明書", "--help", "!!", "a'b''c"})
  void bashReadsTheTextBack(String text) {
    String script = "printf %s " + Quoted.forShell(text);

    assertThat(Tools.run("bash", List.of("-euc", script), Map.of()).output()).isEqualTo(text);
  }

  @Test
  void jsonReadsTheTextBack() throws JsonProcessingException {
    String literal = Quoted.forJson(SetupSamples.HOSTILE);

    assertThat(new ObjectMapper().readValue(literal, String.class)).isEqualTo(SetupSamples.HOSTILE);
  }

  @Test
  void terraformReadsTheTextBack(@TempDir Path folder) throws IOException {
    assumeTrue(Tools.isHere("terraform"), "there is no terraform here");
    Files.writeString(
        folder.resolve("main.tf"),
        "output \"text\" {\n  value = " + Quoted.forTerraform(SetupSamples.HOSTILE) + "\n}\n");

    Tools.Result applied =
        Tools.run(
            "terraform",
            List.of("-chdir=" + folder, "apply", "-auto-approve", "-no-color", "-input=false"),
            Map.of());
    Tools.Result read =
        Tools.run("terraform", List.of("-chdir=" + folder, "output", "-raw", "text"), Map.of());

    assertThat(applied.exitCode()).as(applied.output()).isZero();
    assertThat(read.output()).endsWith(SetupSamples.HOSTILE);
  }

  /**
   * No tool of Bicep here: by its grammar, the three characters that mean something are escaped.
   */
  @Test
  void bicepFindsNothingThatEndsTheTextOrBeginsAnExpression() {
    assertThat(Quoted.forBicep("it's ${here} \\ and $there"))
        .isEqualTo("'it\\'s \\${here} \\\\ and $there'");
    assertThat(Quoted.forBicep("$${a}")).isEqualTo("'$\\${a}'");
    assertThat(Quoted.forBicep("\\${a}")).isEqualTo("'\\\\\\${a}'");
  }
}
