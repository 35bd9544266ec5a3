package io.certwright.platform.sealing;

import com.google.crypto.tink.Aead;
import com.google.crypto.tink.InsecureSecretKeyAccess;
import com.google.crypto.tink.KeysetHandle;
import com.google.crypto.tink.RegistryConfiguration;
import com.google.crypto.tink.TinkJsonProtoKeysetFormat;
import com.google.crypto.tink.aead.AeadConfig;
import java.security.GeneralSecurityException;

/** AES-256-GCM by a Tink keyset; each ciphertext names its key, so that keys can be rotated. */
public final class TinkSealing implements Sealing {

  static {
    try {
      AeadConfig.register();
    } catch (GeneralSecurityException e) {
      throw new ExceptionInInitializerError(e);
    }
  }

  private final Aead aead;

  private TinkSealing(Aead aead) {
    this.aead = aead;
  }

  /**
   * @param keyset Tink's JSON keyset format, as {@code GenerateKeys} writes it
   * @throws GeneralSecurityException when the text is not such a keyset
   */
  public static TinkSealing ofJson(String keyset) throws GeneralSecurityException {
    KeysetHandle handle =
        TinkJsonProtoKeysetFormat.parseKeyset(keyset, InsecureSecretKeyAccess.get());
    return new TinkSealing(handle.getPrimitive(RegistryConfiguration.get(), Aead.class));
  }

  @Override
  public byte[] seal(byte[] secret, SealedPlace place) {
    try {
      return aead.encrypt(secret, place.associatedData());
    } catch (GeneralSecurityException e) {
      throw new IllegalStateException("A secret cannot be sealed", e);
    }
  }

  @Override
  public byte[] open(byte[] sealed, SealedPlace place) {
    try {
      return aead.decrypt(sealed, place.associatedData());
    } catch (GeneralSecurityException e) {
      throw new SealBrokenException(place, e);
    }
  }
}
