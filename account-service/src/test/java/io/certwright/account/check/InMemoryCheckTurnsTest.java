package io.certwright.account.check;

import java.util.UUID;

class InMemoryCheckTurnsTest extends CheckTurnsContract {

  private final CheckTurns turns = new InMemoryCheckTurns();

  @Override
  protected CheckTurns turns() {
    return turns;
  }

  @Override
  protected UUID account() {
    return UUID.randomUUID();
  }
}
