package io.certwright.discovery.budget;

import io.certwright.discovery.SetClock;
import java.time.Duration;
import java.time.Instant;
import java.util.PriorityQueue;
import java.util.Random;

/** A process with a number of threads that send one request after the other to the same vault. */
final class SimulatedReplica {

  private static final Instant BEGIN = Instant.parse("2026-11-24T08:00:00Z");

  private final SetClock clock;
  private final SimulatedVault vault;
  private final Gate gate;
  private final Duration latency;
  private final Random random;
  private final PriorityQueue<Instant> threads = new PriorityQueue<>();
  private int left;

  SimulatedReplica(
      SetClock clock,
      Budgets budgets,
      SimulatedVault vault,
      int limit,
      int threads,
      Duration latency,
      long seed) {
    this.clock = clock;
    this.vault = vault;
    this.random = new Random(seed);
    this.gate = new Gate("vault", limit, budgets, this::nanos, random::nextDouble);
    this.latency = latency;
    for (int thread = 0; thread < threads; thread++) {
      this.threads.add(clock.instant());
    }
  }

  void send(int requests) {
    left += requests;
  }

  boolean isDone() {
    return left == 0;
  }

  /** Lets every thread whose time has come take its next step. */
  void step() {
    while (left > 0 && !threads.peek().isAfter(clock.instant())) {
      threads.poll();
      threads.add(clock.instant().plus(next()));
    }
  }

  /** How long the thread is busy now. */
  private Duration next() {
    Pass pass = gate.pass();
    if (pass instanceof Pass.Wait wait) {
      return wait.time();
    }
    if (vault.ask()) {
      gate.succeeded();
      left--;
    } else {
      gate.refused((Pass.Open) pass, null);
    }
    return latency.plusMillis(random.nextInt(5));
  }

  private long nanos() {
    return Duration.between(BEGIN, clock.instant()).toNanos();
  }
}
