package io.certwright.account.vaultcheck;

import java.net.Inet6Address;
import java.net.InetAddress;
import java.net.UnknownHostException;

/** Which addresses are not of the public Internet. */
final class PrivateAddress {

  private PrivateAddress() {}

  /** RFC 1918, RFC 6598 (shared), RFC 4193 (unique local), loopback and link-local. */
  static boolean is(InetAddress address) {
    byte[] bytes = address.getAddress();
    boolean shared = bytes.length == 4 && (bytes[0] & 0xff) == 100 && (bytes[1] & 0xc0) == 64;
    boolean uniqueLocal = address instanceof Inet6Address && (bytes[0] & 0xfe) == 0xfc;
    return address.isSiteLocalAddress()
        || address.isLoopbackAddress()
        || address.isLinkLocalAddress()
        || shared
        || uniqueLocal;
  }

  /**
   * @param literal an address, never a name, which would have to be resolved
   */
  static boolean is(String literal) {
    try {
      return literal.matches("[0-9a-fA-F.:]+") && is(InetAddress.getByName(literal));
    } catch (UnknownHostException noAddress) {
      return false;
    }
  }
}
