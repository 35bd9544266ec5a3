package io.certwright.platform.work;

import io.certwright.platform.http.CorrelationId;
import java.util.Optional;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;
import java.util.function.Supplier;
import org.jboss.logging.Logger;

/**
 * Works off what is claimed from the database, at most {@code size} pieces at a time. Any number of
 * replicas may have one: the claim decides who gets what.
 */
public final class WorkPool implements AutoCloseable {

  private static final Logger LOG = Logger.getLogger(WorkPool.class);

  private final Supplier<Optional<Runnable>> claim;
  private final Semaphore free;
  private final ExecutorService threads;
  private volatile boolean open = true;

  /**
   * @param claim takes the next piece of work under a lease; empty when nothing is due
   */
  public WorkPool(String name, int size, Supplier<Optional<Runnable>> claim) {
    this.claim = claim;
    this.free = new Semaphore(size);
    this.threads = Executors.newFixedThreadPool(size, work -> new Thread(work, name));
  }

  /** Fills the free places; called by a timer and after each finished piece. */
  public void fill() {
    while (open && free.tryAcquire()) {
      Optional<Runnable> work = claimOrRelease();
      if (work.isEmpty()) {
        return;
      }
      threads.execute(() -> runAndRefill(work.get()));
    }
  }

  private Optional<Runnable> claimOrRelease() {
    Optional<Runnable> work = Optional.empty();
    try {
      work = claim.get();
      return work;
    } finally {
      if (work.isEmpty()) {
        free.release();
      }
    }
  }

  private void runAndRefill(Runnable work) {
    CorrelationId.start(null);
    try {
      work.run();
    } catch (RuntimeException e) {
      LOG.error("work failed; its lease ends and it is taken up again", e);
    } finally {
      CorrelationId.end();
      free.release();
    }
    refill();
  }

  private void refill() {
    try {
      fill();
    } catch (RuntimeException e) {
      LOG.warn("no work can be claimed now; the timer tries again", e);
    }
  }

  /** Claims nothing more and lets what is under way end. */
  @Override
  public void close() {
    open = false;
    threads.shutdown();
    try {
      if (!threads.awaitTermination(20, TimeUnit.SECONDS)) {
        threads.shutdownNow();
      }
    } catch (InterruptedException e) {
      threads.shutdownNow();
      Thread.currentThread().interrupt();
    }
  }
}
