package io.certwright.account.credential;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import io.certwright.account.credential.ManagedIdentity.Assigned;
import io.certwright.platform.problem.Failure;
import io.certwright.platform.problem.FieldErrors;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.Optional;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** What is more than the reading of a certificate. */
class CredentialReaderTest {

  private static final Instant NOW = Instant.parse("2026-11-24T10:00:00Z");

  @TempDir Path directory;
  private Path ofPlatform;

  @BeforeEach
  void writeTokens() throws IOException {
    ofPlatform = Files.writeString(directory.resolve("platform-token"), "token");
    Files.createDirectory(directory.resolve("tokens"));
    Files.writeString(directory.resolve("tokens").resolve("shop"), "token");
  }

  @Test
  void takesTheTokenFileOfThePlatform() {
    NewCredential read = read(workload(null));

    assertThat(read.authentication()).isEqualTo(FederatedToken.OF_PLATFORM);
    assertThat(read.hint()).isNull();
  }

  @Test
  void takesATokenFileOfTheOperatorsDirectory() {
    NewCredential read = read(workload("shop"));

    assertThat(read.authentication()).isEqualTo(new FederatedToken("shop"));
    assertThat(read.hint()).isEqualTo("shop");
  }

  @ParameterizedTest
  @ValueSource(strings = {"../platform-token", "/etc/passwd", "..", ".", "a/b", "", "none", "a b"})
  void opensNoOtherFile(String name) {
    assertThat(pointers(reader(), workload(name)))
        .isEqualTo(name.isEmpty() ? "" : "/credential/tokenFile");
  }

  @Test
  void saysWhenThePlatformHasNoTokenFile() {
    CredentialReader elsewhere =
        new CredentialReader(new FederatedTokenFiles(Optional.empty(), Optional.empty()));

    assertThat(pointers(elsewhere, workload(null))).isEqualTo("/credential/tokenFile");
    assertThat(pointers(elsewhere, workload("shop"))).isEqualTo("/credential/tokenFile");
  }

  @Test
  void takesTheManagedIdentityOfTheApplicationIdUnlessToldOtherwise() {
    assertThat(read(managed(null)).authentication()).isEqualTo(new ManagedIdentity(Assigned.USER));
    assertThat(read(managed("SYSTEM")).hint()).isEqualTo("SYSTEM");
    assertThat(pointers(reader(), managed("MINE"))).isEqualTo("/credential/managedIdentity");
  }

  @Test
  void takesAnExpiryAsPreciselyAsTheDatabaseKeepsIt() {
    CredentialDraft secret =
        new CredentialDraft(
            "CLIENT_SECRET", "s", null, null, null, null, null, "2027-05-31T00:00:00.1234567Z");

    assertThat(read(secret).expiresAt()).isEqualTo("2027-05-31T00:00:00.123456Z");
  }

  @Test
  void refusesFieldsOfAnotherKind() {
    CredentialDraft mixed =
        new CredentialDraft(
            "MANAGED_IDENTITY", "s", "c", "p", "w", "t", null, "2027-05-31T00:00:00Z");

    assertThat(pointers(reader(), mixed))
        .isEqualTo(
            "/credential/clientSecret /credential/certificatePem /credential/certificatePfx"
                + " /credential/password /credential/tokenFile /credential/expiresAt");
  }

  private NewCredential read(CredentialDraft draft) {
    FieldErrors errors = new FieldErrors();
    NewCredential read = reader().read(draft, "/credential", NOW, errors);
    errors.throwIfAny();
    return read;
  }

  private CredentialReader reader() {
    return new CredentialReader(
        new FederatedTokenFiles(Optional.of(ofPlatform), Optional.of(directory.resolve("tokens"))));
  }

  private static String pointers(CredentialReader reader, CredentialDraft draft) {
    FieldErrors errors = new FieldErrors();
    reader.read(draft, "/credential", NOW, errors);
    Failure failure = catchThrowableOfType(Failure.class, errors::throwIfAny);
    return failure == null
        ? ""
        : String.join(" ", failure.errors().stream().map(error -> error.pointer()).toList());
  }

  private static CredentialDraft workload(String tokenFile) {
    return new CredentialDraft("WORKLOAD_IDENTITY", null, null, null, null, tokenFile, null, null);
  }

  private static CredentialDraft managed(String assigned) {
    return new CredentialDraft("MANAGED_IDENTITY", null, null, null, null, null, assigned, null);
  }
}
