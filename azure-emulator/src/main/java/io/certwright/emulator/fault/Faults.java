package io.certwright.emulator.fault;

import io.certwright.emulator.http.Request;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.atomic.AtomicLong;

/** All faults that may happen; the oldest that strikes a call is the one that does. */
public final class Faults {

  private final List<Fault> all = new CopyOnWriteArrayList<>();
  private final AtomicLong numbers = new AtomicLong();

  public Fault add(FaultRule rule) {
    Fault fault = new Fault("fault-" + numbers.incrementAndGet(), rule);
    all.add(fault);
    return fault;
  }

  public List<Fault> all() {
    return List.copyOf(all);
  }

  public Optional<Fault> find(String id) {
    return all.stream().filter(fault -> fault.id().equals(id)).findFirst();
  }

  /** Whether there was one of this id. */
  public boolean remove(String id) {
    return all.removeIf(fault -> fault.id().equals(id));
  }

  public void clear() {
    all.clear();
  }

  /** Lets every fault count and choose from its beginning. */
  public void reset() {
    all.forEach(Fault::reset);
  }

  /** The fault that happens to the call; it counts as having happened. */
  public Optional<Fault> striking(Request request, String operation) {
    for (Fault fault : all) {
      if (fault.strikes(request, operation)) {
        return Optional.of(fault);
      }
    }
    return Optional.empty();
  }
}
