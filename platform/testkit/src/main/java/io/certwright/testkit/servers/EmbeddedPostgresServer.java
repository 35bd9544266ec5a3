package io.certwright.testkit.servers;

import io.zonky.test.db.postgres.embedded.EmbeddedPostgres;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Duration;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import java.util.stream.Stream;

/** PostgreSQL as a child process, from the archive on the class path; needs nothing installed. */
public final class EmbeddedPostgresServer implements PostgresServer {

  private static final Duration START_TIMEOUT = Duration.ofSeconds(60);
  private static final String ACCESS =
      """
      # Written by Certwright: a password for everybody, from this machine only.
      host all all 127.0.0.1/32 scram-sha-256
      """;

  private final EmbeddedPostgres server;
  private final ProcessHandle process;
  private final String superuserPassword;
  private final Map<String, String> passwords;

  private EmbeddedPostgresServer(
      EmbeddedPostgres server,
      ProcessHandle process,
      String superuserPassword,
      Map<String, String> passwords) {
    this.server = server;
    this.process = process;
    this.superuserPassword = superuserPassword;
    this.passwords = passwords;
  }

  /**
   * Starts the server; the caller closes it, no shutdown hook does.
   *
   * @param port port on 127.0.0.1, or 0 for any free one
   * @param data an empty or missing directory, which is deleted when the server is closed
   * @param log file that takes all it prints; appended to
   * @throws IllegalStateException if it does not come up
   */
  public static EmbeddedPostgresServer start(int port, Path data, Path log) {
    QuietLogs.apply();
    EmbeddedPostgres server = null;
    try {
      server = launch(port, data, log);
      String superuserPassword = Passwords.random();
      prepare(server, superuserPassword);
      Map<String, String> passwords =
          DatabaseSchemas.create(url(server, DatabaseSchemas.DATABASE), superuserPassword);
      return new EmbeddedPostgresServer(server, process(data), superuserPassword, passwords);
    } catch (IOException | SQLException e) {
      close(server);
      throw new IllegalStateException("PostgreSQL did not start in " + data, e);
    }
  }

  private static EmbeddedPostgres launch(int port, Path data, Path log) throws IOException {
    Files.createDirectories(data);
    Files.createDirectories(log.toAbsolutePath().getParent());
    ProcessBuilder.Redirect output = ProcessBuilder.Redirect.appendTo(log.toFile());
    return EmbeddedPostgres.builder()
        .setPort(port == 0 ? FreePort.choose() : port)
        .setDataDirectory(data)
        .setCleanDataDirectory(true)
        .setRegisterShutdownHook(false)
        .setPGStartupWait(START_TIMEOUT)
        // The data lives as long as the run, so nothing has to survive a power failure.
        .setServerConfig("fsync", "off")
        .setServerConfig("full_page_writes", "off")
        .setServerConfig("listen_addresses", "127.0.0.1")
        .setOutputRedirector(output)
        .setErrorRedirector(output)
        .start();
  }

  /** The archive's server trusts every local user; from here on it asks for passwords. */
  private static void prepare(EmbeddedPostgres server, String superuserPassword)
      throws SQLException, IOException {
    try (Connection connection = server.getPostgresDatabase().getConnection();
        Statement statement = connection.createStatement()) {
      statement.execute("CREATE DATABASE " + DatabaseSchemas.DATABASE);
      statement.execute("ALTER ROLE postgres PASSWORD '" + superuserPassword + "'");
      try (var file = statement.executeQuery("SHOW hba_file")) {
        file.next();
        Files.writeString(Path.of(file.getString(1)), ACCESS);
      }
      statement.execute("SELECT pg_reload_conf()");
    }
  }

  /** The server writes its process id into the first line of this file. */
  private static ProcessHandle process(Path data) throws IOException {
    try (Stream<String> lines = Files.lines(data.resolve("postmaster.pid"))) {
      return ProcessHandle.of(Long.parseLong(lines.findFirst().orElseThrow().trim()))
          .orElseThrow(() -> new IOException("PostgreSQL stopped while it started"));
    }
  }

  private static String url(EmbeddedPostgres server, String database) {
    return "jdbc:postgresql://127.0.0.1:" + server.getPort() + "/" + database;
  }

  private static void close(EmbeddedPostgres server) {
    if (server == null) {
      return;
    }
    try {
      server.close();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  @Override
  public String jdbcUrl() {
    return url(server, DatabaseSchemas.DATABASE);
  }

  @Override
  public String password(String role) {
    return role.equals(SUPERUSER) ? superuserPassword : passwords.get(role);
  }

  /** Completes when the server process ends, whoever ends it. */
  public CompletableFuture<Void> stopped() {
    return process.onExit().thenAccept(ended -> {});
  }

  @Override
  public void close() {
    close(server);
  }
}
