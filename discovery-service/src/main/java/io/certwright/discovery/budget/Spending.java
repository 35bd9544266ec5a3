package io.certwright.discovery.budget;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.UUID;
import java.util.stream.Stream;

/**
 * What was spent lately: exact, so that no ten seconds of any kind, fixed or sliding, hold more
 * than the limit. A bucket that refills would let twice as much pass at the edge of a fixed window,
 * or leave a part of the limit unused.
 */
public record Spending(List<Block> blocks) {

  /** Azure's window, and how much later than another a request may arrive that was sent before. */
  static final Duration SPAN = Duration.ofMillis(10_250);

  static final Spending NONE = new Spending(List.of());

  private static final int MOST_BLOCKS = 100;

  /**
   * Permits given out together.
   *
   * @param lastUse until when one of them may be used at the latest
   */
  public record Block(UUID id, Instant lastUse, int permits) {

    Block with(Block older) {
      return new Block(id, lastUse, permits + older.permits);
    }
  }

  public Spending {
    blocks = List.copyOf(blocks);
  }

  int spent(Instant now, Duration span) {
    return counting(now, span).mapToInt(Block::permits).sum();
  }

  Spending granted(Block block, Instant now) {
    List<Block> kept =
        new ArrayList<>(
            Stream.concat(counting(now, SPAN), Stream.of(block))
                .sorted(Comparator.comparing(Block::lastUse))
                .toList());
    while (kept.size() > MOST_BLOCKS) {
      kept.set(1, kept.get(1).with(kept.get(0)));
      kept.remove(0);
    }
    return new Spending(kept);
  }

  /** The holder of a block is done with it: what he did not use was not spent. */
  Spending settled(UUID id, int unused, Instant now) {
    return new Spending(
        blocks.stream()
            .map(block -> block.id().equals(id) ? settled(block, unused, now) : block)
            .toList());
  }

  /** How long until that many permits more are within the limit. */
  Duration untilRoom(int permits, int limit, Instant now, Duration span) {
    int excess = spent(now, span) + permits - limit;
    for (Block block : blocks) {
      excess -= block.lastUse().plus(span).isAfter(now) ? block.permits() : 0;
      if (excess <= 0) {
        return Duration.between(now, block.lastUse().plus(span));
      }
    }
    return span;
  }

  private Stream<Block> counting(Instant now, Duration span) {
    return blocks.stream().filter(block -> block.lastUse().plus(span).isAfter(now));
  }

  private static Block settled(Block block, int unused, Instant now) {
    Instant lastUse = now.isBefore(block.lastUse()) ? now : block.lastUse();
    return new Block(block.id(), lastUse, Math.max(0, block.permits() - unused));
  }
}
