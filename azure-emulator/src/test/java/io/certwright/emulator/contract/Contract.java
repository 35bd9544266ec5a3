package io.certwright.emulator.contract;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import com.networknt.schema.InputFormat;
import com.networknt.schema.Schema;
import com.networknt.schema.SchemaRegistry;
import com.networknt.schema.SpecificationVersion;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * The description of certificates in Key Vault, as schemas: every exchange of the tests with a
 * vault has to obey it, whichever client they use.
 */
public final class Contract {

  private static final Contract CERTIFICATES = read("/contract/certificates.json");

  private final List<ContractOperation> operations;
  private final Map<String, Schema> schemas;

  private Contract(List<ContractOperation> operations, Map<String, Schema> schemas) {
    this.operations = operations;
    this.schemas = schemas;
  }

  public static Contract certificates() {
    return CERTIFICATES;
  }

  /** One exchange with a vault; bodies are null or empty when there are none. */
  public record Exchange(
      String method, String path, String request, int status, String contentType, String answer) {}

  /**
   * What is wrong with an exchange; nothing for paths that are not certificates. What a client asks
   * wrongly on purpose is not held against it: requests count when they succeed.
   */
  public List<String> violations(Exchange exchange) {
    List<String> found = new ArrayList<>();
    operation(exchange).ifPresent(operation -> check(operation, exchange, found));
    return found;
  }

  List<ContractOperation> operations() {
    return operations;
  }

  /** The operation of an exchange; empty for paths that are not certificates. */
  Optional<ContractOperation> operation(Exchange exchange) {
    return operations.stream()
        .filter(operation -> operation.isAskedBy(exchange.method(), exchange.path()))
        .findFirst();
  }

  private void check(ContractOperation operation, Exchange exchange, List<String> found) {
    if (exchange.status() >= 400) {
      boolean json = String.valueOf(exchange.contentType()).startsWith("application/json");
      if (json) {
        validate(operation, "error", exchange.answer(), found);
      }
      return;
    }
    if (exchange.status() != operation.status()) {
      found.add("%s answered %d".formatted(operation.name(), exchange.status()));
    }
    if (operation.request() != null) {
      validate(operation, operation.request(), exchange.request(), found);
    }
    if (operation.answer() != null) {
      validate(operation, operation.answer(), exchange.answer(), found);
    }
  }

  private void validate(
      ContractOperation operation, String schema, String json, List<String> found) {
    schemas
        .get(schema)
        .validate(json == null ? "" : json, InputFormat.JSON)
        .forEach(error -> found.add("%s, %s: %s".formatted(operation.name(), schema, error)));
  }

  private static Contract read(String resource) {
    ObjectMapper mapper = new ObjectMapper();
    try (InputStream file = Contract.class.getResourceAsStream(resource)) {
      JsonNode contract = mapper.readTree(file);
      List<ContractOperation> operations = new ArrayList<>();
      contract.path("operations").forEach(row -> operations.add(ContractOperation.of(row)));
      Map<String, Schema> schemas = new HashMap<>();
      SchemaRegistry registry =
          SchemaRegistry.withDefaultDialect(SpecificationVersion.DRAFT_2020_12);
      for (String name : (Iterable<String>) contract.path("$defs")::fieldNames) {
        ObjectNode schema = mapper.createObjectNode().put("$ref", "#/$defs/" + name);
        schema.set("$defs", contract.path("$defs"));
        schemas.put(name, registry.getSchema(schema.toString(), InputFormat.JSON));
      }
      operations.sort(ContractOperation.MOST_LITERAL_FIRST);
      return new Contract(List.copyOf(operations), schemas);
    } catch (IOException failure) {
      throw new UncheckedIOException(failure);
    }
  }
}
