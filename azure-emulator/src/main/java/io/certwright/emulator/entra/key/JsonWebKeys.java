package io.certwright.emulator.entra.key;

import com.fasterxml.jackson.databind.node.ObjectNode;
import com.nimbusds.jose.jwk.RSAKey;
import io.certwright.emulator.http.Json;

/** The public keys by which others check tokens: a JSON Web Key Set (RFC 7517). */
public final class JsonWebKeys {

  private JsonWebKeys() {}

  public static ObjectNode setOf(RSAKey key) {
    ObjectNode set = Json.object();
    set.putArray("keys").add(render(key));
    return set;
  }

  /**
   * As Entra ID publishes it.
   *
   * @param issuer of the tokens, with {@code {tenantid}} for the tenant
   */
  public static ObjectNode setOf(RSAKey key, String issuer) {
    ObjectNode rendered = render(key).put("x5t", key.getKeyID());
    ObjectNode set = Json.object();
    set.putArray("keys").add(rendered.put("issuer", issuer));
    return set;
  }

  private static ObjectNode render(RSAKey key) {
    return Json.object()
        .put("kty", "RSA")
        .put("use", "sig")
        .put("kid", key.getKeyID())
        .put("n", key.getModulus().toString())
        .put("e", key.getPublicExponent().toString());
  }
}
