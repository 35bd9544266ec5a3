package io.certwright.enrollment.privateca.db;

import io.certwright.enrollment.privateca.IssuerRole;
import io.certwright.platform.sealing.Reseals;
import io.certwright.platform.sealing.SealedRows;
import io.certwright.platform.sealing.db.JdbcReseals;
import io.certwright.platform.sealing.db.JdbcSealedColumns;
import jakarta.enterprise.inject.Produces;
import jakarta.inject.Singleton;
import java.util.Arrays;
import javax.sql.DataSource;

/** Of this service's schema: what is sealed, and how far it is sealed anew. */
public class SealedTables {

  @Produces
  @Singleton
  SealedRows sealedRows(DataSource dataSource) {
    return new JdbcSealedColumns(
        dataSource,
        "private_ca",
        "authority_id",
        Arrays.stream(IssuerRole.values()).map(IssuerRole::keyColumn).toList(),
        row -> IssuerRole.KEY_LAYOUT);
  }

  @Produces
  @Singleton
  Reseals reseals(DataSource dataSource) {
    return new JdbcReseals(dataSource);
  }
}
