package io.certwright.emulator;

import static org.assertj.core.api.Assertions.assertThat;

import io.certwright.emulator.seed.DemoTenant;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.AutoClose;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** That {@code docs/operations.md} says what is so. */
class OperationsPageTest {

  private static final Path PAGE = Path.of("docs", "operations.md");
  private static final Pattern OPERATION =
      Pattern.compile("\\| `(GET|PUT|POST|PATCH|DELETE) (/\\S*)` \\| (yes|no) \\|");
  private static final Pattern ERROR =
      Pattern.compile("\\| [A-Z][A-Za-z ]+ \\| \\d{3} \\| (`.+`) \\| .* \\| yes \\|");
  private static final List<String> NOT_SERVED =
      List.of("There is no /", "HTTP ", "This emulator ", "The request method ");

  @AutoClose
  private static final EmulatedAzure azure = EmulatedAzure.immediate(DemoTenant.ordinary());

  record Row(String host, String method, String path, boolean served) {}

  static Stream<Row> rows() {
    return Stream.of(page().split("\n## ")).flatMap(OperationsPageTest::rowsOf);
  }

  private static Stream<Row> rowsOf(String section) {
    Pattern hosts = Pattern.compile("`(https://\\S+)`");
    String host =
        hosts
            .matcher(section.lines().findFirst().orElseThrow())
            .results()
            .map(found -> found.group(1).replace("{vault}", "kv-demo-001"))
            .findFirst()
            .orElse("");
    return OPERATION
        .matcher(section)
        .results()
        .map(row -> new Row(host, row.group(1), row.group(2), row.group(3).equals("yes")));
  }

  @ParameterizedTest
  @MethodSource("rows")
  void servesWhatItSays(Row row) {
    var answer = azure.ask(row.method(), row.host() + path(row));
    boolean refused =
        List.of(404, 405, 501).contains(answer.status())
            && (answer.message().isEmpty()
                || NOT_SERVED.stream().anyMatch(answer.message()::startsWith));
    assertThat(refused).as(answer.status() + " " + answer.body()).isEqualTo(!row.served());
  }

  @Test
  void answersTheErrorsThatItSays() throws IOException {
    String sources;
    try (Stream<Path> files = Files.walk(Path.of("src", "main", "java"))) {
      sources =
          String.join(
              "\n", files.filter(Files::isRegularFile).map(OperationsPageTest::text).toList());
    }
    List<String> codes =
        ERROR
            .matcher(page())
            .results()
            .map(MatchResult::group)
            .flatMap(row -> Pattern.compile("`([^`]+)`").matcher(row).results())
            .map(code -> code.group(1))
            .filter(code -> !code.equals("request_id"))
            .toList();
    assertThat(codes).hasSizeGreaterThan(40).allSatisfy(code -> assertThat(sources).contains(code));
  }

  private static String path(Row row) {
    String path =
        row.path()
            .replace("{s}", DemoTenant.PRODUCTION_SUBSCRIPTION_ID)
            .replace("{g}", "rg-shop-prod")
            .replace("{t}", DemoTenant.TENANT_ID)
            .replaceAll("\\{version}", "0123456789abcdef0123456789abcdef")
            .replaceAll("\\{[a-z]+}", "none");
    String version =
        row.host().contains("vault")
            ? "7.6"
            : path.contains("KeyVault")
                ? "2023-07-01"
                : path.contains("Authorization") ? "2022-04-01" : "2021-04-01";
    return path + "?api-version=" + version;
  }

  private static String page() {
    return text(PAGE);
  }

  private static String text(Path file) {
    try {
      return Files.readString(file);
    } catch (IOException failure) {
      throw new UncheckedIOException(failure);
    }
  }
}
