package io.certwright.testkit.servers;

import java.sql.SQLException;
import java.util.Map;
import org.testcontainers.postgresql.PostgreSQLContainer;

/** PostgreSQL's official image. */
final class ContainerPostgres implements PostgresServer {

  private static final String IMAGE = "postgres:17-alpine";

  private final PostgreSQLContainer container;
  private final Map<String, String> passwords;

  private ContainerPostgres(PostgreSQLContainer container, Map<String, String> passwords) {
    this.container = container;
    this.passwords = passwords;
  }

  static ContainerPostgres start() {
    PostgreSQLContainer container =
        new PostgreSQLContainer(IMAGE)
            .withDatabaseName(DatabaseSchemas.DATABASE)
            .withUsername(SUPERUSER)
            .withPassword(Passwords.random());
    container.start();
    try {
      return new ContainerPostgres(
          container, DatabaseSchemas.create(container.getJdbcUrl(), container.getPassword()));
    } catch (SQLException e) {
      container.stop();
      throw new IllegalStateException(IMAGE + " refused the schemas", e);
    }
  }

  @Override
  public String jdbcUrl() {
    return container.getJdbcUrl();
  }

  @Override
  public String password(String role) {
    return role.equals(SUPERUSER) ? container.getPassword() : passwords.get(role);
  }

  @Override
  public void close() {
    container.stop();
  }
}
