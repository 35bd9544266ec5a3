package io.certwright.emulator.arm.graph.query;

import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.List;
import java.util.function.UnaryOperator;

/**
 * A query that could be read.
 *
 * @param table lower case
 * @param steps each makes new rows of those before it
 */
public record Query(String table, List<UnaryOperator<List<ObjectNode>>> steps) {

  public List<ObjectNode> run(List<ObjectNode> rows) {
    List<ObjectNode> result = rows;
    for (UnaryOperator<List<ObjectNode>> step : steps) {
      result = step.apply(result);
    }
    return result;
  }
}
