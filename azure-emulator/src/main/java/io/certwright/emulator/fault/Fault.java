package io.certwright.emulator.fault;

import io.certwright.emulator.http.Request;
import java.util.SplittableRandom;

/** A rule at work, with what it has met so far. */
public final class Fault {

  private final String id;
  private final FaultRule rule;
  private SplittableRandom random;
  private long matched;
  private long hits;

  Fault(String id, FaultRule rule) {
    this.id = id;
    this.rule = rule;
    reset();
  }

  public String id() {
    return id;
  }

  public FaultRule rule() {
    return rule;
  }

  /** Calls that the patterns matched. */
  public synchronized long matched() {
    return matched;
  }

  /** Calls that it happened to. */
  public synchronized long hits() {
    return hits;
  }

  /** Starts counting and choosing from the beginning. */
  synchronized void reset() {
    random = new SplittableRandom(rule.seed());
    matched = 0;
    hits = 0;
  }

  /** Whether it happens to this call. */
  boolean strikes(Request request, String operation) {
    return rule.match().matches(request, operation) && chosen();
  }

  private synchronized boolean chosen() {
    matched++;
    boolean over = rule.times() != null && hits >= rule.times();
    if (over || rule.share() < 1 && random.nextDouble() >= rule.share()) {
      return false;
    }
    hits++;
    return true;
  }
}
