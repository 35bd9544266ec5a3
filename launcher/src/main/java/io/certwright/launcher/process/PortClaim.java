package io.certwright.launcher.process;

import io.certwright.testkit.servers.FreePort;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.ServerSocket;

/**
 * A port somebody needs.
 *
 * @param port on 127.0.0.1, or 0 for any free one
 * @param owner who listens there
 * @param option what moves it
 */
public record PortClaim(int port, String owner, String option) {

  private static final String HOST = "127.0.0.1";

  /** False if somebody listens there already. */
  public boolean isFree() {
    try (ServerSocket socket = new ServerSocket()) {
      socket.setReuseAddress(true);
      socket.bind(new InetSocketAddress(InetAddress.getByName(HOST), port));
      return true;
    } catch (IOException e) {
      return false;
    }
  }

  /** The same claim with a number: its own, or one that is free now. */
  public PortClaim settled() {
    return port == 0 ? new PortClaim(FreePort.choose(), owner, option) : this;
  }

  /** For people: what is wrong and what to do. */
  public String refusal() {
    return "Port %d is in use, and %s needs it. Free it, or choose another with %s PORT."
        .formatted(port, owner, option);
  }
}
