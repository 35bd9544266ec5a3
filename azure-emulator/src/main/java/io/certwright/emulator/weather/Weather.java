package io.certwright.emulator.weather;

import io.certwright.emulator.fault.Effect;
import io.certwright.emulator.fault.Fault;
import io.certwright.emulator.fault.FaultReply;
import io.certwright.emulator.fault.FaultRule;
import io.certwright.emulator.fault.Faults;
import io.certwright.emulator.http.Reply;
import io.certwright.emulator.http.Request;
import io.certwright.emulator.http.Service;
import io.certwright.emulator.tenant.Tenants;
import io.certwright.emulator.traffic.Operations;
import io.certwright.emulator.traffic.Traffic;
import io.certwright.emulator.weather.Outcome.Transmission;
import java.time.Duration;
import java.util.Optional;

/**
 * Stands between the wire and Azure's services: makes calls slow, refuses or breaks them, and sees
 * each of them pass. The services know nothing of it.
 */
public final class Weather implements Answering {

  private final Service azure;
  private final Traffic traffic;
  private final FaultReply replies;
  private final Faults faults = new Faults();
  private final Latencies latencies = new Latencies();

  public Weather(Service azure, Tenants tenants, Traffic traffic) {
    this.azure = azure;
    this.traffic = traffic;
    this.replies = new FaultReply(tenants);
  }

  public Faults faults() {
    return faults;
  }

  public Latencies latencies() {
    return latencies;
  }

  public Traffic traffic() {
    return traffic;
  }

  @Override
  public Outcome answer(Request request) {
    String operation = Operations.of(request);
    Optional<Fault> fault = faults.striking(request, operation);
    Duration delay = latencies.draw(operation);
    if (fault.isEmpty()) {
      return Outcome.of(azure.answer(request), operation).with(delay, Transmission.WHOLE, "");
    }
    FaultRule rule = fault.get().rule();
    return Outcome.of(reply(rule.effect(), request), operation)
        .with(delay.plus(rule.delay()), transmission(rule.effect()), fault.get().id());
  }

  @Override
  public void leaving(Request request, Outcome outcome, Duration took) {
    traffic.passed(request, outcome.operation(), outcome.status(), outcome.fault(), took);
  }

  private Reply reply(Effect effect, Request request) {
    if (effect instanceof Effect.Answer answer) {
      return replies.of(request, answer);
    }
    return effect instanceof Effect.Reset ? Reply.empty(0) : azure.answer(request);
  }

  private static Transmission transmission(Effect effect) {
    if (effect instanceof Effect.Reset || effect instanceof Effect.LoseAnswer) {
      return Transmission.RESET;
    }
    return effect instanceof Effect.Truncate ? Transmission.TRUNCATED : Transmission.WHOLE;
  }
}
