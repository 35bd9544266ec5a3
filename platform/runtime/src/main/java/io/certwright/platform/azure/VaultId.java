package io.certwright.platform.azure;

import java.util.Locale;
import java.util.Optional;
import java.util.UUID;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * The ARM id of a vault. ARM compares ids without regard to case, hence {@link #key()}.
 *
 * @param resourceGroup letters, digits, underscores, hyphens, periods and parentheses
 * @param name 3 to 24 letters, digits and hyphens (Microsoft: "Naming rules for Azure resources")
 */
public record VaultId(UUID subscription, String resourceGroup, String name) {

  private static final Pattern SHAPE =
      Pattern.compile(
          "/subscriptions/([0-9a-f-]{36})/resourceGroups/([\\p{L}\\p{N}_.()-]{1,90})"
              + "/providers/Microsoft\\.KeyVault/vaults/([a-z][0-9a-z-]{1,22}[0-9a-z])",
          Pattern.CASE_INSENSITIVE);

  /** Empty when the text is not the ARM id of a vault. */
  public static Optional<VaultId> parse(String text) {
    Matcher matcher = SHAPE.matcher(text);
    if (!matcher.matches()) {
      return Optional.empty();
    }
    try {
      UUID subscription = UUID.fromString(matcher.group(1));
      return Optional.of(new VaultId(subscription, matcher.group(2), matcher.group(3)));
    } catch (IllegalArgumentException malformedGuid) {
      return Optional.empty();
    }
  }

  /** Equal for two spellings of the same vault. */
  public String key() {
    return toString().toLowerCase(Locale.ROOT);
  }

  @Override
  public String toString() {
    return "/subscriptions/"
        + subscription
        + "/resourceGroups/"
        + resourceGroup
        + "/providers/Microsoft.KeyVault/vaults/"
        + name;
  }
}
