package io.certwright.discovery.run.rest;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.certwright.discovery.run.RunSummary;
import io.certwright.discovery.run.Runs;
import io.smallrye.mutiny.Multi;
import io.smallrye.mutiny.Uni;
import io.smallrye.mutiny.infrastructure.Infrastructure;
import jakarta.inject.Singleton;
import jakarta.ws.rs.sse.OutboundSseEvent;
import jakarta.ws.rs.sse.Sse;
import java.time.Duration;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * A run's progress as server-sent events, from whichever replica. Each event is the whole state, so
 * that who was cut off misses nothing. Between two looks at the database a listener holds no
 * thread.
 */
@Singleton
public class RunStream {

  private static final Duration EVERY = Duration.ofSeconds(1);

  private final Runs runs;
  private final ObjectMapper json;

  public RunStream(Runs runs, ObjectMapper json) {
    this.runs = runs;
    this.json = json;
  }

  /**
   * Ends by itself after the event {@code finished}, or when the run is forgotten.
   *
   * @param lastSeen the id of the last event that the listener has; null when he has none
   */
  Multi<OutboundSseEvent> of(UUID runId, Sse sse, @Nullable String lastSeen) {
    RunListener listener = new RunListener(sse, lastSeen);
    return Multi.createBy()
        .repeating()
        .uni(() -> look(runId).map(listener::tell))
        .withDelay(EVERY)
        .whilst(told -> !told.last())
        .filter(told -> told.event().isPresent())
        .map(told -> told.event().orElseThrow());
  }

  private Uni<Optional<RunSnapshot>> look(UUID runId) {
    return Uni.createFrom()
        .item(() -> runs.find(runId).map(this::snapshot))
        .runSubscriptionOn(Infrastructure.getDefaultWorkerPool());
  }

  private RunSnapshot snapshot(RunSummary run) {
    try {
      String data = json.writeValueAsString(RunView.of(run));
      return new RunSnapshot(data, !run.state().isUnderWay());
    } catch (JsonProcessingException e) {
      throw new IllegalStateException("A run cannot be written as JSON", e);
    }
  }
}
