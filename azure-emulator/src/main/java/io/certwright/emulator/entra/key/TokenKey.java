package io.certwright.emulator.entra.key;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import com.nimbusds.jose.JOSEException;
import com.nimbusds.jose.JOSEObjectType;
import com.nimbusds.jose.JWSAlgorithm;
import com.nimbusds.jose.JWSHeader;
import com.nimbusds.jose.JWSObject;
import com.nimbusds.jose.Payload;
import com.nimbusds.jose.crypto.RSASSASigner;
import com.nimbusds.jose.crypto.RSASSAVerifier;
import com.nimbusds.jose.jwk.KeyUse;
import com.nimbusds.jose.jwk.RSAKey;
import com.nimbusds.jose.jwk.gen.RSAKeyGenerator;
import com.nimbusds.jose.util.Base64URL;
import io.certwright.emulator.http.Json;
import java.io.IOException;
import java.text.ParseException;

/** An RSA key that signs tokens with RS256, made anew at each start. */
public final class TokenKey {

  private static final int SIZE = 2048;

  private final RSAKey key;
  private final JWSHeader header;
  private final RSASSASigner signer;
  private final RSASSAVerifier verifier;

  private TokenKey(RSAKey key) throws JOSEException {
    this.key = key;
    this.header = header(key.getKeyID());
    this.signer = new RSASSASigner(key);
    this.verifier = new RSASSAVerifier(key.toPublicJWK());
  }

  public static TokenKey generate() {
    try {
      return new TokenKey(
          new RSAKeyGenerator(SIZE).keyUse(KeyUse.SIGNATURE).keyIDFromThumbprint(true).generate());
    } catch (JOSEException missingAlgorithm) {
      throw new IllegalStateException("Every Java has RSA and SHA-256", missingAlgorithm);
    }
  }

  /** Entra ID names its key twice, in {@code x5t} too. */
  @SuppressWarnings("deprecation")
  private static JWSHeader header(String keyId) {
    return new JWSHeader.Builder(JWSAlgorithm.RS256)
        .type(JOSEObjectType.JWT)
        .x509CertThumbprint(new Base64URL(keyId))
        .keyID(keyId)
        .build();
  }

  /** The public half. */
  public RSAKey publicKey() {
    return key.toPublicJWK();
  }

  public String sign(ObjectNode claims) {
    JWSObject token = new JWSObject(header, new Payload(Json.bytes(claims)));
    try {
      token.sign(signer);
    } catch (JOSEException unexpected) {
      throw new IllegalStateException("Own key cannot sign", unexpected);
    }
    return token.serialize();
  }

  /**
   * @return the claims of a token that this key signed
   * @throws InvalidToken for any other text
   */
  public JsonNode verify(String token) throws InvalidToken {
    try {
      JWSObject parsed = JWSObject.parse(token);
      if (!parsed.verify(verifier)) {
        throw new InvalidToken("The token was not issued here");
      }
      return Json.read(parsed.getPayload().toBytes());
    } catch (ParseException | JOSEException | IOException malformed) {
      throw new InvalidToken("The token is malformed");
    }
  }
}
