package io.certwright.discovery.finding.db;

import io.certwright.discovery.finding.Unassessed;
import io.certwright.discovery.inventory.db.Database;
import jakarta.inject.Singleton;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;

@Singleton
public class JdbcUnassessed implements Unassessed {

  private static final String TAKE =
      """
      SELECT sha256, der FROM certificate WHERE findings IS NULL
      ORDER BY sha256 LIMIT ? FOR NO KEY UPDATE SKIP LOCKED""";
  private static final String STORE =
      "UPDATE certificate SET findings = ?, template = ? WHERE sha256 = ?";

  private final Database database;

  public JdbcUnassessed(Database database) {
    this.database = database;
  }

  @Override
  public Map<String, byte[]> take(int limit) {
    return database
        .query(
            TAKE,
            p -> p.number(limit),
            row -> Map.entry(row.getString("sha256"), row.getBytes("der")))
        .stream()
        .collect(Collectors.toMap(Map.Entry::getKey, Map.Entry::getValue));
  }

  @Override
  public void store(List<Assessed> assessed) {
    database.batch(
        STORE,
        assessed,
        (p, one) ->
            p.texts(one.assessment().findings().stream().map(Enum::name).toList())
                .text(one.assessment().marks().template())
                .text(one.sha256()));
  }

  @Override
  public void recount() {
    new Recurrence(database).recount();
  }
}
