package io.certwright.account.credential.db;

import io.certwright.account.credential.CredentialKind;
import io.certwright.platform.sealing.Reseals;
import io.certwright.platform.sealing.SealedRows;
import io.certwright.platform.sealing.db.JdbcReseals;
import io.certwright.platform.sealing.db.JdbcSealedColumns;
import jakarta.enterprise.inject.Produces;
import jakarta.inject.Singleton;
import java.util.List;
import javax.sql.DataSource;

/** Of this service's schema: what is sealed, and how far it is sealed anew. */
public class SealedTables {

  @Produces
  @Singleton
  SealedRows sealedRows(DataSource dataSource) {
    return new JdbcSealedColumns(
        dataSource,
        "credential",
        "id",
        List.of("sealed"),
        row -> CredentialKind.valueOf(row.getString("kind")).layout());
  }

  @Produces
  @Singleton
  Reseals reseals(DataSource dataSource) {
    return new JdbcReseals(dataSource);
  }
}
