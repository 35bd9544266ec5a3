package io.certwright.discovery.ownership.db;

import io.certwright.discovery.inventory.db.Columns;
import io.certwright.discovery.inventory.db.Database;
import io.certwright.discovery.ownership.AssignmentRule;
import io.certwright.discovery.ownership.AssignmentRules;
import io.certwright.discovery.ownership.ConditionText;
import io.certwright.discovery.ownership.RequestedRule;
import io.certwright.discovery.ownership.RuleSet;
import io.certwright.platform.problem.Failure;
import io.certwright.platform.problem.FieldErrors;
import jakarta.inject.Singleton;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.stream.IntStream;

/**
 * The rules in a table. Who changes them locks the review, then the rule set; who decides by them
 * locks a vault in between: in this order nobody waits in a circle.
 */
@Singleton
public class JdbcAssignmentRules implements AssignmentRules {

  private static final String ALL = "SELECT * FROM assignment_rule ORDER BY position";
  private static final String INSERT =
      """
      INSERT INTO assignment_rule (id, version, position, name, condition, owner, owner_tag,
        created_at, updated_at)
      VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?)""";
  private static final String REVIEW_AGAIN =
      """
      UPDATE owner_review SET vault_id = NULL, after_name = '', checked = 0, changed = 0,
        started_at = NULL, finished_at = NULL""";

  private final Database database;
  private final RuleJson json = new RuleJson();

  public JdbcAssignmentRules(Database database) {
    this.database = database;
  }

  private record Placed(int position, AssignmentRule rule) {}

  @Override
  public List<AssignmentRule> all() {
    return database.query(ALL, p -> {}, this::rule);
  }

  @Override
  public Optional<AssignmentRule> find(UUID id) {
    return all().stream().filter(rule -> rule.id().equals(id)).findFirst();
  }

  @Override
  public RuleSet hold() {
    database.query("SELECT revision FROM rule_set FOR SHARE", p -> {}, row -> true);
    return new RuleSet(all());
  }

  @Override
  public List<AssignmentRule> lock() {
    database.query("SELECT checked FROM owner_review FOR UPDATE", p -> {}, row -> true);
    database.query("SELECT revision FROM rule_set FOR UPDATE", p -> {}, row -> true);
    return all();
  }

  @Override
  public void replace(List<AssignmentRule> rules) {
    requireNamesOfTheirOwn(rules);
    database.update("DELETE FROM assignment_rule", p -> {});
    database.batch(
        INSERT,
        IntStream.range(0, rules.size()).mapToObj(i -> new Placed(i, rules.get(i))).toList(),
        (p, placed) ->
            p.id(placed.rule().id())
                .number(placed.rule().version())
                .number((long) placed.position())
                .text(placed.rule().name())
                .json(json.write(placed.rule().text()))
                .text(placed.rule().owner())
                .text(placed.rule().ownerTag())
                .time(placed.rule().createdAt())
                .time(placed.rule().updatedAt()));
    database.update("UPDATE rule_set SET revision = revision + 1", p -> {});
    database.update(REVIEW_AGAIN, p -> {});
  }

  private static void requireNamesOfTheirOwn(List<AssignmentRule> rules) {
    Set<String> names = new HashSet<>();
    rules.stream()
        .filter(rule -> !names.add(rule.name().toLowerCase(Locale.ROOT)))
        .findFirst()
        .ifPresent(
            rule -> {
              throw Failure.nameTaken("assignment rule", rule.name());
            });
  }

  private AssignmentRule rule(ResultSet row) throws SQLException {
    ConditionText condition = json.read(row.getString("condition"));
    return new RequestedRule(
            row.getString("name"),
            condition,
            row.getString("owner"),
            row.getString("owner_tag"),
            null)
        .read(
            Columns.id(row, "id"),
            row.getLong("version"),
            Columns.time(row, "created_at"),
            Columns.time(row, "updated_at"),
            "",
            new FieldErrors());
  }
}
