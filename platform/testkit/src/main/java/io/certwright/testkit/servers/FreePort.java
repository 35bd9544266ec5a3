package io.certwright.testkit.servers;

import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.util.concurrent.ThreadLocalRandom;

/**
 * A port for a server that has to be told its number before it starts. It lies below those that
 * Linux (from 32768) and IANA (from 49152, RFC 6335 section 6) hand out for outgoing connections:
 * one of these may be taken by any connection before the server binds it.
 */
public final class FreePort {

  private static final String HOST = "127.0.0.1";
  private static final int LOWEST = 15_000;
  private static final int HIGHEST = 32_000;
  private static final int TRIES = 100;

  private FreePort() {}

  /**
   * A port of 127.0.0.1 that nobody listens on now.
   *
   * @throws IllegalStateException if none is found
   */
  public static int choose() {
    for (int tries = 0; tries < TRIES; tries++) {
      int port = ThreadLocalRandom.current().nextInt(LOWEST, HIGHEST);
      if (isFree(port)) {
        return port;
      }
    }
    throw new IllegalStateException(
        "No free port on %s from %d to %d in %d tries".formatted(HOST, LOWEST, HIGHEST, TRIES));
  }

  private static boolean isFree(int port) {
    try (ServerSocket socket = new ServerSocket(port, 1, InetAddress.getByName(HOST))) {
      return socket.isBound();
    } catch (IOException e) {
      return false;
    }
  }
}
