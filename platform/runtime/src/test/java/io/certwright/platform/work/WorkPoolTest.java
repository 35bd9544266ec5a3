package io.certwright.platform.work;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalStateException;

import java.util.ArrayDeque;
import java.util.Optional;
import java.util.Queue;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.Test;

class WorkPoolTest {

  @Test
  void worksOffEverythingThatIsDueFromOneTick() throws InterruptedException {
    CountDownLatch done = new CountDownLatch(20);
    Queue<Runnable> due = new ConcurrentLinkedQueue<>();
    for (int i = 0; i < 20; i++) {
      due.add(done::countDown);
    }
    try (WorkPool pool = new WorkPool("test", 3, () -> Optional.ofNullable(due.poll()))) {
      pool.fill();

      assertThat(done.await(5, TimeUnit.SECONDS)).isTrue();
    }
  }

  @Test
  void neverRunsMoreThanItsSizeAtOnce() throws InterruptedException {
    AtomicInteger running = new AtomicInteger();
    AtomicInteger most = new AtomicInteger();
    CountDownLatch done = new CountDownLatch(50);
    Queue<Runnable> due = new ConcurrentLinkedQueue<>();
    for (int i = 0; i < 50; i++) {
      due.add(
          () -> {
            most.accumulateAndGet(running.incrementAndGet(), Math::max);
            Thread.yield();
            running.decrementAndGet();
            done.countDown();
          });
    }
    try (WorkPool pool = new WorkPool("test", 2, () -> Optional.ofNullable(due.poll()))) {
      pool.fill();
      assertThat(done.await(5, TimeUnit.SECONDS)).isTrue();
    }

    assertThat(most).hasValueLessThanOrEqualTo(2);
  }

  @Test
  void aFailedClaimDoesNotCostAPlace() throws InterruptedException {
    CountDownLatch done = new CountDownLatch(1);
    Queue<Optional<Runnable>> answers = new ArrayDeque<>();
    answers.add(Optional.of(done::countDown));
    AtomicInteger claims = new AtomicInteger();
    try (WorkPool pool =
        new WorkPool(
            "test",
            1,
            () -> {
              if (claims.incrementAndGet() == 1) {
                throw new IllegalStateException("the database is away");
              }
              return answers.isEmpty() ? Optional.empty() : answers.poll();
            })) {
      assertThatIllegalStateException().isThrownBy(pool::fill);

      pool.fill();

      assertThat(done.await(5, TimeUnit.SECONDS)).isTrue();
    }
  }

  @Test
  void failedWorkDoesNotCostAPlace() throws InterruptedException {
    CountDownLatch done = new CountDownLatch(1);
    Queue<Runnable> due = new ConcurrentLinkedQueue<>();
    due.add(
        () -> {
          throw new IllegalStateException("broken work");
        });
    due.add(done::countDown);
    try (WorkPool pool = new WorkPool("test", 1, () -> Optional.ofNullable(due.poll()))) {
      pool.fill();

      assertThat(done.await(5, TimeUnit.SECONDS)).isTrue();
    }
  }
}
