package io.certwright.platform.identity;

import io.quarkus.runtime.configuration.ConfigurationException;
import io.smallrye.jwt.algorithm.SignatureAlgorithm;
import io.smallrye.jwt.build.Jwt;
import jakarta.inject.Singleton;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Optional;
import java.util.Set;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.jose4j.jwk.PublicJsonWebKey;
import org.jose4j.lang.JoseException;

/**
 * How a service says who it is to another one: a JWT (RFC 7519) of one minute, signed with its own
 * key; no secret is shared and none is sent.
 */
@Singleton
public class ServiceIdentity {

  /** The role that such a token carries. */
  public static final String ROLE = "service";

  private static final Duration LIFETIME = Duration.ofMinutes(1);

  private final Optional<Path> keyFile;
  private final String service;

  /**
   * @param keyFile the private key as a JWK (RFC 7517), made by {@code GenerateKeys}
   */
  public ServiceIdentity(
      @ConfigProperty(name = "certwright.service-identity.key") Optional<Path> keyFile,
      @ConfigProperty(name = "quarkus.application.name") String service) {
    this.keyFile = keyFile;
    this.service = service;
  }

  /**
   * @param audience the service that is asked
   */
  public String tokenFor(String audience) {
    PublicJsonWebKey key = key();
    return Jwt.issuer(service)
        .subject(service)
        .audience(audience)
        .groups(Set.of(ROLE))
        .expiresIn(LIFETIME)
        .jws()
        .algorithm(SignatureAlgorithm.ES256)
        .keyId(key.getKeyId())
        .sign(key.getPrivateKey());
  }

  /** Read for each token, so that a rotated file takes effect without a restart. */
  private PublicJsonWebKey key() {
    Path file =
        keyFile.orElseThrow(
            () ->
                new ConfigurationException(
                    "certwright.service-identity.key must name this service's JWK file."));
    try {
      return PublicJsonWebKey.Factory.newPublicJwk(Files.readString(file));
    } catch (IOException | JoseException e) {
      throw new ConfigurationException(
          "certwright.service-identity.key: " + file + " is not a readable private JWK.", e);
    }
  }
}
