package io.certwright.discovery.ownership.db;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.certwright.discovery.inventory.db.Columns;
import io.certwright.discovery.ownership.Attribute;
import io.certwright.discovery.ownership.Candidate;
import io.certwright.discovery.ownership.SubjectAttributes;
import io.certwright.discovery.x509.KeyPurpose;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** Reads locations as the rules see them. */
final class Candidates {

  static final String SELECT =
      """
      SELECT l.id, l.name, l.tags, l.enabled, l.exportable, l.content_type, l.policy_issuer,
        v.account_id, v.resource_id, v.subscription, v.resource_group, v.name AS vault_name, v.uri,
        c.subject, c.common_name, c.sans, c.issuer, c.serial_number, l.expires_at, c.key_algorithm,
        c.signature_algorithm, c.key_usage, c.extended_key_usage, c.template, o.owner
      FROM location l JOIN vault v ON v.id = l.vault_id
        LEFT JOIN certificate c ON c.sha256 = l.sha256
        LEFT JOIN ownership o ON o.location_id = l.id
      WHERE\s""";

  /** Of the API of a vault. */
  private static final String PORT = "443";

  private static final ObjectMapper JSON = new ObjectMapper();

  private Candidates() {}

  static Candidate read(ResultSet row) throws SQLException {
    Map<Attribute, List<String>> values =
        new HashMap<>(SubjectAttributes.of(row.getString("subject")));
    readCertificate(row, values);
    readPlace(row, values);
    Map<String, String> tags = new HashMap<>();
    json(row.getString("tags"))
        .properties()
        .forEach(tag -> tags.put(tag.getKey(), tag.getValue().asText()));
    return new Candidate(
        Columns.id(row, "id"),
        Columns.id(row, "account_id"),
        row.getString("resource_id"),
        row.getString("name"),
        values,
        tags,
        Columns.time(row, "expires_at"),
        row.getString("owner"));
  }

  private static void readCertificate(ResultSet row, Map<Attribute, List<String>> values)
      throws SQLException {
    put(values, Attribute.SUBJECT, row.getString("subject"));
    put(values, Attribute.COMMON_NAME, row.getString("common_name"));
    put(values, Attribute.ISSUER, row.getString("issuer"));
    put(values, Attribute.SERIAL_NUMBER, row.getString("serial_number"));
    put(values, Attribute.KEY_ALGORITHM, row.getString("key_algorithm"));
    put(values, Attribute.SIGNATURE_ALGORITHM, row.getString("signature_algorithm"));
    put(values, Attribute.TEMPLATE_NAME, row.getString("template"));
    if (row.getString("sans") != null) {
      JsonNode names = json(row.getString("sans"));
      List<String> all = new ArrayList<>();
      names.forEach(kind -> kind.forEach(name -> all.add(name.asText())));
      List<String> addresses = new ArrayList<>();
      names.path("ip").forEach(address -> addresses.add(address.asText()));
      values.put(Attribute.SUBJECT_ALT_NAME, all);
      values.put(Attribute.IP, addresses);
      values.put(Attribute.KU, Columns.texts(row, "key_usage"));
      values.put(
          Attribute.EKU,
          Columns.texts(row, "extended_key_usage").stream()
              .map(KeyPurpose::of)
              .flatMap(purpose -> Stream.of(purpose.oid(), purpose.name()))
              .filter(text -> text != null)
              .toList());
    }
  }

  private static void readPlace(ResultSet row, Map<Attribute, List<String>> values)
      throws SQLException {
    put(values, Attribute.HOSTNAME, URI.create(row.getString("uri")).getHost());
    put(values, Attribute.PORT, PORT);
    put(values, Attribute.ACCOUNT, row.getString("account_id"));
    put(values, Attribute.SUBSCRIPTION, row.getString("subscription"));
    put(values, Attribute.RESOURCE_GROUP, row.getString("resource_group"));
    put(values, Attribute.VAULT, row.getString("vault_name"));
    put(values, Attribute.CERTIFICATE_NAME, row.getString("name"));
    put(values, Attribute.ENABLED, String.valueOf(row.getBoolean("enabled")));
    Boolean exportable = Columns.flag(row, "exportable");
    put(values, Attribute.EXPORTABLE, exportable == null ? null : exportable.toString());
    put(values, Attribute.CONTENT_TYPE, row.getString("content_type"));
    put(values, Attribute.POLICY_ISSUER, row.getString("policy_issuer"));
  }

  private static void put(
      Map<Attribute, List<String>> values, Attribute attribute, @Nullable String value) {
    if (value != null) {
      values.put(attribute, List.of(value));
    }
  }

  private static JsonNode json(String column) {
    try {
      return JSON.readTree(column);
    } catch (IOException e) {
      throw new UncheckedIOException("A column that we wrote cannot be read", e);
    }
  }
}
