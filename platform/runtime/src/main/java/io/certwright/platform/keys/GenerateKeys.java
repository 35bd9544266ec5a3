package io.certwright.platform.keys;

import com.google.crypto.tink.KeysetHandle;
import com.google.crypto.tink.aead.AeadConfig;
import com.google.crypto.tink.aead.PredefinedAeadParameters;
import io.certwright.platform.sealing.KeysetText;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.GeneralSecurityException;
import java.util.ArrayList;
import java.util.List;
import org.jose4j.jwk.EcJwkGenerator;
import org.jose4j.jwk.EllipticCurveJsonWebKey;
import org.jose4j.jwk.JsonWebKey.OutputControlLevel;
import org.jose4j.jwk.JsonWebKeySet;
import org.jose4j.jwk.PublicJsonWebKey;
import org.jose4j.keys.EllipticCurves;
import org.jose4j.lang.JoseException;

/**
 * Makes the key files of an installation, each readable by its owner alone:
 *
 * <ul>
 *   <li>{@code keyset.json}: seals credentials (account-service) and CA keys (enrollment-service)
 *   <li>{@code discovery-service.jwk}, {@code enrollment-service.jwk}: the identity with which each
 *       asks account-service for tokens
 *   <li>{@code services.jwks}: the public halves, by which account-service knows them
 * </ul>
 *
 * <p>Files that exist are left alone, so that it can run before every start.
 */
public final class GenerateKeys {

  private static final List<String> SERVICES = List.of("discovery-service", "enrollment-service");

  private GenerateKeys() {}

  /** {@code java -cp … io.certwright.platform.keys.GenerateKeys DIRECTORY}. */
  public static void main(String[] arguments) {
    if (arguments.length != 1) {
      throw new IllegalArgumentException("One argument: the directory to write the keys to.");
    }
    into(Path.of(arguments[0]));
  }

  public static void into(Path directory) {
    keysetIn(directory);
    Path trusted = directory.resolve("services.jwks");
    if (!Files.exists(trusted)) {
      writeServiceKeys(directory, trusted);
    }
  }

  /** The keyset of that directory, made when it is not there. */
  public static Path keysetIn(Path directory) {
    Path file = directory.resolve("keyset.json");
    if (!Files.exists(file)) {
      KeyFiles.create(file, newKeyset());
    }
    return file;
  }

  private static String newKeyset() {
    try {
      AeadConfig.register();
      KeysetHandle handle = KeysetHandle.generateNew(PredefinedAeadParameters.AES256_GCM);
      return KeysetText.write(handle);
    } catch (GeneralSecurityException e) {
      throw new IllegalStateException("No keyset can be made", e);
    }
  }

  private static void writeServiceKeys(Path directory, Path trusted) {
    List<PublicJsonWebKey> keys = new ArrayList<>();
    for (String service : SERVICES) {
      keys.add(serviceKeyIn(directory.resolve(service + ".jwk"), service));
    }
    KeyFiles.create(trusted, new JsonWebKeySet(keys).toJson(OutputControlLevel.PUBLIC_ONLY));
  }

  /** One is there when the process ended before it had written all files. */
  private static PublicJsonWebKey serviceKeyIn(Path file, String service) {
    if (Files.exists(file)) {
      return read(file);
    }
    PublicJsonWebKey key = newServiceKey(service);
    KeyFiles.create(file, key.toJson(OutputControlLevel.INCLUDE_PRIVATE));
    return key;
  }

  private static PublicJsonWebKey read(Path file) {
    try {
      return PublicJsonWebKey.Factory.newPublicJwk(Files.readString(file));
    } catch (IOException | JoseException e) {
      throw new IllegalStateException(file + " is not a readable private JWK", e);
    }
  }

  private static EllipticCurveJsonWebKey newServiceKey(String service) {
    try {
      EllipticCurveJsonWebKey key = EcJwkGenerator.generateJwk(EllipticCurves.P256);
      key.setKeyId(service);
      key.setAlgorithm("ES256");
      key.setUse("sig");
      return key;
    } catch (JoseException e) {
      throw new IllegalStateException("No service key can be made", e);
    }
  }
}
