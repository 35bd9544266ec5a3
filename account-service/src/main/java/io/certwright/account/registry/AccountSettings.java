package io.certwright.account.registry;

import io.certwright.account.credential.AzureIdentity;
import io.certwright.account.rights.Purpose;
import java.text.Normalizer;
import java.util.Locale;

/**
 * What an operator decides about an account, its credential aside.
 *
 * @param name 1 to 128 characters, unique without regard to case
 * @param purpose what its rights are measured by
 */
public record AccountSettings(String name, AzureIdentity identity, Purpose purpose, Access access) {

  static final int MAX_NAME_LENGTH = 128;

  /**
   * What two names that differ in case alone have in common. Upper case first, for some letters
   * have no lower case of their own ({@code ß} is {@code SS}); a database's {@code lower} knows, by
   * its locale, perhaps ASCII alone.
   */
  public String nameKey() {
    String composed = Normalizer.normalize(name, Normalizer.Form.NFC);
    String folded = composed.toUpperCase(Locale.ROOT).toLowerCase(Locale.ROOT);
    return Normalizer.normalize(folded, Normalizer.Form.NFC);
  }
}
