package io.certwright.platform.sealing;

import java.nio.charset.StandardCharsets;
import java.util.UUID;

/**
 * Where a sealed value stands. It is bound to the ciphertext as associated data, so that a value
 * copied to another row or column does not open there.
 *
 * @param schemaVersion of the plaintext's layout
 */
public record SealedPlace(String table, String column, UUID row, int schemaVersion) {

  byte[] associatedData() {
    return String.join("\n", table, column, row.toString(), Integer.toString(schemaVersion))
        .getBytes(StandardCharsets.UTF_8);
  }
}
