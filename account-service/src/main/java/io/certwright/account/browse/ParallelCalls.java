package io.certwright.account.browse;

import io.certwright.platform.http.CorrelationId;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.function.Function;

/** Asks the same of many at once. Calls do not nest, for a call would wait for its own place. */
public final class ParallelCalls implements AutoCloseable {

  private final ExecutorService executor;

  /**
   * @param atOnce how many calls, of all who ask together
   */
  public ParallelCalls(int atOnce) {
    this.executor = Executors.newFixedThreadPool(atOnce, call -> new Thread(call, "parallel-call"));
  }

  @Override
  public void close() {
    executor.shutdownNow();
  }

  /** The answers in the order of the questions. The first failure is thrown as it is. */
  public <S, T> List<T> each(List<S> subjects, Function<S, T> call) {
    String correlationId = CorrelationId.current();
    List<CompletableFuture<T>> answers =
        subjects.stream()
            .map(
                subject ->
                    CompletableFuture.supplyAsync(
                        () -> correlated(correlationId, call, subject), executor))
            .toList();
    try {
      return answers.stream().map(CompletableFuture::join).toList();
    } catch (CompletionException e) {
      throw e.getCause() instanceof RuntimeException cause ? cause : e;
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
