package io.certwright.account;

import io.certwright.account.azure.AzureAndKeys;
import io.certwright.platform.identity.ServiceIdentity;
import io.smallrye.jwt.algorithm.SignatureAlgorithm;
import io.smallrye.jwt.build.Jwt;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.security.PrivateKey;
import java.time.Instant;
import java.util.Set;
import org.jose4j.jwk.EcJwkGenerator;
import org.jose4j.jwk.PublicJsonWebKey;
import org.jose4j.keys.EllipticCurves;
import org.jose4j.lang.JoseException;

/** Tokens of callers that are not quite what they should be. */
record Callers(
    PrivateKey key,
    String keyId,
    String subject,
    String name,
    String audience,
    String role,
    Instant expiry) {

  static Callers signedBy(String service) {
    try {
      PublicJsonWebKey key =
          PublicJsonWebKey.Factory.newPublicJwk(Files.readString(AzureAndKeys.keyOf(service)));
      return of(key.getPrivateKey(), service);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    } catch (JoseException e) {
      throw new IllegalStateException(e);
    }
  }

  /** The name of a known service, but another key. */
  static String signedByAStranger() {
    try {
      PrivateKey key = EcJwkGenerator.generateJwk(EllipticCurves.P256).getPrivateKey();
      return of(key, "discovery-service").sign();
    } catch (JoseException e) {
      throw new IllegalStateException(e);
    }
  }

  private static Callers of(PrivateKey key, String service) {
    Instant expiry = Instant.now().plusSeconds(60);
    return new Callers(
        key, service, service, service, "account-service", ServiceIdentity.ROLE, expiry);
  }

  Callers subject(String other) {
    return new Callers(key, keyId, other, name, audience, role, expiry);
  }

  /** The claim that goes before the subject where somebody asks for the caller's name. */
  Callers name(String other) {
    return new Callers(key, keyId, subject, other, audience, role, expiry);
  }

  Callers audience(String other) {
    return new Callers(key, keyId, subject, name, other, role, expiry);
  }

  Callers role(String other) {
    return new Callers(key, keyId, subject, name, audience, other, expiry);
  }

  Callers expired() {
    return new Callers(key, keyId, subject, name, audience, role, Instant.now().minusSeconds(3600));
  }

  String sign() {
    return Jwt.issuer(subject)
        .subject(subject)
        .upn(name)
        .audience(audience)
        .groups(Set.of(role))
        .issuedAt(expiry.minusSeconds(60))
        .expiresAt(expiry)
        .jws()
        .algorithm(SignatureAlgorithm.ES256)
        .keyId(keyId)
        .sign(key);
  }
}
