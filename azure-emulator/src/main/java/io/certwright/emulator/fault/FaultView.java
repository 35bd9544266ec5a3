package io.certwright.emulator.fault;

import com.fasterxml.jackson.databind.node.ObjectNode;
import io.certwright.emulator.http.Json;
import java.util.Locale;

/** A fault as JSON: its rule as it can be sent again, and what it has met. */
public final class FaultView {

  private FaultView() {}

  public static ObjectNode of(Fault fault) {
    FaultRule rule = fault.rule();
    ObjectNode node = Json.object().put("id", fault.id());
    ObjectNode match = node.putObject("match");
    rule.match()
        .patterns()
        .forEach(
            (aspect, glob) -> match.put(aspect.name().toLowerCase(Locale.ROOT), glob.toString()));
    node.set("effect", effect(rule));
    if (rule.times() != null) {
      node.put("times", rule.times());
    }
    return node.put("share", rule.share())
        .put("seed", rule.seed())
        .put("matched", fault.matched())
        .put("hits", fault.hits());
  }

  private static ObjectNode effect(FaultRule rule) {
    ObjectNode node = Json.object().put("type", type(rule.effect()));
    if (!rule.delay().isZero()) {
      node.put("delay", rule.delay().toString());
    }
    if (rule.effect() instanceof Effect.Answer answer) {
      node.put("status", answer.status());
      put(node, "code", answer.code());
      put(node, "innerCode", answer.innerCode());
      put(node, "message", answer.message());
      if (answer.body() != null) {
        node.set("body", answer.body());
      }
      if (!answer.headers().isEmpty()) {
        node.set("headers", Json.strings(answer.headers()));
      }
    }
    return node;
  }

  private static String type(Effect effect) {
    if (effect instanceof Effect.Answer) {
      return "answer";
    }
    if (effect instanceof Effect.Reset) {
      return "reset";
    }
    if (effect instanceof Effect.Truncate) {
      return "truncate";
    }
    return effect instanceof Effect.LoseAnswer ? "loseAnswer" : "delay";
  }

  private static void put(ObjectNode node, String name, String value) {
    if (value != null) {
      node.put(name, value);
    }
  }
}
