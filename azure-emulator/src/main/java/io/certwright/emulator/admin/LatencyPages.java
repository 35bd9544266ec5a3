package io.certwright.emulator.admin;

import com.fasterxml.jackson.databind.node.ObjectNode;
import io.certwright.emulator.http.Json;
import io.certwright.emulator.http.JsonFields;
import io.certwright.emulator.http.Reply;
import io.certwright.emulator.http.Request;
import io.certwright.emulator.weather.Latencies;
import io.certwright.emulator.weather.Latency;
import java.util.List;

/** How slow the operations are. */
public final class LatencyPages {

  private final Latencies latencies;

  private LatencyPages(Latencies latencies) {
    this.latencies = latencies;
  }

  public static List<Page> of(Latencies latencies) {
    LatencyPages pages = new LatencyPages(latencies);
    return List.of(
        new Page("GET", "/latency", request -> pages.show()),
        new Page("POST", "/latency", pages::set),
        new Page("DELETE", "/latency", request -> pages.clear()));
  }

  private Reply show() {
    ObjectNode body = Json.object();
    ObjectNode all = body.putObject("latency");
    latencies.all().forEach((pattern, latency) -> all.put(pattern, latency.toString()));
    return Reply.json(200, body);
  }

  private Reply set(Request request) {
    JsonFields fields = JsonFields.of(request.body()).allowing("operation", "fixed", "p50", "p99");
    latencies.set(fields.text("operation").orElse("*"), latency(fields));
    return show();
  }

  private static Latency latency(JsonFields fields) {
    boolean fixed = fields.has("fixed");
    if (fixed == (fields.has("p50") || fields.has("p99"))) {
      throw fields.bad("fixed", "either fixed, or p50 and p99, is required");
    }
    String field = fixed ? "fixed" : fields.has("p99") ? "p50" : "p99";
    String text =
        fixed
            ? fields.text("fixed").orElseThrow()
            : fields.text("p50").orElseThrow(() -> fields.bad("p50", "is required"))
                + "/"
                + fields.text("p99").orElseThrow(() -> fields.bad("p99", "is required"));
    try {
      return Latency.parse(text);
    } catch (IllegalArgumentException malformed) {
      throw fields.bad(field, malformed.getMessage());
    }
  }

  private Reply clear() {
    latencies.clear();
    return Reply.empty(204);
  }
}
