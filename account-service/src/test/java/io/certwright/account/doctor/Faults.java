package io.certwright.account.doctor;

import io.certwright.emulator.fault.Effect;
import io.certwright.emulator.fault.FaultRule;
import io.certwright.emulator.fault.Match;
import java.util.Map;
import java.util.function.Consumer;

/** Answers of the emulated Azure that no state of it gives. */
final class Faults {

  private Faults() {}

  static Consumer<EmulatedAccount> fault(String operation, Effect effect) {
    return one ->
        one.emulator().weather().faults().add(FaultRule.always(Match.operation(operation), effect));
  }

  static Effect answer(int status, String code, String message) {
    return new Effect.Answer(status, code, null, message, null, Map.of());
  }

  /** Asks for fewer requests, as the called service words it, and names a time. */
  static Effect throttling(int seconds) {
    return new Effect.Answer(
        429, null, null, null, null, Map.of("Retry-After", Integer.toString(seconds)));
  }

  static void clear(EmulatedAccount one) {
    one.emulator().weather().faults().clear();
  }
}
