package io.certwright.platform.transaction;

import java.util.function.Supplier;

/**
 * Runs a piece of work in one database transaction: all of it is kept or nothing. No call to
 * another system belongs inside.
 */
public interface Transactions {

  /** Joins the transaction that is under way, or begins one. */
  <T> T call(Supplier<T> work);

  default void run(Runnable work) {
    call(
        () -> {
          work.run();
          return null;
        });
  }
}
