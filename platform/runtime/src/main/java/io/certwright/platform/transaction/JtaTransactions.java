package io.certwright.platform.transaction;

import io.quarkus.narayana.jta.QuarkusTransaction;
import jakarta.inject.Singleton;
import java.util.function.Supplier;

/** Transactions of the service's own PostgreSQL connection. */
@Singleton
public class JtaTransactions implements Transactions {

  @Override
  public <T> T call(Supplier<T> work) {
    return QuarkusTransaction.joiningExisting().call(work::get);
  }
}
