package io.certwright.enrollment.issuing.db;

import com.fasterxml.jackson.annotation.JsonIgnoreProperties;
import com.fasterxml.jackson.annotation.JsonSubTypes;
import com.fasterxml.jackson.annotation.JsonTypeInfo;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.MapperFeature;
import com.fasterxml.jackson.databind.SerializationFeature;
import com.fasterxml.jackson.databind.json.JsonMapper;
import com.fasterxml.jackson.datatype.jsr310.JavaTimeModule;
import io.certwright.enrollment.issuing.EnrollmentState;
import java.sql.SQLException;
import org.postgresql.util.PGobject;

/** The jsonb columns of an enrollment. A state is told by its {@code type}, whose words stay. */
final class StoredJson {

  private static final JsonMapper JSON =
      JsonMapper.builder()
          .addModule(new JavaTimeModule())
          .addMixIn(EnrollmentState.class, Typed.class)
          .disable(SerializationFeature.WRITE_DATES_AS_TIMESTAMPS)
          .disable(SerializationFeature.FAIL_ON_EMPTY_BEANS)
          .disable(DeserializationFeature.FAIL_ON_UNKNOWN_PROPERTIES)
          .disable(MapperFeature.AUTO_DETECT_IS_GETTERS)
          .build();

  @JsonTypeInfo(use = JsonTypeInfo.Id.NAME, property = "type")
  @JsonSubTypes({
    @JsonSubTypes.Type(value = EnrollmentState.Requested.class, name = "requested"),
    @JsonSubTypes.Type(value = EnrollmentState.CsrReady.class, name = "csr-ready"),
    @JsonSubTypes.Type(value = EnrollmentState.Ordering.class, name = "ordering"),
    @JsonSubTypes.Type(value = EnrollmentState.Ordered.class, name = "ordered"),
    @JsonSubTypes.Type(value = EnrollmentState.OrderedByVault.class, name = "ordered-by-vault"),
    @JsonSubTypes.Type(value = EnrollmentState.Issued.class, name = "issued"),
    @JsonSubTypes.Type(value = EnrollmentState.Merged.class, name = "merged"),
    @JsonSubTypes.Type(value = EnrollmentState.Failed.class, name = "failed"),
    @JsonSubTypes.Type(value = EnrollmentState.Cancelled.class, name = "cancelled"),
  })
  @JsonIgnoreProperties(ignoreUnknown = true)
  private interface Typed {}

  private StoredJson() {}

  /** A typed root has its type written, which a plain {@code Object} would not. */
  static PGobject state(EnrollmentState state) {
    try {
      return column(JSON.writerFor(EnrollmentState.class).writeValueAsString(state));
    } catch (JsonProcessingException e) {
      throw new IllegalStateException("A state cannot be written as JSON", e);
    }
  }

  static PGobject of(Object value) {
    try {
      return column(JSON.writeValueAsString(value));
    } catch (JsonProcessingException e) {
      throw new IllegalStateException("A value of ours cannot be written as JSON", e);
    }
  }

  static <T> T read(String json, Class<T> type) {
    try {
      return JSON.readValue(json, type);
    } catch (JsonProcessingException e) {
      throw new IllegalStateException("A stored " + type.getSimpleName() + " is not readable", e);
    }
  }

  private static PGobject column(String json) {
    PGobject column = new PGobject();
    column.setType("jsonb");
    try {
      column.setValue(json);
    } catch (SQLException e) {
      throw new IllegalStateException("PostgreSQL's driver refuses JSON", e);
    }
    return column;
  }
}
