package io.certwright.emulator.network;

import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * One IPv4 address, or a range in CIDR notation: what an IP rule of a vault's firewall holds.
 *
 * @param text as it was written
 */
public record IpRange(String text, int network, int mask) {

  private static final Pattern CIDR =
      Pattern.compile("(\\d{1,3})\\.(\\d{1,3})\\.(\\d{1,3})\\.(\\d{1,3})(?:/(\\d{1,2}))?");

  /** Empty when the text is neither an IPv4 address nor a range of them. */
  public static Optional<IpRange> parse(String text) {
    Matcher parts = CIDR.matcher(text == null ? "" : text.trim());
    if (!parts.matches()) {
      return Optional.empty();
    }
    int length = parts.group(5) == null ? 32 : Integer.parseInt(parts.group(5));
    int address = 0;
    for (int part = 1; part <= 4; part++) {
      int octet = Integer.parseInt(parts.group(part));
      if (octet > 255 || length > 32) {
        return Optional.empty();
      }
      address = address << 8 | octet;
    }
    int mask = length == 0 ? 0 : -1 << 32 - length;
    return Optional.of(new IpRange(text.trim(), address & mask, mask));
  }

  /** Whether the text is one IPv4 address, not a range. */
  public static boolean isAddress(String text) {
    return text.indexOf('/') < 0 && parse(text).isPresent();
  }

  /** Whether the address lies in the range; an address of IPv6 lies in none. */
  public boolean contains(String address) {
    return parse(address).filter(other -> (other.network & mask) == network).isPresent();
  }

  /** As Resource Manager writes it: a single address with its {@code /32}. */
  public String wireText() {
    return text.indexOf('/') < 0 ? text + "/32" : text;
  }
}
