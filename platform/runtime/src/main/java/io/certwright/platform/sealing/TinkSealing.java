package io.certwright.platform.sealing;

import com.google.crypto.tink.Aead;
import com.google.crypto.tink.KeyStatus;
import com.google.crypto.tink.KeysetHandle;
import com.google.crypto.tink.RegistryConfiguration;
import java.security.GeneralSecurityException;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

/** AES-256-GCM by a Tink keyset; each ciphertext names its key, so that keys can be rotated. */
public final class TinkSealing implements Sealing {

  private final Aead aead;
  private final SealingKeys keys;

  private TinkSealing(Aead aead, SealingKeys keys) {
    this.aead = aead;
    this.keys = keys;
  }

  /**
   * @param keyset in clear, as {@code GenerateKeys} writes it
   * @throws GeneralSecurityException when the text is not such a keyset
   */
  public static TinkSealing ofJson(String keyset) throws GeneralSecurityException {
    return of(KeysetText.read(keyset));
  }

  static TinkSealing of(KeysetHandle keyset) throws GeneralSecurityException {
    return new TinkSealing(
        keyset.getPrimitive(RegistryConfiguration.get(), Aead.class),
        new SealingKeys(
            Integer.toUnsignedLong(keyset.getPrimary().getId()),
            IntStream.range(0, keyset.size())
                .mapToObj(keyset::getAt)
                .filter(key -> key.getStatus().equals(KeyStatus.ENABLED))
                .map(key -> Integer.toUnsignedLong(key.getId()))
                .collect(Collectors.toSet())));
  }

  public SealingKeys keys() {
    return keys;
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
