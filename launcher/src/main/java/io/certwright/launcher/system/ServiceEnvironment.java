package io.certwright.launcher.system;

import io.certwright.testkit.servers.PostgresServer;
import java.util.HashMap;
import java.util.Map;

/** All that a service is told, by environment variables alone, as in a container. */
record ServiceEnvironment(Ports ports, DataDirectory data, PostgresServer postgres) {

  Map<String, String> of(Service service) {
    Map<String, String> environment = new HashMap<>(common(service));
    environment.putAll(
        switch (service) {
          case ACCOUNT ->
              Map.of(
                  "CERTWRIGHT_SEALING_KEYSET", key("keyset.json"),
                  "CERTWRIGHT_SERVICE_IDENTITY_TRUSTED_KEYS", key("services.jwks"));
          case DISCOVERY -> caller(service);
          case ENROLLMENT -> enrollment(service);
        });
    return environment;
  }

  private Map<String, String> common(Service service) {
    return Map.of(
        // Logs for people: text rather than JSON.
        "QUARKUS_PROFILE", "local",
        "QUARKUS_HTTP_HOST", "127.0.0.1",
        "QUARKUS_HTTP_PORT", String.valueOf(ports.of(service).port()),
        "QUARKUS_DATASOURCE_JDBC_URL", postgres.jdbcUrl(),
        "QUARKUS_DATASOURCE_USERNAME", service.schema(),
        "QUARKUS_DATASOURCE_PASSWORD", postgres.password(service.schema()),
        "KAFKA_BOOTSTRAP_SERVERS", "127.0.0.1:" + ports.kafka().port(),
        "CERTWRIGHT_AZURE_PROXY", "http://127.0.0.1:" + ports.emulator().port(),
        "CERTWRIGHT_AZURE_TRUSTED_CA", data.emulatorAuthority().toString());
  }

  private Map<String, String> enrollment(Service service) {
    Map<String, String> environment = new HashMap<>(caller(service));
    environment.put("CERTWRIGHT_SEALING_KEYSET", key("keyset.json"));
    environment.put("CERTWRIGHT_ENROLLMENT_PUBLIC_URL", url(Service.ENROLLMENT));
    return environment;
  }

  /** A service that asks account-service for tokens proves with its key who it is. */
  private Map<String, String> caller(Service service) {
    return Map.of(
        "CERTWRIGHT_ACCOUNTS_URL", url(Service.ACCOUNT),
        "CERTWRIGHT_SERVICE_IDENTITY_KEY", key(service.processName() + ".jwk"));
  }

  private String url(Service service) {
    return "http://127.0.0.1:" + ports.of(service).port();
  }

  private String key(String file) {
    return data.keys().resolve(file).toString();
  }
}
