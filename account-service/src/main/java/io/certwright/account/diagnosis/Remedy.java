package io.certwright.account.diagnosis;

/**
 * What puts it right.
 *
 * @param text one sentence
 * @param command of the Azure CLI, to be copied; null when no command does it
 */
public record Remedy(String text, String command) {

  public static Remedy of(String text) {
    return new Remedy(text, null);
  }
}
