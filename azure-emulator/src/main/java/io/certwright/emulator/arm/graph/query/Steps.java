package io.certwright.emulator.arm.graph.query;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.certwright.emulator.http.Json;
import java.util.Collection;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.UnaryOperator;

/** What the tabular operators do to rows. */
final class Steps {

  private Steps() {}

  static UnaryOperator<List<ObjectNode>> where(Expression condition) {
    return rows -> rows.stream().filter(condition::holds).toList();
  }

  static UnaryOperator<List<ObjectNode>> project(Map<String, Expression> columns) {
    return rows -> rows.stream().map(row -> with(Json.object(), row, columns)).toList();
  }

  static UnaryOperator<List<ObjectNode>> extend(Map<String, Expression> columns) {
    return rows -> rows.stream().map(row -> with(Json.object().setAll(row), row, columns)).toList();
  }

  static UnaryOperator<List<ObjectNode>> projectAway(Collection<String> names) {
    return rows ->
        rows.stream().map(row -> Json.object().<ObjectNode>setAll(row).remove(names)).toList();
  }

  static UnaryOperator<List<ObjectNode>> distinct(Map<String, Expression> columns) {
    return rows -> project(columns).apply(rows).stream().distinct().toList();
  }

  static UnaryOperator<List<ObjectNode>> take(int most) {
    return rows -> rows.subList(0, Math.min(most, rows.size()));
  }

  static UnaryOperator<List<ObjectNode>> count() {
    return rows -> List.of(Json.object().put("Count", rows.size()));
  }

  static UnaryOperator<List<ObjectNode>> order(Comparator<ObjectNode> comparator) {
    return rows -> rows.stream().sorted(comparator).toList();
  }

  /** How many rows there are for each combination of values. */
  static UnaryOperator<List<ObjectNode>> countBy(String name, Map<String, Expression> by) {
    return rows -> {
      Map<ObjectNode, Integer> counts = new LinkedHashMap<>();
      if (by.isEmpty()) {
        counts.put(Json.object(), rows.size());
      }
      for (ObjectNode row : by.isEmpty() ? List.<ObjectNode>of() : rows) {
        counts.merge(with(Json.object(), row, by), 1, Integer::sum);
      }
      return counts.entrySet().stream()
          .map(entry -> entry.getKey().deepCopy().put(name, entry.getValue()))
          .toList();
    };
  }

  private static ObjectNode with(JsonNode target, ObjectNode row, Map<String, Expression> columns) {
    ObjectNode object = (ObjectNode) target;
    columns.forEach(
        (name, expression) -> {
          JsonNode value = expression.of(row);
          if (value.isMissingNode()) {
            object.putNull(name);
          } else {
            object.set(name, value);
          }
        });
    return object;
  }
}
