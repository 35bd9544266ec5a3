package io.certwright.discovery.run.rest;

import static org.assertj.core.api.Assertions.assertThat;

import io.certwright.discovery.run.rest.RunListener.Told;
import jakarta.ws.rs.sse.OutboundSseEvent;
import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;
import org.jboss.resteasy.reactive.server.jaxrs.SseImpl;
import org.junit.jupiter.api.Test;

class RunListenerTest {

  private static final RunSnapshot HALF = new RunSnapshot("{\"vaultsDone\":1}", false);
  private static final RunSnapshot WHOLE = new RunSnapshot("{\"vaultsDone\":2}", true);

  private final RunListener listener = new RunListener(new SseImpl(), null);

  @Test
  void hearsOfEachStateOnce() {
    assertThat(tell(HALF).event()).map(OutboundSseEvent::getName).contains("progress");
    assertThat(tell(HALF).event()).isEmpty();
  }

  @Test
  void goesOnWhereItWasCutOff() {
    RunListener again = new RunListener(new SseImpl(), HALF.id());

    assertThat(again.tell(Optional.of(HALF)).event()).isEmpty();
  }

  @Test
  void hearsASignOfLifeWhenNothingChanges() {
    tell(HALF);

    List<OutboundSseEvent> silence =
        IntStream.range(0, 30)
            .mapToObj(tick -> tell(HALF))
            .flatMap(t -> t.event().stream())
            .toList();

    assertThat(silence).hasSize(2).allMatch(event -> event.getComment() != null);
    assertThat(silence).allMatch(event -> event.getData() == null);
  }

  @Test
  void isDoneAfterTheEnd() {
    Told told = tell(WHOLE);

    assertThat(told.event()).map(OutboundSseEvent::getName).contains("finished");
    assertThat(told.last()).isTrue();
  }

  @Test
  void isDoneWhenTheRunIsForgotten() {
    assertThat(listener.tell(Optional.empty())).isEqualTo(new Told(Optional.empty(), true));
  }

  private Told tell(RunSnapshot snapshot) {
    return listener.tell(Optional.of(snapshot));
  }
}
