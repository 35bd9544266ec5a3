package io.certwright.account.doctor;

import static org.assertj.core.api.Assertions.assertThat;

import io.certwright.account.diagnosis.CheckLine;
import io.certwright.account.registry.AccountState;
import io.certwright.emulator.entra.federation.FederationIssuer;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.AutoClose;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/**
 * Each refusal of Azure: what the report says, and that doing what it prints mends it. The page of
 * the guide holds the same table; where the two differ, {@code target/doctor-table.md} is what it
 * should hold.
 */
class DoctorTableTest {

  /** One remedy may uncover what it hid: with no role at all, there is no vault to be seen. */
  private static final int MOST_REMEDIES = 3;

  private static final Path GUIDE = Path.of("..", "docs", "guides", "doctor.md");
  private static final List<String> TABLE = new ArrayList<>();

  @TempDir private static Path directory;
  @AutoClose private static EmulatedAccount account;

  @BeforeAll
  static void start() throws IOException, InterruptedException {
    Path tokenFile = directory.resolve("token");
    account = new EmulatedAccount(tokenFile);
    Files.writeString(tokenFile, account.federatedToken(SignInRows.SUBJECT));
  }

  @BeforeEach
  void recover() throws IOException, InterruptedException {
    account.recover();
  }

  @AfterAll
  static void writeTable() throws IOException {
    Files.write(Path.of("target", "doctor-table.md"), TABLE);
  }

  @Test
  void findsNothingWhereNothingIsWrong() {
    assertThat(account.examine().status()).isEqualTo(AccountState.OK);
  }

  @Test
  void readsTheRightsOfASingleVaultFromItsPermissions() {
    RightsRows.giveRoleOnOneVaultAlone(account);

    Findings findings = account.examine();

    assertThat(findings.vaults()).isEqualTo(1);
    assertThat(findings.lines()).allMatch(CheckLine::passed);
  }

  @ParameterizedTest
  @MethodSource("io.certwright.account.doctor.DoctorTable#rows")
  void tellsWhatIsWrongAndIsGreenAfterItsRemedy(Row row) throws IOException {
    // Given
    row.goingWrong().accept(account);
    // When
    Findings findings = account.examine();
    // Then
    CheckLine line = wrong(findings, row);
    String written = written(row, line);
    TABLE.add(written);
    assertThat(line.status()).isEqualTo(row.status());
    mend(row, findings);
    assertThat(account.examine().lines()).allMatch(CheckLine::passed);
    assertThat(Files.readString(GUIDE)).contains(written);
  }

  @Test
  void thePageHasNoRowThatIsNotShownHere() throws IOException {
    long written = Files.readAllLines(GUIDE).stream().filter(line -> line.startsWith("| ")).count();

    assertThat(written).isEqualTo(1 + DoctorTable.rows().count());
  }

  private static CheckLine wrong(Findings findings, Row row) {
    return findings.lines().stream()
        .filter(line -> line.name().equals(row.line()) && !line.passed())
        .findFirst()
        .orElseThrow(() -> new AssertionError(findings.lines()));
  }

  private void mend(Row row, Findings first) {
    if (row.mending() != null) {
      row.mending().accept(account);
      return;
    }
    Findings findings = first;
    for (int remedies = 0; remedies < MOST_REMEDIES; remedies++) {
      findings.lines().stream()
          .filter(line -> line.remedy() != null)
          .map(line -> line.remedy().command())
          .distinct()
          .map(DoctorTableTest::filledIn)
          .forEach(new AzureCli(account)::run);
      findings = account.examine();
      if (findings.status() == AccountState.OK) {
        return;
      }
    }
  }

  /** What stands in angle brackets only the operator knows. */
  private static String filledIn(String command) {
    return command
        .replace("<subscription-id>", DoctorTenant.SUBSCRIPTION)
        .replace("<issuer>", FederationIssuer.URL)
        .replace("<subject>", SignInRows.SUBJECT);
  }

  private static String written(Row row, CheckLine line) {
    String command = line.remedy().command() == null ? "" : "<br>`" + line.remedy().command() + "`";
    return "| %s | `%s` %s: %s | %s%s |"
        .formatted(
            row.cause(),
            line.name(),
            line.status(),
            plain(line.detail()),
            line.remedy().text(),
            command);
  }

  /** The page tells of the real pace, not how a socket words its end, and names no key. */
  private static String plain(String detail) {
    return detail
        .replace(limit(EmulatedAccount.PACE), limit(Pace.ORDINARY))
        .replaceAll("(could not be reached: ).*", "$1…")
        .replaceAll("(key used by client: ')[^']*", "$1…");
  }

  private static String limit(Pace pace) {
    return "within " + pace.vault().toSeconds() + " s";
  }
}
