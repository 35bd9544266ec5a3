package io.certwright.account.identity;

import io.quarkus.test.junit.QuarkusTestProfile;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.Map;

/** Callers show who they are by an OpenID provider's token or by a client certificate. */
public final class OpenIdAndCertificates implements QuarkusTestProfile {

  static final Path DIRECTORY = Path.of("target", "test-identities").toAbsolutePath();
  static final Path PROVIDER_KEY = DIRECTORY.resolve("provider.jwk");

  @Override
  public Map<String, String> getConfigOverrides() {
    TestProvider provider = new TestProvider(PROVIDER_KEY);
    Map<String, String> config = new HashMap<>(tls());
    config.put("certwright.service-identity.accepted", "OIDC,MUTUAL_TLS");
    config.put("certwright.service-identity.oidc.issuer", TestProvider.ISSUER);
    config.put("certwright.service-identity.oidc.jwks", provider.at("/keys"));
    config.put("certwright.service-identity.oidc.algorithm", "RS256");
    config.put("certwright.lending.callers.discovery-service.client-id", "cw-discovery");
    config.put("certwright.lending.callers.hasty-service.client-id", "cw-hasty");
    config.put("certwright.lending.callers.hasty-service.resources", "VAULT");
    config.put("certwright.lending.burst", "20");
    config.put("certwright.lending.per-minute", "20");
    config.put("certwright.service-identity.scheme", "OIDC");
    config.put("certwright.service-identity.oidc.token-endpoint", provider.at("/token"));
    config.put("certwright.service-identity.oidc.client-id", "cw-discovery");
    config.put("certwright.service-identity.oidc.client-secret-file", secret().toString());
    config.put("certwright.service-identity.oidc.scope", "account-service");
    return config;
  }

  private static Map<String, String> tls() {
    TestCertificates ca = new TestCertificates("Internal CA");
    ca.identity(DIRECTORY.resolve("discovery.p12"), "CN=discovery-service");
    ca.identity(DIRECTORY.resolve("stranger.p12"), "CN=stranger");
    new TestCertificates("Internal CA")
        .identity(DIRECTORY.resolve("forged.p12"), "CN=discovery-service");
    String prefix = "quarkus.tls.internal.";
    return Map.of(
        prefix + "key-store.p12.path",
        ca.identity(DIRECTORY.resolve("server.p12"), "CN=account-service").toString(),
        prefix + "key-store.p12.password",
        TestCertificates.PASSWORD,
        prefix + "trust-store.p12.path",
        ca.trust(DIRECTORY.resolve("trust.p12")).toString(),
        prefix + "trust-store.p12.password",
        TestCertificates.PASSWORD,
        "quarkus.http.tls-configuration-name",
        "internal",
        "quarkus.http.test-ssl-port",
        "0");
  }

  private static Path secret() {
    try {
      return Files.writeString(DIRECTORY.resolve("client-secret"), TestProvider.SECRET + "\n");
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
