package io.certwright.account.identity;

import io.certwright.testkit.servers.FreePort;
import io.quarkus.test.junit.QuarkusTestProfile;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.List;
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

  /** Both sides' settings of docs/lending.md; borrowers that are none besides the right one. */
  private static Map<String, String> tls() {
    TestCertificates ca = new TestCertificates("Internal CA");
    String trust = ca.trust(DIRECTORY).toString();
    Map<String, String> config = new HashMap<>();
    ca.identity(DIRECTORY, "internal", "CN=account-service");
    ca.identity(DIRECTORY, "discovery", "CN=discovery-service");
    ca.identity(DIRECTORY, "stranger", "CN=stranger");
    TestCertificates other = new TestCertificates("Internal CA");
    other.identity(DIRECTORY, "forged", "CN=discovery-service");
    for (String name : List.of("internal", "discovery", "stranger", "forged")) {
      String tls = "quarkus.tls." + name + ".";
      config.put(tls + "key-store.pem.0.cert", DIRECTORY.resolve(name + ".crt").toString());
      config.put(tls + "key-store.pem.0.key", DIRECTORY.resolve(name + ".key").toString());
      config.put(tls + "trust-store.pem.certs", trust);
    }
    config.put("quarkus.tls.nobody.trust-store.pem.certs", trust);
    config.put(
        "quarkus.tls.misled.trust-store.pem.certs",
        other.trust(DIRECTORY.resolve("other")).toString());
    int port = FreePort.choose();
    config.put("quarkus.http.tls-configuration-name", "internal");
    config.put("quarkus.http.test-ssl-port", Integer.toString(port));
    config.put("certwright.accounts.url", "https://localhost:" + port);
    config.put("quarkus.rest-client.account-service.tls-configuration-name", "discovery");
    return config;
  }

  private static Path secret() {
    try {
      return Files.writeString(DIRECTORY.resolve("client-secret"), TestProvider.SECRET + "\n");
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
