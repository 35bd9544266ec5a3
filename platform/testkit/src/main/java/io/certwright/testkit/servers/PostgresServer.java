package io.certwright.testkit.servers;

import java.nio.file.Path;

/**
 * A running PostgreSQL with the database {@code certwright}, holding one role and one schema of the
 * same name for each service.
 */
public interface PostgresServer extends AutoCloseable {

  /** The superuser; no service ever is it. */
  String SUPERUSER = "postgres";

  /**
   * Starts the server that {@link Infrastructure#chosen()} asks for and returns when it answers.
   *
   * @param port port on 127.0.0.1, or 0 for any free one; a container chooses its own
   * @param data an empty or missing directory for the files; a container keeps its own
   */
  static PostgresServer start(int port, Path data) {
    return Infrastructure.chosen() == Infrastructure.CONTAINERS
        ? ContainerPostgres.start()
        : EmbeddedPostgresServer.start(
            port, data, data.resolveSibling(data.getFileName() + ".log"));
  }

  /** JDBC address of the database {@code certwright}. */
  String jdbcUrl();

  /**
   * The password of a role, new with each server.
   *
   * @param role name of a service's role and schema, or {@link #SUPERUSER}
   */
  String password(String role);

  @Override
  void close();
}
