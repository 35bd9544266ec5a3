package io.certwright.platform.outbox;

import io.certwright.contracts.CertwrightEvent;
import java.util.List;

/**
 * Where a use case puts what happened. The event is kept in the same transaction as the change and
 * sent after it: neither can exist without the other.
 */
public interface Outbox {

  void add(CertwrightEvent event);

  /** Many of them, in their order. */
  default void addAll(List<? extends CertwrightEvent> events) {
    events.forEach(this::add);
  }
}
