package io.certwright.platform.sealing;

import com.azure.core.credential.TokenCredential;
import com.azure.core.http.HttpClient;
import com.azure.security.keyvault.keys.cryptography.CryptographyClient;
import com.azure.security.keyvault.keys.cryptography.CryptographyClientBuilder;
import com.azure.security.keyvault.keys.cryptography.models.KeyWrapAlgorithm;
import com.google.crypto.tink.Aead;
import io.certwright.platform.azure.sdk.AzureErrors;
import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.util.Arrays;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * An RSA key of a vault, which wraps and unwraps without ever leaving it. What it wrapped names the
 * key's version, so that the key can be rotated in the vault.
 */
public final class KeyVaultKey implements Aead {

  private static final KeyWrapAlgorithm ALGORITHM = KeyWrapAlgorithm.RSA_OAEP_256;
  private static final Pattern ID =
      Pattern.compile("(https://([^/?#@]+)/keys/[0-9A-Za-z-]{1,127})(/([0-9a-f]{32}))?");
  private static final int VERSION_LENGTH = 32;

  private final String id;
  private final String withoutVersion;
  private final String target;
  private final HttpClient transport;
  private final TokenCredential credential;

  /**
   * @param id such as {@code https://demo.vault.azure.net/keys/sealing}; the newest version wraps
   *     when it names none
   * @throws IllegalArgumentException when it is no such id
   */
  public KeyVaultKey(String id, HttpClient transport, TokenCredential credential) {
    Matcher parts = ID.matcher(id);
    if (!parts.matches()) {
      throw new IllegalArgumentException(
          id + " is not the id of a Key Vault key, such as https://demo.vault.azure.net/keys/k.");
    }
    this.id = id;
    this.withoutVersion = parts.group(1);
    this.target = "Key Vault " + parts.group(2);
    this.transport = transport;
    this.credential = credential;
  }

  @Override
  public byte[] encrypt(byte[] plaintext, byte[] associatedData) throws GeneralSecurityException {
    requireNone(associatedData);
    String versioned = AzureErrors.translate(target, () -> client(id).getKey().getId());
    byte[] version =
        versioned
            .substring(versioned.length() - VERSION_LENGTH)
            .getBytes(StandardCharsets.US_ASCII);
    byte[] wrapped =
        AzureErrors.translate(
            target, () -> client(versioned).wrapKey(ALGORITHM, plaintext).getEncryptedKey());
    byte[] all = Arrays.copyOf(version, VERSION_LENGTH + wrapped.length);
    System.arraycopy(wrapped, 0, all, VERSION_LENGTH, wrapped.length);
    return all;
  }

  @Override
  public byte[] decrypt(byte[] ciphertext, byte[] associatedData) throws GeneralSecurityException {
    requireNone(associatedData);
    if (ciphertext.length <= VERSION_LENGTH) {
      throw new GeneralSecurityException("Not wrapped by a Key Vault key");
    }
    String version = new String(ciphertext, 0, VERSION_LENGTH, StandardCharsets.US_ASCII);
    byte[] wrapped = Arrays.copyOfRange(ciphertext, VERSION_LENGTH, ciphertext.length);
    return AzureErrors.translate(
        target,
        () -> client(withoutVersion + "/" + version).unwrapKey(ALGORITHM, wrapped).getKey());
  }

  /** RSA binds none: the envelope around it does. */
  private static void requireNone(byte[] associatedData) throws GeneralSecurityException {
    if (associatedData != null && associatedData.length > 0) {
      throw new GeneralSecurityException("A wrapped key has no associated data");
    }
  }

  /** The public half is not fetched: on a refused sign-in the SDK breaks in the middle of that. */
  private CryptographyClient client(String keyId) {
    return new CryptographyClientBuilder()
        .keyIdentifier(keyId)
        .disableKeyCaching()
        .credential(credential)
        .httpClient(transport)
        .buildClient();
  }
}
