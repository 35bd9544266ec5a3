package io.certwright.account.check;

import java.util.UUID;

class InMemoryCheckHistoryTest extends CheckHistoryContract {

  private final CheckHistory history = new InMemoryCheckHistory();

  @Override
  protected CheckHistory history() {
    return history;
  }

  @Override
  protected UUID account() {
    return UUID.randomUUID();
  }

  @Override
  protected void keep(Check check) {
    history.keep(check);
  }
}
