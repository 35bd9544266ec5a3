package io.certwright.platform.sealing;

import io.certwright.platform.transaction.Transactions;
import java.util.function.Supplier;

/** All of it at once, and nothing to roll back. */
final class PlainTransactions implements Transactions {

  @Override
  public <T> T call(Supplier<T> work) {
    return work.get();
  }
}
