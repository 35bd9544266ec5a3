package io.certwright.account.registry;

import io.certwright.platform.transaction.Transactions;
import java.util.function.Supplier;

/** For in-memory ports, which need none. */
public final class PlainTransactions implements Transactions {

  @Override
  public <T> T call(Supplier<T> work) {
    return work.get();
  }
}
