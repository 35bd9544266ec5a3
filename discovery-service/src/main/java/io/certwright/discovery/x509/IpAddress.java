package io.certwright.discovery.x509;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;

/** Writes IP addresses: dotted decimal, or RFC 5952. Java's own way rewrites mapped addresses. */
final class IpAddress {

  private IpAddress() {}

  /**
   * @param octets 4 or 16 of them
   */
  static String text(byte[] octets) {
    return switch (octets.length) {
      case 4 -> dotted(octets);
      case 16 -> compressed(groups(octets));
      default ->
          throw new IllegalArgumentException("an IP address of " + octets.length + " octets");
    };
  }

  private static String dotted(byte[] octets) {
    return (octets[0] & 0xff)
        + "."
        + (octets[1] & 0xff)
        + "."
        + (octets[2] & 0xff)
        + "."
        + (octets[3] & 0xff);
  }

  private static List<Integer> groups(byte[] octets) {
    List<Integer> groups = new ArrayList<>();
    for (int index = 0; index < 16; index += 2) {
      groups.add((octets[index] & 0xff) << 8 | octets[index + 1] & 0xff);
    }
    return groups;
  }

  /** RFC 5952, section 4.2: the longest run of two zero groups or more, the first of equals. */
  private static String compressed(List<Integer> groups) {
    int start = 0;
    int length = 0;
    for (int index = 0; index < 8; index++) {
      int run = zeros(groups, index);
      if (run > length) {
        start = index;
        length = run;
      }
    }
    return length < 2
        ? hex(groups)
        : hex(groups.subList(0, start)) + "::" + hex(groups.subList(start + length, 8));
  }

  private static int zeros(List<Integer> groups, int from) {
    int index = from;
    while (index < 8 && groups.get(index) == 0) {
      index++;
    }
    return index - from;
  }

  private static String hex(List<Integer> groups) {
    return groups.stream().map(Integer::toHexString).collect(Collectors.joining(":"));
  }
}
