package io.certwright.discovery;

import io.certwright.contracts.CertwrightEvent;
import io.certwright.platform.outbox.Outbox;
import io.certwright.platform.transaction.Transactions;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Supplier;

/** Transactions and outbox of tests without a database. */
public final class InPlace {

  private InPlace() {}

  public static final class Events implements Outbox {

    private final List<CertwrightEvent> events = new ArrayList<>();

    @Override
    public void add(CertwrightEvent event) {
      events.add(event);
    }

    /** What was told since the last time. */
    public List<CertwrightEvent> take() {
      List<CertwrightEvent> taken = List.copyOf(events);
      events.clear();
      return taken;
    }
  }

  public static final class NoTransactions implements Transactions {

    @Override
    public <T> T call(Supplier<T> work) {
      return work.get();
    }
  }
}
