package io.certwright.discovery.inventory.db;

import io.certwright.discovery.finding.db.FindingSql;
import io.certwright.discovery.inventory.CertificateFilter;
import io.certwright.discovery.inventory.db.Database.Binding;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** A filter as conditions, of which each value is a parameter. */
final class FilterSql implements Binding {

  private final List<String> conditions = new ArrayList<>();
  private final List<Binding> bindings = new ArrayList<>();

  static FilterSql of(CertificateFilter filter, @Nullable UUID after, InventoryJson json) {
    FilterSql sql = new FilterSql();
    sql.conditions.add("l.state = '" + filter.state() + "'");
    sql.when(after, "l.id > ?", (p, id) -> p.id(id));
    sql.addVault(filter);
    sql.addCertificate(filter);
    sql.addTag(filter, json);
    if (filter.finding() != null) {
      sql.conditions.add(FindingSql.open(filter.finding()));
    }
    sql.when(
        filter.owner(),
        "EXISTS (SELECT FROM ownership o WHERE o.location_id = l.id AND o.owner = ?)",
        Parameters::text);
    if (filter.owned() != null) {
      String owned = "EXISTS (SELECT FROM ownership o WHERE o.location_id = l.id)";
      sql.conditions.add(filter.owned() ? owned : "NOT " + owned);
    }
    return sql;
  }

  String where() {
    return String.join(" AND ", conditions);
  }

  @Override
  public void bind(Parameters parameters) throws SQLException {
    for (Binding binding : bindings) {
      binding.bind(parameters);
    }
  }

  private void addVault(CertificateFilter filter) {
    when(filter.account(), "v.account_id = ?", Parameters::id);
    if (filter.vault() != null) {
      String column = filter.vault().startsWith("/") ? "v.key" : "lower(v.name)";
      when(filter.vault(), column + " = ?", Parameters::text);
    }
    when(filter.subscription(), "v.subscription = ?", Parameters::id);
    when(filter.resourceGroup(), "lower(v.resource_group) = lower(?)", Parameters::text);
  }

  private void addCertificate(CertificateFilter filter) {
    when(
        filter.text(),
        "(lower(l.name) LIKE ? OR c.search LIKE ?)",
        (p, text) -> p.text(containing(text)).text(containing(text)));
    when(filter.issuer(), "lower(c.issuer) LIKE ?", (p, text) -> p.text(containing(text)));
    when(filter.keyType(), "lower(c.key_algorithm) = lower(?)", Parameters::text);
    when(filter.expiresBefore(), "l.expires_at < ?", Parameters::time);
    when(filter.expiresAfter(), "l.expires_at > ?", Parameters::time);
    if (filter.thumbprint() != null) {
      String column = filter.thumbprint().length() == 40 ? "l.sha1" : "l.sha256";
      when(filter.thumbprint(), column + " = ?", Parameters::text);
    }
  }

  /** {@code ??} is the operator {@code ?} of jsonb, escaped for JDBC. */
  private void addTag(CertificateFilter filter, InventoryJson json) {
    if (filter.tagValue() == null) {
      when(filter.tag(), "l.tags ?? ?", Parameters::text);
    } else {
      String tag = json.write(Map.of(filter.tag(), filter.tagValue()));
      when(tag, "l.tags @> ?", Parameters::json);
    }
  }

  private <T> void when(@Nullable T value, String condition, Database.RowBinding<T> binding) {
    if (value != null) {
      conditions.add(condition);
      bindings.add(parameters -> binding.bind(parameters, value));
    }
  }

  private static String containing(String text) {
    String escaped = text.toLowerCase(Locale.ROOT).replaceAll("[\\\\%_]", "\\\\$0");
    return "%" + escaped + "%";
  }
}
