package io.certwright.platform.keys;

import com.google.crypto.tink.KeysetHandle;
import com.google.crypto.tink.aead.PredefinedAeadParameters;
import java.security.GeneralSecurityException;

/**
 * The three steps in which a sealing key is replaced. Between the first and the second every
 * replica has to get the keyset, for what one seals the others must open; before the third nothing
 * may be left that an older key has sealed.
 */
final class KeysetRotation {

  private KeysetRotation() {}

  /** With a new key that opens and does not seal yet. */
  static KeysetHandle added(KeysetHandle keyset) throws GeneralSecurityException {
    return KeysetHandle.newBuilder(keyset)
        .addEntry(
            KeysetHandle.generateEntryFromParameters(PredefinedAeadParameters.AES256_GCM)
                .withRandomId())
        .build();
  }

  /** With the newest key sealing. */
  static KeysetHandle promoted(KeysetHandle keyset) throws GeneralSecurityException {
    KeysetHandle.Builder builder = KeysetHandle.newBuilder(keyset);
    builder.getAt(builder.size() - 1).makePrimary();
    return builder.build();
  }

  /** With the sealing key alone. */
  static KeysetHandle retired(KeysetHandle keyset) throws GeneralSecurityException {
    KeysetHandle.Builder builder = KeysetHandle.newBuilder(keyset);
    for (int index = builder.size() - 1; index >= 0; index--) {
      if (!builder.getAt(index).isPrimary()) {
        builder.deleteAt(index);
      }
    }
    return builder.build();
  }
}
