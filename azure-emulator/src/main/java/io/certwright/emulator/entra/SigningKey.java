package io.certwright.emulator.entra;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.certwright.emulator.http.Json;
import java.io.IOException;
import java.math.BigInteger;
import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.security.KeyPair;
import java.security.KeyPairGenerator;
import java.security.MessageDigest;
import java.security.Signature;
import java.security.interfaces.RSAPublicKey;
import java.util.Arrays;
import java.util.Base64;

/** The RSA key that signs access tokens, made anew at each start: RS256 of RFC 7518. */
final class SigningKey {

  private static final Base64.Encoder BASE64_URL = Base64.getUrlEncoder().withoutPadding();

  private final KeyPair keyPair;
  private final String keyId;
  private final String header;

  private SigningKey(KeyPair keyPair) throws GeneralSecurityException {
    this.keyPair = keyPair;
    byte[] encoded = keyPair.getPublic().getEncoded();
    this.keyId = BASE64_URL.encodeToString(MessageDigest.getInstance("SHA-1").digest(encoded));
    ObjectNode fields = Json.object();
    fields.put("typ", "JWT").put("alg", "RS256").put("x5t", keyId).put("kid", keyId);
    this.header = BASE64_URL.encodeToString(Json.bytes(fields));
  }

  static SigningKey generate() {
    try {
      KeyPairGenerator generator = KeyPairGenerator.getInstance("RSA");
      generator.initialize(2048);
      return new SigningKey(generator.generateKeyPair());
    } catch (GeneralSecurityException missingAlgorithm) {
      throw new IllegalStateException("Every Java has RSA and SHA-1", missingAlgorithm);
    }
  }

  String sign(ObjectNode claims) {
    String input = header + "." + BASE64_URL.encodeToString(Json.bytes(claims));
    try {
      Signature signature = Signature.getInstance("SHA256withRSA");
      signature.initSign(keyPair.getPrivate());
      signature.update(input.getBytes(StandardCharsets.US_ASCII));
      return input + "." + BASE64_URL.encodeToString(signature.sign());
    } catch (GeneralSecurityException unexpected) {
      throw new IllegalStateException("Own key cannot sign", unexpected);
    }
  }

  /**
   * @return the claims of a token that this key signed
   * @throws InvalidToken for any other text
   */
  JsonNode verify(String token) throws InvalidToken {
    String[] parts = token.split("\\.", -1);
    if (parts.length != 3 || !parts[0].equals(header)) {
      throw new InvalidToken("The token was not issued here");
    }
    try {
      Signature signature = Signature.getInstance("SHA256withRSA");
      signature.initVerify(keyPair.getPublic());
      signature.update((parts[0] + "." + parts[1]).getBytes(StandardCharsets.US_ASCII));
      if (!signature.verify(Base64.getUrlDecoder().decode(parts[2]))) {
        throw new InvalidToken("The signature is wrong");
      }
      return Json.read(Base64.getUrlDecoder().decode(parts[1]));
    } catch (GeneralSecurityException | IllegalArgumentException | IOException malformed) {
      throw new InvalidToken("The token is malformed");
    }
  }

  /** The public key as a JSON Web Key (RFC 7517). */
  ObjectNode toJsonWebKey() {
    RSAPublicKey key = (RSAPublicKey) keyPair.getPublic();
    return Json.object()
        .put("kty", "RSA")
        .put("use", "sig")
        .put("kid", keyId)
        .put("x5t", keyId)
        .put("n", BASE64_URL.encodeToString(unsigned(key.getModulus())))
        .put("e", BASE64_URL.encodeToString(unsigned(key.getPublicExponent())));
  }

  private static byte[] unsigned(BigInteger number) {
    byte[] bytes = number.toByteArray();
    return bytes[0] == 0 ? Arrays.copyOfRange(bytes, 1, bytes.length) : bytes;
  }
}
