package io.certwright.testkit;

import static org.assertj.core.api.Assertions.assertThat;

import io.certwright.contracts.Topics;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.DriverManager;
import java.util.Map;
import java.util.concurrent.TimeUnit;
import org.apache.kafka.clients.admin.Admin;
import org.junit.jupiter.api.Test;

@NeedsServers
class RealServersTest {

  private final Map<String, String> configuration = startFor("discovery");

  @Test
  void configuresTheDatabaseForTheOwnerOfTheSchema() throws Exception {
    try (var connection =
        DriverManager.getConnection(
            configuration.get("quarkus.datasource.jdbc.url"),
            configuration.get("quarkus.datasource.username"),
            configuration.get("quarkus.datasource.password"))) {
      assertThat(connection.getSchema()).isEqualTo("discovery");
    }
  }

  @Test
  void configuresABrokerThatHasEveryTopicOfTheContracts() throws Exception {
    String address = configuration.get("kafka.bootstrap.servers");
    try (Admin admin = Admin.create(Map.of("bootstrap.servers", address))) {
      assertThat(admin.listTopics().names().get(10, TimeUnit.SECONDS)).containsAll(Topics.all());
    }
  }

  @Test
  void configuresTheEmulatorAndTheAuthorityToTrust() throws Exception {
    URI published = URI.create(configuration.get("certwright.azure.proxy") + "/emulator/ca.pem");

    var answer =
        HttpClient.newHttpClient()
            .send(HttpRequest.newBuilder(published).build(), BodyHandlers.ofString());

    assertThat(Path.of(configuration.get("certwright.azure.trusted-ca"))).hasContent(answer.body());
    assertThat(Files.size(Path.of(configuration.get("certwright.azure.trusted-ca")))).isPositive();
  }

  @Test
  void sharesTheServersAmongApplications() {
    Map<String, String> other = startFor("account");

    assertThat(other.get("quarkus.datasource.username")).isEqualTo("account");
    assertThat(other.get("quarkus.datasource.jdbc.url"))
        .isEqualTo(configuration.get("quarkus.datasource.jdbc.url"));
    assertThat(other.get("quarkus.datasource.password"))
        .isNotEqualTo(configuration.get("quarkus.datasource.password"));
  }

  private static Map<String, String> startFor(String schema) {
    RealServers servers = new RealServers();
    servers.init(Map.of("schema", schema));
    return servers.start();
  }
}
