package io.certwright.account.credential;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import io.certwright.platform.keys.GenerateKeys;
import io.certwright.platform.problem.Failure;
import io.certwright.platform.problem.FailureCode;
import io.certwright.platform.sealing.SealBrokenException;
import io.certwright.platform.sealing.TinkSealing;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.GeneralSecurityException;
import java.time.Instant;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class SealedCredentialsTest {

  private static final UUID ACCOUNT = UUID.randomUUID();
  private static final ClientSecret SECRET = new ClientSecret("the-canary-secret");

  @TempDir Path keys;

  private final InMemoryCredentials rows = new InMemoryCredentials();
  private final Credential credential = credential();
  private SealedCredentials sealed;

  @BeforeEach
  void seal() throws IOException, GeneralSecurityException {
    sealed = with(keys);
    sealed.keep(ACCOUNT, credential, SECRET);
  }

  @Test
  void opensWhatItKept() {
    assertThat(sealed.open(credential.id())).isEqualTo(SECRET);
  }

  @Test
  void keepsNothingReadable() {
    byte[] row = rows.find(credential.id()).orElseThrow().sealed();

    assertThat(new String(row, StandardCharsets.ISO_8859_1)).doesNotContain("canary");
  }

  @Test
  void doesNotOpenTheSecretOfAnotherRow() {
    Credential other = credential();
    sealed.keep(UUID.randomUUID(), other, new ClientSecret("another-secret"));
    rows.keep(ACCOUNT, credential, rows.find(other.id()).orElseThrow().sealed());

    assertThatItDoesNotOpen(sealed);
  }

  @Test
  void doesNotOpenAsAnotherKind() {
    byte[] row = rows.find(credential.id()).orElseThrow().sealed();
    rows.keep(
        ACCOUNT,
        new Credential(
            credential.id(), CredentialKind.CLIENT_CERTIFICATE, null, null, null, Instant.EPOCH),
        row);

    assertThatItDoesNotOpen(sealed);
  }

  @Test
  void doesNotOpenWhenTamperedWith() {
    byte[] row = rows.find(credential.id()).orElseThrow().sealed();
    row[row.length / 2] ^= 1;
    rows.keep(ACCOUNT, credential, row);

    assertThatItDoesNotOpen(sealed);
  }

  @Test
  void doesNotOpenWithAnotherKeyset(@TempDir Path otherKeys)
      throws IOException, GeneralSecurityException {
    SealedCredentials stranger = with(otherKeys);

    assertThatItDoesNotOpen(stranger);
  }

  @Test
  void forgetsTheOneBefore() {
    sealed.keep(ACCOUNT, credential(), new ClientSecret("the-next-secret"));

    assertThatExceptionOfType(Failure.class)
        .isThrownBy(() -> sealed.open(credential.id()))
        .returns(FailureCode.STATE_CONFLICT, Failure::code);
  }

  private void assertThatItDoesNotOpen(SealedCredentials credentials) {
    assertThatExceptionOfType(Failure.class)
        .isThrownBy(() -> credentials.open(credential.id()))
        .returns(FailureCode.CREDENTIAL_UNREADABLE, Failure::code)
        .withMessageContaining("docs/guides/keys.md")
        .withCauseInstanceOf(SealBrokenException.class);
  }

  private SealedCredentials with(Path directory) throws IOException, GeneralSecurityException {
    String keyset = Files.readString(GenerateKeys.keysetIn(directory));
    return new SealedCredentials(rows, TinkSealing.ofJson(keyset));
  }

  private static Credential credential() {
    return new Credential(
        UUID.randomUUID(), CredentialKind.CLIENT_SECRET, null, null, null, Instant.EPOCH);
  }
}
