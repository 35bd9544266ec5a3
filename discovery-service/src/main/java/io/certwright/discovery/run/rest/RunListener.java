package io.certwright.discovery.run.rest;

import jakarta.ws.rs.sse.OutboundSseEvent;
import jakarta.ws.rs.sse.Sse;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** What one listener of a stream was told; asked by one thread at a time. */
final class RunListener {

  /** What is sent now, if anything, and whether nothing comes after it. */
  record Told(Optional<OutboundSseEvent> event, boolean last) {}

  /** Proxies close what is silent for a minute, some for half of one. */
  private static final int HEARTBEAT = 15;

  private static final long RECONNECT_MILLIS = 2_000;

  private final Sse sse;
  private @Nullable String lastSeen;
  private int silent;

  RunListener(Sse sse, @Nullable String lastSeen) {
    this.sse = sse;
    this.lastSeen = lastSeen;
  }

  /** Is told the end again when it comes back after it: it may have missed it. */
  Told tell(Optional<RunSnapshot> found) {
    if (found.isEmpty()) {
      return new Told(Optional.empty(), true);
    }
    RunSnapshot snapshot = found.get();
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

  private OutboundSseEvent event(RunSnapshot snapshot) {
    return sse.newEventBuilder()
        .id(snapshot.id())
        .name(snapshot.last() ? "finished" : "progress")
        .reconnectDelay(RECONNECT_MILLIS)
        .data(snapshot.data())
        .build();
  }
}
