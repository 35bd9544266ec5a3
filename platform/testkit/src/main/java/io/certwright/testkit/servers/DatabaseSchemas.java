package io.certwright.testkit.servers;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.Map;
import java.util.TreeMap;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Runs {@code deploy/postgres/schemas.sql} the way {@code psql} does in the image: each {@code
 * :'role_password'} becomes a quoted literal.
 */
final class DatabaseSchemas {

  static final String DATABASE = "certwright";

  private static final Pattern PASSWORD = Pattern.compile(":'(\\w+)_password'");

  private DatabaseSchemas() {}

  /**
   * Creates the roles and schemas in an empty database.
   *
   * @return the password of each role
   */
  static Map<String, String> create(String jdbcUrl, String superuserPassword) throws SQLException {
    Map<String, String> passwords = new TreeMap<>();
    String sql =
        PASSWORD
            .matcher(script())
            .replaceAll(
                match ->
                    Matcher.quoteReplacement(
                        "'"
                            + passwords.computeIfAbsent(match.group(1), role -> Passwords.random())
                            + "'"));
    try (Connection connection =
            DriverManager.getConnection(jdbcUrl, PostgresServer.SUPERUSER, superuserPassword);
        Statement statement = connection.createStatement()) {
      statement.execute(sql);
    }
    return passwords;
  }

  private static String script() {
    try (InputStream resource = DatabaseSchemas.class.getResourceAsStream("schemas.sql")) {
      return new String(resource.readAllBytes(), StandardCharsets.UTF_8);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
