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
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.Optional;
import java.util.UUID;
import java.util.zip.CRC32;
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
    Listener listener = new Listener(sse, lastSeen);
    return Multi.createBy()
        .repeating()
        .uni(() -> look(runId).map(listener::tell))
        .withDelay(EVERY)
        .whilst(told -> !told.last())
        .filter(told -> told.event().isPresent())
        .map(told -> told.event().orElseThrow());
  }

  private Uni<Optional<Snapshot>> look(UUID runId) {
    return Uni.createFrom()
        .item(() -> runs.find(runId).map(this::snapshot))
        .runSubscriptionOn(Infrastructure.getDefaultWorkerPool());
  }

  private Snapshot snapshot(RunSummary run) {
    try {
      String data = json.writeValueAsString(RunView.of(run));
      return new Snapshot(data, !run.state().isUnderWay());
    } catch (JsonProcessingException e) {
      throw new IllegalStateException("A run cannot be written as JSON", e);
    }
  }

  private record Told(Optional<OutboundSseEvent> event, boolean last) {}

  private record Snapshot(String data, boolean last) {

    /** The same on every replica: equal for equal states. */
    String id() {
      CRC32 checksum = new CRC32();
      checksum.update(data.getBytes(StandardCharsets.UTF_8));
      return Long.toHexString(checksum.getValue());
    }
  }

  /** What one listener was told; asked by one thread at a time. */
  private static final class Listener {

    /** Proxies close what is silent for a minute, some for half of one. */
    private static final int HEARTBEAT = 15;

    private static final long RECONNECT_MILLIS = 2_000;

    private final Sse sse;
    private @Nullable String lastSeen;
    private int silent;

    Listener(Sse sse, @Nullable String lastSeen) {
      this.sse = sse;
      this.lastSeen = lastSeen;
    }

    Told tell(Optional<Snapshot> found) {
      if (found.isEmpty()) {
        return new Told(Optional.empty(), true);
      }
      Snapshot snapshot = found.get();
      if (snapshot.last() || !snapshot.id().equals(lastSeen)) {
        lastSeen = snapshot.id();
        silent = 0;
        return new Told(Optional.of(event(snapshot)), snapshot.last());
      }
      silent++;
      return silent % HEARTBEAT == 0
          ? new Told(Optional.of(sse.newEventBuilder().comment("still there").build()), false)
          : new Told(Optional.empty(), false);
    }

    private OutboundSseEvent event(Snapshot snapshot) {
      return sse.newEventBuilder()
          .id(snapshot.id())
          .name(snapshot.last() ? "finished" : "progress")
          .reconnectDelay(RECONNECT_MILLIS)
          .data(snapshot.data())
          .build();
    }
  }
}
