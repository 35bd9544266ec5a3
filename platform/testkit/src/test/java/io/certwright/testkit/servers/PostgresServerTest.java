package io.certwright.testkit.servers;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.certwright.testkit.NeedsServers;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.util.List;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

@NeedsServers
class PostgresServerTest {

  @TempDir static Path directory;

  static PostgresServer server;

  @BeforeAll
  static void start() {
    server = PostgresServer.start(0, directory.resolve("postgres"));
  }

  @AfterAll
  static void stop() {
    server.close();
    assertThat(directory.resolve("postgres")).doesNotExist();
  }

  @ParameterizedTest
  @ValueSource(strings = {"account", "discovery", "enrollment"})
  void givesEachServiceItsOwnSchema(String role) throws SQLException {
    try (Connection connection = connect(role)) {
      connection.createStatement().execute("CREATE TABLE own (id int)");

      assertThat(connection.getSchema()).isEqualTo(role);
    }
  }

  @ParameterizedTest
  @ValueSource(strings = {"account", "discovery", "enrollment"})
  void keepsEachServiceOutOfEveryOtherSchema(String role) throws SQLException {
    try (Connection connection = connect(role)) {
      for (String other : List.of("account", "discovery", "enrollment", "public")) {
        if (!other.equals(role)) {
          assertThatThrownBy(
                  () ->
                      connection
                          .createStatement()
                          .execute("CREATE TABLE " + other + ".intruder (id int)"))
              .hasMessageContaining("permission denied for schema " + other);
        }
      }
    }
  }

  @Test
  void asksForThePassword() {
    assertThatThrownBy(() -> DriverManager.getConnection(server.jdbcUrl(), "account", "guess"))
        .hasMessageContaining("password authentication failed");
  }

  @Test
  void isTheVersionThatRunsInProduction() throws SQLException {
    try (Connection connection = connect(PostgresServer.SUPERUSER)) {
      assertThat(connection.getMetaData().getDatabaseMajorVersion()).isEqualTo(17);
    }
  }

  private static Connection connect(String role) throws SQLException {
    return DriverManager.getConnection(server.jdbcUrl(), role, server.password(role));
  }
}
