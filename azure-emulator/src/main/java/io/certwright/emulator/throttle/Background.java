package io.certwright.emulator.throttle;

/**
 * Another consumer of a vault: applications that read their secrets steadily, and are throttled as
 * well when too little is left. Nothing runs for it; what it would have spent is settled whenever
 * the budget is looked at. For one thread at a time.
 */
final class Background {

  private static final long TICK_MILLIS = SlidingWindow.TICK_MILLIS;

  private final double share;
  private final Budget vault;
  private final Budget subscription;
  private long settledTo;
  private double owed;
  private long consumed;
  private long refused;

  Background(double share, Budget vault, Budget subscription, long now) {
    this.share = share;
    this.vault = vault;
    this.subscription = subscription;
    this.settledTo = now;
  }

  double share() {
    return share;
  }

  long consumed() {
    return consumed;
  }

  /** Its own calls that were throttled. */
  long refused() {
    return refused;
  }

  /** What is older than a window no longer matters: nobody else was there to compete with. */
  void settle(long now) {
    long from = Math.max(Math.min(settledTo, now), now - Window.LENGTH.toMillis());
    while (from + TICK_MILLIS <= now) {
      from += TICK_MILLIS;
      consume(from);
    }
    settledTo = from;
  }

  private void consume(long now) {
    owed += share * vault.limit() * TICK_MILLIS / Window.LENGTH.toMillis();
    long wanted = (long) owed;
    owed -= wanted;
    long room =
        Math.min(vault.limit() - vault.spent(now), subscription.limit() - subscription.spent(now));
    long taken = Math.max(0, Math.min(wanted, room));
    vault.spendUnseen(now, taken);
    subscription.spendUnseen(now, taken);
    consumed += taken;
    refused += wanted - taken;
  }
}
