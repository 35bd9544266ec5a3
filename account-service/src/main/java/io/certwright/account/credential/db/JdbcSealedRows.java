package io.certwright.account.credential.db;

import io.certwright.account.credential.CredentialKind;
import io.certwright.account.credential.SealedCredential;
import io.certwright.account.credential.SealedRows;
import io.certwright.platform.database.DatabaseException;
import io.certwright.platform.sealing.SealingKeys;
import jakarta.inject.Singleton;
import jakarta.transaction.Transactional;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import javax.sql.DataSource;

/** The column {@code credential.sealed}; its first five bytes name the key. */
@Singleton
public class JdbcSealedRows implements SealedRows {

  private static final String KEY =
      "substring(sealed FROM 1 FOR " + SealingKeys.PREFIX_LENGTH + ")";
  private static final String COUNT =
      "SELECT count(*), count(*) FILTER (WHERE " + KEY + " = ?) FROM credential";
  private static final String KEYS =
      "SELECT DISTINCT "
          + KEY
          + " FROM credential WHERE length(sealed) > "
          + SealingKeys.PREFIX_LENGTH;
  private static final String TAKE =
      "SELECT id, kind, sealed FROM credential WHERE id > ? AND "
          + KEY
          + " <> ? ORDER BY id LIMIT ? FOR UPDATE SKIP LOCKED";
  private static final String REPLACE = "UPDATE credential SET sealed = ? WHERE id = ?";

  private final DataSource dataSource;

  public JdbcSealedRows(DataSource dataSource) {
    this.dataSource = dataSource;
  }

  @Override
  public Count count(long key) {
    try (var connection = dataSource.getConnection();
        var select = connection.prepareStatement(COUNT)) {
      select.setBytes(1, SealingKeys.prefix(key));
      try (var row = select.executeQuery()) {
        row.next();
        return new Count(row.getLong(1), row.getLong(2));
      }
    } catch (SQLException e) {
      throw new DatabaseException("The sealed credentials cannot be counted", e);
    }
  }

  @Override
  public Set<Long> keys() {
    try (var connection = dataSource.getConnection();
        var select = connection.prepareStatement(KEYS);
        var rows = select.executeQuery()) {
      Set<Long> keys = new HashSet<>();
      while (rows.next()) {
        keys.add(SealingKeys.keyOf(rows.getBytes(1)));
      }
      return keys;
    } catch (SQLException e) {
      throw new DatabaseException("The sealed credentials cannot be read", e);
    }
  }

  @Override
  @Transactional(Transactional.TxType.MANDATORY)
  public List<SealedCredential> takeSealedByOther(long key, UUID after, int limit) {
    try (var connection = dataSource.getConnection();
        var select = connection.prepareStatement(TAKE)) {
      select.setObject(1, after);
      select.setBytes(2, SealingKeys.prefix(key));
      select.setInt(3, limit);
      try (var rows = select.executeQuery()) {
        List<SealedCredential> taken = new ArrayList<>();
        while (rows.next()) {
          taken.add(
              new SealedCredential(
                  rows.getObject("id", UUID.class),
                  CredentialKind.valueOf(rows.getString("kind")),
                  rows.getBytes("sealed")));
        }
        return taken;
      }
    } catch (SQLException e) {
      throw new DatabaseException("The sealed credentials cannot be read", e);
    }
  }

  @Override
  @Transactional(Transactional.TxType.MANDATORY)
  public void replace(UUID credentialId, byte[] sealed) {
    try (var connection = dataSource.getConnection();
        var update = connection.prepareStatement(REPLACE)) {
      update.setBytes(1, sealed);
      update.setObject(2, credentialId);
      update.executeUpdate();
    } catch (SQLException e) {
      throw new DatabaseException("A sealed credential cannot be written", e);
    }
  }
}
