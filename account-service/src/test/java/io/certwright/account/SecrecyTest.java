package io.certwright.account;

import static io.certwright.account.Api.at;
import static io.certwright.account.Api.json;
import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;

import io.certwright.account.azure.NeedsAzure;
import io.certwright.account.azure.TestTenant;
import io.certwright.testkit.NeedsServers;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.logging.Handler;
import java.util.stream.Stream;
import javax.sql.DataSource;
import org.jboss.logmanager.ExtFormatter;
import org.jboss.logmanager.ExtHandler;
import org.jboss.logmanager.ExtLogRecord;
import org.jboss.logmanager.Level;
import org.jboss.logmanager.LogContext;
import org.jboss.logmanager.Logger;
import org.jboss.logmanager.formatters.PatternFormatter;
import org.jboss.logmanager.handlers.ConsoleHandler;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** A secret goes in and is seen nowhere again. */
@QuarkusTest
@NeedsServers(schema = "account")
@NeedsAzure
class SecrecyTest {

  private static final String CANARY = "canary~secret-of-nobody-0001";

  @Inject DataSource dataSource;

  private final StringBuffer log = new StringBuffer();
  private final ExtHandler handler = new Recorder(log);

  @BeforeEach
  void listen() {
    LogContext.getLogContext().getLogger("").addHandler(handler);
  }

  @AfterEach
  void stopListening() {
    LogContext.getLogContext().getLogger("").removeHandler(handler);
  }

  @Test
  void keepsASecretOutOfAnswersLogsAndTheDatabase() throws SQLException {
    // Given
    Map<String, Object> body = Api.account(TestTenant.FULL, CANARY);
    List<String> answers = new ArrayList<>();

    // When
    String id = Api.registered(body);
    answers.add(given().get(at(id)).asString());
    answers.add(Api.register(body).asString());
    answers.add(given().post(at(id) + "/check").asString());
    answers.add(given().get(at(id) + "/vaults").asString());
    answers.add(json(Api.secret(CANARY + "2")).put(at(id) + "/credential").asString());
    answers.add(
        json("{\"credential\":{\"clientSecret\":\"" + CANARY + "\",}}")
            .post(Api.ACCOUNTS)
            .asString());
    answers.add(json("{\"credential\":\"" + CANARY + "\"}").post(Api.ACCOUNTS).asString());

    // Then
    assertThat(answers).hasSize(7).noneMatch(answer -> answer.contains("canary"));
    assertThat(log).contains("account registered").doesNotContain("canary");
    assertThat(databaseDump())
        .contains(id)
        .doesNotContain("canary", HexFormat.of().formatHex("canary".getBytes()));
  }

  @Test
  void redactsWhatALibraryLogsOfASecret() {
    List<ConsoleHandler> consoles = consoles(LogContext.getLogContext().getLogger(""));
    ExtLogRecord record =
        new ExtLogRecord(Level.ERROR, "answer: client_secret=" + CANARY, getClass().getName());

    consoles.forEach(console -> console.getFilter().isLoggable(record));

    assertThat(consoles).isNotEmpty();
    assertThat(record.getMessage()).startsWith("answer: ").doesNotContain("canary");
  }

  /** Handlers hold handlers. */
  private static List<ConsoleHandler> consoles(Logger root) {
    return Stream.of(root.getHandlers()).flatMap(SecrecyTest::withNested).toList();
  }

  private static Stream<ConsoleHandler> withNested(Handler handler) {
    if (handler instanceof ConsoleHandler console) {
      return Stream.of(console);
    }
    return handler instanceof ExtHandler outer
        ? Stream.of(outer.getHandlers()).flatMap(SecrecyTest::withNested)
        : Stream.empty();
  }

  /** Every row of every table of the schema, as text. */
  private String databaseDump() throws SQLException {
    StringBuilder dump = new StringBuilder();
    try (Connection connection = dataSource.getConnection()) {
      for (String table : tables(connection)) {
        try (var rows =
            connection.createStatement().executeQuery("SELECT t::text FROM " + table + " t")) {
          while (rows.next()) {
            dump.append(table).append(' ').append(rows.getString(1)).append('\n');
          }
        }
      }
    }
    return dump.toString();
  }

  private static List<String> tables(Connection connection) throws SQLException {
    List<String> tables = new ArrayList<>();
    try (var rows =
        connection.getMetaData().getTables(null, "account", "%", new String[] {"TABLE"})) {
      while (rows.next()) {
        tables.add("account." + rows.getString("TABLE_NAME"));
      }
    }
    return tables;
  }

  /** Writes down every record before anything is redacted. */
  private static final class Recorder extends ExtHandler {

    private static final ExtFormatter FORMAT = new PatternFormatter("%c %s%e%n");

    private final StringBuffer log;

    Recorder(StringBuffer log) {
      this.log = log;
    }

    @Override
    protected void doPublish(ExtLogRecord record) {
      log.append(FORMAT.format(record));
    }
  }
}
