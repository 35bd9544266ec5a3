package io.certwright.platform.keys;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import io.certwright.platform.sealing.SealBrokenException;
import io.certwright.platform.sealing.SealedPlace;
import io.certwright.platform.sealing.SealingKeys;
import io.certwright.platform.sealing.TinkSealing;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.security.GeneralSecurityException;
import java.util.Optional;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class ChangeKeysetTest {

  private static final SealedPlace PLACE =
      new SealedPlace("credential", "sealed", new UUID(1, 2), 1);

  @TempDir Path directory;
  private Path file;

  @BeforeEach
  void generate() {
    file = GenerateKeys.keysetIn(directory);
  }

  @Test
  void addsAKeyThatOpensAndDoesNotSealYet() throws Exception {
    TinkSealing before = read();

    change("add");

    assertThat(read().keys().primary()).isEqualTo(before.keys().primary());
    assertThat(read().keys().all()).hasSize(2).containsAll(before.keys().all());
  }

  @Test
  void sealsWithTheNewestKeyOncePromotedAndStillOpensTheOld() throws Exception {
    byte[] old = read().seal(new byte[] {42}, PLACE);
    long before = read().keys().primary();
    change("add");
    change("promote");

    TinkSealing after = read();
    assertThat(after.open(old, PLACE)).containsExactly(42);
    assertThat(SealingKeys.keyOf(after.seal(new byte[] {42}, PLACE)))
        .isEqualTo(after.keys().primary())
        .isNotEqualTo(before);
    assertThat(SealingKeys.keyOf(old)).isEqualTo(before);
    assertThat(old).startsWith(SealingKeys.prefix(before));
  }

  @Test
  void retiresTheKeysThatSealNoMore() throws Exception {
    byte[] old = read().seal(new byte[] {42}, PLACE);
    change("add");
    change("promote");
    change("retire");

    assertThat(read().keys().all()).containsExactly(read().keys().primary());
    assertThatExceptionOfType(SealBrokenException.class).isThrownBy(() -> read().open(old, PLACE));
  }

  @Test
  void leavesTheFileToItsOwnerAlone() throws Exception {
    change("add");

    assertThat(PosixFilePermissions.toString(Files.getPosixFilePermissions(file)))
        .isEqualTo("rw-------");
    try (var files = Files.list(directory)) {
      assertThat(files).containsExactly(file);
    }
  }

  @Test
  void leavesNoKeyBehindWhenTheFileCannotBeReplaced() throws IOException {
    Path inTheWay = Files.createDirectories(directory.resolve("in-the-way/of-it")).getParent();

    assertThatExceptionOfType(IOException.class)
        .isThrownBy(() -> KeyFiles.replace(inTheWay, "a key"));

    try (var files = Files.list(directory)) {
      assertThat(files).containsExactlyInAnyOrder(file, inTheWay);
    }
  }

  @ParameterizedTest
  @ValueSource(strings = {"wrap", "paint"})
  void refusesWhatItCannotDoAndLeavesTheFileAsItIs(String command) throws IOException {
    String before = Files.readString(file);

    assertThatIllegalArgumentException().isThrownBy(() -> change(command));

    assertThat(file).hasContent(before);
  }

  private void change(String command) throws GeneralSecurityException, IOException {
    ChangeKeyset.change(command, file, Optional.empty());
  }

  private TinkSealing read() throws GeneralSecurityException, IOException {
    return TinkSealing.ofJson(Files.readString(file));
  }
}
