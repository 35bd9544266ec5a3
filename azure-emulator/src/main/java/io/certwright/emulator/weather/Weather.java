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
import io.certwright.emulator.throttle.Throttle;
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
  private final Tenants tenants;
  private final Throttle throttle;
  private final Traffic traffic;
  private final FaultReply replies;
  private final Faults faults = new Faults();
  private final Latencies latencies = new Latencies();

  public Weather(Service azure, Tenants tenants, Throttle throttle, Traffic traffic) {
    this.azure = azure;
    this.tenants = tenants;
    this.throttle = throttle;
    this.traffic = traffic;
    this.replies = new FaultReply(tenants);
  }

  public Faults faults() {
    return faults;
  }

  public Latencies latencies() {
    return latencies;
  }

  public Throttle throttle() {
    return throttle;
  }

  public Traffic traffic() {
    return traffic;
  }

  @Override
  public Outcome answer(Request request) {
    return answer(request, azure);
  }

  /** The same weather for a service that is reached in another way. */
  public Answering around(Service service) {
    return new Answering() {

      @Override
      public Outcome answer(Request request) {
        return Weather.this.answer(request, service);
      }

      @Override
      public void leaving(Request request, Outcome outcome, Duration took) {
        Weather.this.leaving(request, outcome, took);
      }
    };
  }

  /** Nothing is exchanged meanwhile: an answer is of one state of the tenants. */
  private Outcome answer(Request request, Service service) {
    return tenants.during(() -> weathered(request, service));
  }

  private Outcome weathered(Request request, Service service) {
    String operation = service.operation(request);
    Optional<Fault> fault = faults.striking(request, operation);
    Duration delay = latencies.draw(operation);
    if (fault.isEmpty()) {
      Reply reply = served(request, operation, service);
      return Outcome.of(reply, operation).with(delay, Transmission.WHOLE, "");
    }
    FaultRule rule = fault.get().rule();
    Reply reply = reply(rule.effect(), request, operation, service);
    return Outcome.of(reply, operation)
        .with(delay.plus(rule.delay()), transmission(rule.effect()), fault.get().id());
  }

  @Override
  public void leaving(Request request, Outcome outcome, Duration took) {
    traffic.passed(request, outcome.operation(), outcome.status(), outcome.fault(), took);
  }

  private Reply reply(Effect effect, Request request, String operation, Service service) {
    if (effect instanceof Effect.Answer answer) {
      return replies.of(request, answer);
    }
    return effect instanceof Effect.Reset ? Reply.empty(0) : served(request, operation, service);
  }

  private Reply served(Request request, String operation, Service service) {
    return tenants
        .vaultAt(request.host())
        .flatMap(vault -> throttle.refusal(request, operation, vault))
        .orElseGet(() -> service.answer(request));
  }

  private static Transmission transmission(Effect effect) {
    if (effect instanceof Effect.Reset || effect instanceof Effect.LoseAnswer) {
      return Transmission.RESET;
    }
    return effect instanceof Effect.Truncate ? Transmission.TRUNCATED : Transmission.WHOLE;
  }
}
