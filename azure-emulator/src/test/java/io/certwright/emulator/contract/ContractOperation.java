package io.certwright.emulator.contract;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.Comparator;
import java.util.regex.Pattern;

/**
 * One operation of the contract.
 *
 * @param route method and path, with {@code {}} for a name
 * @param status of success
 * @param request the schema of its body; null when it has none
 * @param answer the schema of the answer; null when that is empty
 */
record ContractOperation(
    String name, String route, int status, String request, String answer, Pattern pattern) {

  /** {@code /certificates/contacts} is no certificate of that name. */
  static final Comparator<ContractOperation> MOST_LITERAL_FIRST =
      Comparator.comparing((ContractOperation operation) -> operation.route().replace("{}", "~"));

  static ContractOperation of(JsonNode row) {
    String route = row.path("route").asText();
    return new ContractOperation(
        row.path("name").asText(),
        route,
        row.path("status").asInt(),
        row.path("request").asText(null),
        row.path("answer").asText(null),
        Pattern.compile(route.replace("{}", "[^/]+") + "/?"));
  }

  boolean isAskedBy(String method, String path) {
    return pattern.matcher(method + " " + path).matches();
  }
}
