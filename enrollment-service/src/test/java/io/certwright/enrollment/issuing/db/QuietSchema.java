package io.certwright.enrollment.issuing.db;

import io.certwright.testkit.SharedServers;
import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.Map;
import java.util.UUID;
import javax.sql.DataSource;
import org.flywaydb.core.Flyway;
import org.postgresql.ds.PGSimpleDataSource;

/** Our tables in the schema of another service, where none of our workers looks for work. */
record QuietSchema(DataSource dataSource) {

  static final UUID AUTHORITY = UUID.fromString("01936b1e-0000-7000-8000-00000000000f");

  static QuietSchema prepare() {
    Map<String, String> configuration = new SharedServers.Configuration().apply("discovery");
    PGSimpleDataSource dataSource = new PGSimpleDataSource();
    dataSource.setUrl(configuration.get("quarkus.datasource.jdbc.url"));
    dataSource.setUser(configuration.get("quarkus.datasource.username"));
    dataSource.setPassword(configuration.get("quarkus.datasource.password"));
    Flyway.configure()
        .dataSource(dataSource)
        .schemas("discovery")
        .outOfOrder(true)
        .locations("db/platform", "db/migration")
        .load()
        .migrate();
    return new QuietSchema(dataSource);
  }

  void emptyEnrollments() throws SQLException {
    try (Connection connection = dataSource.getConnection();
        Statement statement = connection.createStatement()) {
      statement.execute("DELETE FROM enrollment");
      statement.execute("DELETE FROM authority");
      statement.execute(
          """
          INSERT INTO authority (id, version, name, kind, created_at, updated_at)
          VALUES ('%s', 1, 'Quiet', 'SELF_SIGNED', now(), now())"""
              .formatted(AUTHORITY));
    }
  }
}
