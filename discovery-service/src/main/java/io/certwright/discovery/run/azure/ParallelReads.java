package io.certwright.discovery.run.azure;

import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.Queue;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Future;
import java.util.function.Function;
import java.util.stream.Stream;

/**
 * Reads several things at the same time; the first failure ends it.
 *
 * @param parallel requests at the same time
 */
record ParallelReads(ExecutorService threads, int parallel) {

  /**
   * @throws RuntimeException what the reading threw
   */
  <T, R> List<R> read(Collection<T> things, Function<T, Optional<R>> reading) {
    Queue<T> left = new ConcurrentLinkedQueue<>(things);
    Queue<R> read = new ConcurrentLinkedQueue<>();
    int lanes = Math.min(parallel, things.size());
    List<? extends Future<?>> running =
        Stream.generate(() -> threads.submit(() -> readUntilEmpty(left, read, reading)))
            .limit(lanes)
            .toList();
    try {
      for (Future<?> lane : running) {
        lane.get();
      }
      return new ArrayList<>(read);
    } catch (ExecutionException e) {
      throw e.getCause() instanceof RuntimeException cause
          ? cause
          : new IllegalStateException(e.getCause());
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new IllegalStateException("the scan was stopped", e);
    } finally {
      left.clear();
    }
  }

  private static <T, R> void readUntilEmpty(
      Queue<T> left, Queue<R> read, Function<T, Optional<R>> reading) {
    try {
      for (T next = left.poll(); next != null; next = left.poll()) {
        reading.apply(next).ifPresent(read::add);
      }
    } catch (RuntimeException e) {
      left.clear();
      throw e;
    }
  }
}
