package io.certwright.platform.outbox;

import io.certwright.contracts.CertwrightEvent;

/**
 * Where a use case puts what happened. The event is kept in the same transaction as the change and
 * sent after it: neither can exist without the other.
 */
public interface Outbox {

  void add(CertwrightEvent event);
}
