package io.certwright.account.setup;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** The generated files as they are committed, and judged by the tools that are to read them. */
class SetupGuideFilesTest {

  private static final Path FILES = Path.of("src", "test", "resources", "setup");

  private static final Map<String, SetupDraft> CASES =
      Map.of(
          "roles-vault", SetupSamples.plain("RBAC", SetupSamples.VAULT),
          "roles-subscription-discovery",
              new SetupDraft(
                  "RBAC",
                  SetupSamples.SUBSCRIPTION,
                  "AZURE_US_GOVERNMENT",
                  "11111111-1111-4111-8111-111111111111",
                  "Certwright reader",
                  null,
                  "DISCOVERY"),
          "policies-vault", SetupSamples.plain("ACCESS_POLICY", SetupSamples.VAULT),
          "policies-group",
              SetupSamples.with("ACCESS_POLICY", SetupSamples.GROUP, "CLIENT_CERTIFICATE"),
          "policies-subscription",
              SetupSamples.with("ACCESS_POLICY", SetupSamples.SUBSCRIPTION, "WORKLOAD_IDENTITY"),
          "roles-group-managed", SetupSamples.with("RBAC", SetupSamples.GROUP, "MANAGED_IDENTITY"),
          "hostile-name", SetupSamples.named(SetupSamples.HOSTILE));

  static Stream<String> cases() {
    return CASES.keySet().stream().sorted();
  }

  @ParameterizedTest
  @MethodSource("cases")
  void areWhatIsCommitted(String name) throws IOException {
    SetupGuide guide = SetupSamples.guide(CASES.get(name));

    CommittedFile.assertSame(FILES.resolve(name + ".sh"), guide.script());
    CommittedFile.assertSame(FILES.resolve(name + ".bicep"), guide.bicep());
    CommittedFile.assertSame(FILES.resolve(name + ".tf"), guide.terraform());
  }

  @ParameterizedTest
  @MethodSource("cases")
  void theScriptIsOneToBash(String name) {
    accepted("bash", List.of("-n", FILES.resolve(name + ".sh").toString()));
  }

  /** Its notes left aside: that between single quotes nothing is expanded is the point. */
  @Test
  void shellcheckWarnsOfNothingInTheScripts() {
    List<String> arguments = new ArrayList<>(List.of("--severity=warning"));
    arguments.addAll(files(".sh"));
    accepted("shellcheck", arguments);
  }

  @Test
  void terraformReadsItsFilesAndWouldLayThemOutTheSame() {
    List<String> arguments = new ArrayList<>(List.of("fmt", "-check", "-diff"));
    arguments.addAll(files(".tf"));
    accepted("terraform", arguments);
  }

  @Test
  void everyFileBelongsToACase() throws IOException {
    try (Stream<Path> files = Files.list(FILES)) {
      assertThat(files.map(file -> file.getFileName().toString().replaceAll("\\..*", "")))
          .allMatch(CASES::containsKey);
    }
  }

  private static List<String> files(String ending) {
    return cases().map(name -> FILES.resolve(name + ending).toString()).toList();
  }

  private static void accepted(String tool, List<String> arguments) {
    assumeTrue(Tools.isHere(tool), "there is no " + tool + " here");
    Tools.Result result = Tools.run(tool, arguments, Map.of());
    assertThat(result.exitCode()).as(result.output()).isZero();
    assertThat(result.output()).isEmpty();
  }
}
