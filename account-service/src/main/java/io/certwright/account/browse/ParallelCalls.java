package io.certwright.account.browse;

import io.certwright.platform.http.CorrelationId;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CancellationException;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.FutureTask;
import java.util.concurrent.ScheduledThreadPoolExecutor;
import java.util.concurrent.TimeUnit;
import java.util.function.BiFunction;
import java.util.function.Function;

/** Asks the same of many at once. Calls do not nest, for a call would wait for its own place. */
public final class ParallelCalls implements AutoCloseable {

  private static final Duration FOR_EVER = Duration.ofDays(1);

  private final ExecutorService executor;
  private final ScheduledThreadPoolExecutor alarms;

  /**
   * @param atOnce how many calls, of all who ask together
   */
  public ParallelCalls(int atOnce) {
    this.executor = Executors.newFixedThreadPool(atOnce, call -> new Thread(call, "parallel-call"));
    this.alarms =
        new ScheduledThreadPoolExecutor(1, alarm -> new Thread(alarm, "parallel-call-alarm"));
    alarms.setRemoveOnCancelPolicy(true);
  }

  /**
   * How long one waits.
   *
   * @param each for a call from its start on; then it is interrupted and left alone
   * @param whole for all; no call is begun after it
   * @param late the answer in the place of one that took too long
   * @param notBegun the answer in the place of one that was not asked for any more
   * @param failed the answer in the place of one that failed; may throw the failure
   */
  public record Patience<S, T>(
      Duration each,
      Duration whole,
      Function<S, T> late,
      Function<S, T> notBegun,
      BiFunction<S, RuntimeException, T> failed) {}

  @Override
  public void close() {
    executor.shutdownNow();
    alarms.shutdownNow();
  }

  /** The answers in the order of the questions. The first failure is thrown as it is. */
  public <S, T> List<T> each(List<S> subjects, Function<S, T> call) {
    return each(
        subjects,
        call,
        new Patience<>(
            FOR_EVER,
            FOR_EVER,
            call,
            call,
            (subject, failure) -> {
              throw failure;
            }));
  }

  /** The same, without waiting for ever. */
  public <S, T> List<T> each(List<S> subjects, Function<S, T> call, Patience<S, T> patience) {
    String correlationId = CorrelationId.current();
    long end = System.nanoTime() + patience.whole().toNanos();
    List<FutureTask<T>> tasks =
        subjects.stream()
            .map(
                subject ->
                    new FutureTask<>(
                        () ->
                            end - System.nanoTime() > 0
                                ? correlated(correlationId, call, subject)
                                : patience.notBegun().apply(subject)))
            .toList();
    tasks.forEach(task -> executor.execute(() -> run(task, patience.each())));
    List<T> answers = new ArrayList<>();
    for (int index = 0; index < tasks.size(); index++) {
      answers.add(answer(tasks.get(index), subjects.get(index), patience));
    }
    return answers;
  }

  private void run(FutureTask<?> task, Duration limit) {
    Future<?> alarm =
        alarms.schedule(() -> task.cancel(true), limit.toMillis(), TimeUnit.MILLISECONDS);
    try {
      task.run();
    } finally {
      alarm.cancel(false);
    }
  }

  private static <S, T> T answer(Future<T> task, S subject, Patience<S, T> patience) {
    try {
      return task.get();
    } catch (CancellationException tooLate) {
      return patience.late().apply(subject);
    } catch (ExecutionException e) {
      return patience
          .failed()
          .apply(
              subject,
              e.getCause() instanceof RuntimeException cause
                  ? cause
                  : new IllegalStateException(e.getCause()));
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new IllegalStateException("Nobody waits for the answers any more", e);
    }
  }

  private static <S, T> T correlated(String correlationId, Function<S, T> call, S subject) {
    CorrelationId.start(correlationId);
    try {
      return call.apply(subject);
    } finally {
      CorrelationId.end();
    }
  }
}
