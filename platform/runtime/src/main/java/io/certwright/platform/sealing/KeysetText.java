package io.certwright.platform.sealing;

import com.google.crypto.tink.Aead;
import com.google.crypto.tink.InsecureSecretKeyAccess;
import com.google.crypto.tink.KeysetHandle;
import com.google.crypto.tink.RegistryConfiguration;
import com.google.crypto.tink.TinkJsonProtoKeysetFormat;
import com.google.crypto.tink.aead.AeadConfig;
import com.google.crypto.tink.aead.KmsEnvelopeAead;
import com.google.crypto.tink.aead.PredefinedAeadParameters;
import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;

/** A keyset as text: Tink's JSON, in clear or wrapped by another key. */
public final class KeysetText {

  /** A wrapped keyset of something else must not pass for ours. */
  private static final byte[] PURPOSE = "certwright.sealing".getBytes(StandardCharsets.UTF_8);

  static {
    try {
      AeadConfig.register();
    } catch (GeneralSecurityException e) {
      throw new ExceptionInInitializerError(e);
    }
  }

  private KeysetText() {}

  public static boolean isWrapped(String text) {
    return text.contains("\"encryptedKeyset\"");
  }

  /**
   * @throws GeneralSecurityException when the text is not a keyset in clear
   */
  public static KeysetHandle read(String text) throws GeneralSecurityException {
    return TinkJsonProtoKeysetFormat.parseKeyset(text, InsecureSecretKeyAccess.get());
  }

  public static String write(KeysetHandle keyset) throws GeneralSecurityException {
    return TinkJsonProtoKeysetFormat.serializeKeyset(keyset, InsecureSecretKeyAccess.get());
  }

  /**
   * @param wrapping the key that wrapped it, which is asked once
   * @throws GeneralSecurityException when the text is not a keyset wrapped by that key
   */
  public static KeysetHandle unwrap(String text, Aead wrapping) throws GeneralSecurityException {
    return TinkJsonProtoKeysetFormat.parseEncryptedKeyset(
        text, envelope(wrapping), PURPOSE, RegistryConfiguration.get());
  }

  public static String wrap(KeysetHandle keyset, Aead wrapping) throws GeneralSecurityException {
    return TinkJsonProtoKeysetFormat.serializeEncryptedKeyset(
        keyset, envelope(wrapping), PURPOSE, RegistryConfiguration.get());
  }

  /**
   * A keyset is longer than what RSA takes: it is encrypted by a key of its own, and that wrapped.
   */
  private static Aead envelope(Aead wrapping) throws GeneralSecurityException {
    return KmsEnvelopeAead.create(PredefinedAeadParameters.AES256_GCM, wrapping);
  }
}
