package io.certwright.account.browse;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalStateException;

import io.certwright.account.browse.ParallelCalls.Patience;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.CountDownLatch;
import org.junit.jupiter.api.AutoClose;
import org.junit.jupiter.api.Test;

class ParallelCallsTest {

  @AutoClose private final ParallelCalls calls = new ParallelCalls(1);

  @Test
  void answersInTheOrderOfTheQuestions() {
    assertThat(calls.each(List.of(1, 2, 3), number -> number * 2)).containsExactly(2, 4, 6);
  }

  @Test
  void throwsTheFailureAsItIs() {
    assertThatIllegalStateException()
        .isThrownBy(
            () ->
                calls.each(
                    List.of(1),
                    number -> {
                      throw new IllegalStateException("No " + number);
                    }))
        .withMessage("No 1");
  }

  @Test
  void leavesAloneWhoTakesTooLongAndHasTheNextOneInItsPlace() {
    Patience<Integer, String> patience =
        new Patience<>(
            Duration.ofMillis(100),
            Duration.ofMinutes(1),
            one -> one + " late",
            one -> "",
            (one, failure) -> "");

    List<String> answers =
        calls.each(
            List.of(1, 2),
            number -> {
              if (number == 1) {
                waitForEver();
              }
              return number + " answered";
            },
            patience);

    assertThat(answers).containsExactly("1 late", "2 answered");
  }

  @Test
  void beginsNothingWhenTheTimeIsOver() {
    Patience<Integer, String> patience =
        new Patience<>(
            Duration.ofMinutes(1),
            Duration.ZERO,
            one -> "",
            one -> one + " not begun",
            (one, failure) -> "");

    assertThat(calls.each(List.of(1), number -> "answered", patience))
        .containsExactly("1 not begun");
  }

  private static void waitForEver() {
    try {
      new CountDownLatch(1).await();
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    }
  }
}
