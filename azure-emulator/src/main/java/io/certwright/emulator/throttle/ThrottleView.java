package io.certwright.emulator.throttle;

import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.certwright.emulator.http.Json;
import java.util.Locale;
import java.util.Map;

/** The throttling as JSON: how it is set, and who has spent how much. */
public final class ThrottleView {

  private ThrottleView() {}

  public static ObjectNode of(Throttle throttle) {
    ThrottleOptions options = throttle.options();
    ObjectNode node =
        Json.object()
            .put("mode", options.mode().name().toLowerCase(Locale.ROOT))
            .put("retryAfter", options.retryAfter())
            .put("scale", options.scale())
            .put("refusalsCount", options.refusalsCount());
    ArrayNode vaults = node.putArray("vaults");
    ArrayNode subscriptions = node.putArray("subscriptions");
    long now = throttle.now();
    throttle
        .regions()
        .forEach(
            (key, region) -> {
              region.eachVault(
                  now,
                  (vault, budgets) -> add(vaults, Json.object().put("vault", vault), budgets, now));
              String[] parts = key.split("/", 2);
              ObjectNode owner =
                  Json.object().put("subscription", parts[0]).put("location", parts[1]);
              region.subscription(budgets -> add(subscriptions, owner, budgets, now));
            });
    return node;
  }

  public static ObjectNode backgroundOf(Throttle throttle) {
    ObjectNode node = Json.object();
    ArrayNode all = node.putArray("background");
    throttle
        .regions()
        .values()
        .forEach(
            region ->
                region.eachBackground(
                    throttle.now(),
                    (vault, background) ->
                        all.addObject()
                            .put("vault", vault)
                            .put("share", background.share())
                            .put("consumed", background.consumed())
                            .put("refused", background.refused())));
    return node;
  }

  private static void add(
      ArrayNode nodes, ObjectNode owner, Map<TransactionKind, Budget> budgets, long now) {
    budgets.forEach(
        (kind, budget) ->
            nodes.add(
                owner
                    .deepCopy()
                    .put("transactions", kind.wireName())
                    .put("limit", budget.limit())
                    .put("spent", budget.spent(now))
                    .put("allowed", budget.allowed())
                    .put("refused", budget.refused())));
  }
}
