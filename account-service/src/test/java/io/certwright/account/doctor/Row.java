package io.certwright.account.doctor;

import io.certwright.account.diagnosis.CheckLine.Status;
import java.util.function.Consumer;

/**
 * One thing that goes wrong.
 *
 * @param line name of the line that tells it
 * @param mending what the remedy says, where no command does it; else null
 */
record Row(
    String cause,
    Consumer<EmulatedAccount> goingWrong,
    String line,
    Status status,
    Consumer<EmulatedAccount> mending) {

  static Row fails(String cause, Consumer<EmulatedAccount> goingWrong, String line) {
    return fails(cause, goingWrong, line, null);
  }

  static Row fails(
      String cause,
      Consumer<EmulatedAccount> goingWrong,
      String line,
      Consumer<EmulatedAccount> mending) {
    return new Row(cause, goingWrong, line, Status.FAIL, mending);
  }

  static Row warns(String cause, Consumer<EmulatedAccount> goingWrong, String line) {
    return warns(cause, goingWrong, line, null);
  }

  static Row warns(
      String cause,
      Consumer<EmulatedAccount> goingWrong,
      String line,
      Consumer<EmulatedAccount> mending) {
    return new Row(cause, goingWrong, line, Status.WARN, mending);
  }

  @Override
  public String toString() {
    return cause;
  }
}
