package io.certwright.account.diagnosis;

import java.util.Collection;
import java.util.List;
import java.util.regex.Pattern;

/**
 * A command of the Azure CLI that can be pasted into a shell as it stands. What is not plain is put
 * in single quotes: neither POSIX shells nor PowerShell look inside them.
 */
public final class AzCommand {

  private static final Pattern PLAIN = Pattern.compile("[A-Za-z0-9_./:=-]+");

  private final StringBuilder text = new StringBuilder("az");

  private AzCommand() {}

  /**
   * @param words of the command itself, such as {@code role assignment create}
   */
  public static AzCommand of(String words) {
    AzCommand command = new AzCommand();
    command.text.append(' ').append(words);
    return command;
  }

  public AzCommand with(String option, Object value) {
    return with(option, List.of(value));
  }

  public AzCommand with(String option, Collection<?> values) {
    text.append(' ').append(option);
    values.forEach(value -> text.append(' ').append(quoted(value.toString())));
    return this;
  }

  private static String quoted(String value) {
    return PLAIN.matcher(value).matches() ? value : "'" + value.replace("'", "'\\''") + "'";
  }

  @Override
  public String toString() {
    return text.toString();
  }
}
