package io.certwright.enrollment.issuing.db;

import io.agroal.api.AgroalDataSource;
import io.agroal.api.configuration.supplier.AgroalDataSourceConfigurationSupplier;
import io.agroal.api.security.NamePrincipal;
import io.agroal.api.security.SimplePassword;
import io.certwright.testkit.SharedServers;
import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.Map;
import java.util.UUID;
import javax.sql.DataSource;
import org.flywaydb.core.Flyway;

/** Our tables in the schema of another service, where none of our workers looks for work. */
record QuietSchema(DataSource dataSource) {

  static final UUID AUTHORITY = UUID.fromString("01936b1e-0000-7000-8000-00000000000f");

  static QuietSchema prepare() {
    DataSource dataSource = pooled(new SharedServers.Configuration().apply("discovery"));
    Flyway.configure()
        .dataSource(dataSource)
        .schemas("discovery")
        .outOfOrder(true)
        .locations("db/platform", "db/migration")
        .load()
        .migrate();
    return new QuietSchema(dataSource);
  }

  /** A connection of its own for each statement would take longer than the statements. */
  private static DataSource pooled(Map<String, String> configuration) {
    var settings =
        new AgroalDataSourceConfigurationSupplier()
            .connectionPoolConfiguration(
                pool ->
                    pool.maxSize(20)
                        .connectionFactoryConfiguration(
                            connection ->
                                connection
                                    .jdbcUrl(configuration.get("quarkus.datasource.jdbc.url"))
                                    .principal(
                                        new NamePrincipal(
                                            configuration.get("quarkus.datasource.username")))
                                    .credential(
                                        new SimplePassword(
                                            configuration.get("quarkus.datasource.password")))));
    try {
      return AgroalDataSource.from(settings);
    } catch (SQLException e) {
      throw new IllegalStateException("The pool cannot be made", e);
    }
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
