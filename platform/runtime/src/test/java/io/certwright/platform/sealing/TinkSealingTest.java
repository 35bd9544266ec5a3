package io.certwright.platform.sealing;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import io.certwright.platform.keys.GenerateKeys;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.GeneralSecurityException;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class TinkSealingTest {

  private static final byte[] SECRET = "correct horse".getBytes(UTF_8);
  private static final SealedPlace PLACE =
      new SealedPlace("credential", "sealed", new UUID(1, 2), 1);

  @TempDir Path directory;
  private Sealing sealing;

  @BeforeEach
  void readKeyset() throws Exception {
    sealing = TinkSealing.ofJson(Files.readString(GenerateKeys.keysetIn(directory)));
  }

  @Test
  void opensWhereItWasSealed() {
    assertThat(sealing.open(sealing.seal(SECRET, PLACE), PLACE)).isEqualTo(SECRET);
  }

  @Test
  void sealsTheSameSecretDifferentlyEachTime() {
    assertThat(sealing.seal(SECRET, PLACE)).isNotEqualTo(sealing.seal(SECRET, PLACE));
  }

  @Test
  void doesNotOpenInAnotherRow() {
    byte[] sealed = sealing.seal(SECRET, PLACE);

    refuses(sealed, new SealedPlace("credential", "sealed", new UUID(1, 3), 1));
    refuses(sealed, new SealedPlace("credential", "other", new UUID(1, 2), 1));
    refuses(sealed, new SealedPlace("other", "sealed", new UUID(1, 2), 1));
    refuses(sealed, new SealedPlace("credential", "sealed", new UUID(1, 2), 2));
  }

  @Test
  void doesNotOpenWhenTamperedWith() {
    byte[] sealed = sealing.seal(SECRET, PLACE);
    sealed[sealed.length - 1] ^= 1;

    refuses(sealed, PLACE);
  }

  @Test
  void doesNotOpenWithAnotherKeyset() throws Exception {
    Path other = GenerateKeys.keysetIn(directory.resolve("other"));
    byte[] sealed = TinkSealing.ofJson(Files.readString(other)).seal(SECRET, PLACE);

    refuses(sealed, PLACE);
  }

  @Test
  void refusesATextThatIsNoKeyset() {
    assertThatExceptionOfType(GeneralSecurityException.class)
        .isThrownBy(() -> TinkSealing.ofJson("{}"));
  }

  private void refuses(byte[] sealed, SealedPlace place) {
    assertThatExceptionOfType(SealBrokenException.class)
        .isThrownBy(() -> sealing.open(sealed, place));
  }
}
