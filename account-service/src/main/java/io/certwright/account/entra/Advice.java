package io.certwright.account.entra;

import io.certwright.account.diagnosis.AzCommand;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * What a refusal means and what to do about it.
 *
 * @param meaning one sentence for people
 * @param text one sentence: what to do
 * @param command empty when no command does it
 */
record Advice(String meaning, String text, Optional<Function<EntraRefusal, AzCommand>> command) {

  static Advice of(String meaning, String text) {
    return new Advice(meaning, text, Optional.empty());
  }

  static Advice of(String meaning, String text, Function<EntraRefusal, AzCommand> command) {
    return new Advice(meaning, text, Optional.of(command));
  }

  /**
   * @param codes numbers of Entra ID, separated by spaces
   */
  Map<String, Advice> on(String codes) {
    return Stream.of(codes.split(" "))
        .collect(Collectors.toMap(code -> "AADSTS" + code, c -> this));
  }
}
