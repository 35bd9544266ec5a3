package io.certwright.emulator.keyvault.keys;

import com.fasterxml.jackson.databind.node.ObjectNode;
import io.certwright.emulator.certificate.policy.Curve;
import io.certwright.emulator.certificate.policy.KeyType;
import io.certwright.emulator.http.Json;
import java.math.BigInteger;
import java.security.PublicKey;
import java.security.interfaces.ECPublicKey;
import java.security.interfaces.RSAPublicKey;
import java.util.Base64;
import java.util.List;
import java.util.stream.Stream;
import org.bouncycastle.util.BigIntegers;

/** The public half of a key (RFC 7517, RFC 7518). */
final class JsonWebKey {

  private static final Base64.Encoder BASE64_URL = Base64.getUrlEncoder().withoutPadding();

  private JsonWebKey() {}

  static ObjectNode of(String id, KeyType type, PublicKey key, List<String> operations) {
    ObjectNode node = Json.object().put("kid", id).put("kty", type.wireName());
    node.set("key_ops", Json.array(operations));
    if (key instanceof RSAPublicKey rsa) {
      return node.put("n", encoded(BigIntegers.asUnsignedByteArray(rsa.getModulus())))
          .put("e", encoded(BigIntegers.asUnsignedByteArray(rsa.getPublicExponent())));
    }
    ECPublicKey point = (ECPublicKey) key;
    int length = (point.getParams().getCurve().getField().getFieldSize() + 7) / 8;
    return node.put("crv", curve(point).wireName())
        .put("x", encoded(BigIntegers.asUnsignedByteArray(length, point.getW().getAffineX())))
        .put("y", encoded(BigIntegers.asUnsignedByteArray(length, point.getW().getAffineY())));
  }

  /** Two curves have 256 bits; their orders differ. */
  private static Curve curve(ECPublicKey key) {
    BigInteger order = key.getParams().getOrder();
    return Stream.of(Curve.values())
        .filter(curve -> curve.order().equals(order))
        .findFirst()
        .orElseThrow();
  }

  private static String encoded(byte[] bytes) {
    return BASE64_URL.encodeToString(bytes);
  }
}
