package io.certwright.emulator.arm.graph;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.certwright.emulator.arm.ApiVersions;
import io.certwright.emulator.arm.ArmCall;
import io.certwright.emulator.arm.ArmRoute;
import io.certwright.emulator.arm.graph.query.GraphErrors;
import io.certwright.emulator.arm.graph.query.Query;
import io.certwright.emulator.arm.graph.query.QueryParser;
import io.certwright.emulator.http.Json;
import io.certwright.emulator.http.Reply;
import io.certwright.emulator.tenant.Subscription;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;

/** Azure Resource Graph: queries over everything that the caller may read. */
public final class GraphRoutes {

  private final GraphQuota quota = new GraphQuota();

  public List<ArmRoute> all() {
    return List.of(
        new ArmRoute(
            "POST",
            "providers/microsoft.resourcegraph/resources",
            "queryResources",
            ApiVersions.RESOURCE_GRAPH,
            this::query));
  }

  private Reply query(ArmCall call) {
    Map<String, String> headers = quota.count(call.visible().caller().objectId(), call.now());
    JsonNode body = call.body();
    GraphOptions options =
        GraphOptions.of(body.path("options"), call.request().query("api-version").orElseThrow());
    Query query = QueryParser.parse(body.path("query").asText());
    List<ObjectNode> rows =
        query.run(new GraphRows(call.visible(), subscriptions(call, body)).of(query.table()));
    return Reply.json(200, page(rows, options)).with(headers);
  }

  private static List<Subscription> subscriptions(ArmCall call, JsonNode body) {
    List<Subscription> readable = call.visible().subscriptions();
    Set<String> wanted = new HashSet<>();
    body.path("subscriptions").forEach(id -> wanted.add(id.asText().toLowerCase(Locale.ROOT)));
    if (wanted.isEmpty()) {
      return readable;
    }
    List<Subscription> found =
        readable.stream()
            .filter(one -> wanted.contains(one.id().toLowerCase(Locale.ROOT)))
            .toList();
    if (found.isEmpty()) {
      throw GraphErrors.badRequest(
          "NoValidSubscriptionsInQueryRequest",
          "There are no valid subscriptions in the query request.");
    }
    return found;
  }

  /** Only rows with an id can be continued: the rest of others is cut off. */
  private static ObjectNode page(List<ObjectNode> rows, GraphOptions options) {
    int start = Math.min(options.skip(), rows.size());
    int end = Math.min(start + options.top(), rows.size());
    List<ObjectNode> shown = rows.subList(start, end);
    boolean more = end < rows.size();
    boolean continuable = rows.isEmpty() || rows.get(0).has("id");
    ObjectNode page = Json.object().put("totalRecords", rows.size()).put("count", shown.size());
    page.set("data", options.table() ? GraphTable.of(shown) : Json.arrayOf(shown));
    page.putArray("facets");
    page.put("resultTruncated", more && !continuable ? "true" : "false");
    if (more && continuable) {
      page.put("$skipToken", options.nextToken());
    }
    return page;
  }
}
