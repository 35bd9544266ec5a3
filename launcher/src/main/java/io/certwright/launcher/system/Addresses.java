package io.certwright.launcher.system;

import java.net.URI;

/** Where the parts of a running system answer. */
public record Addresses(URI emulator, URI account, URI discovery, URI enrollment) {

  static Addresses of(Ports ports) {
    return new Addresses(
        local(ports.emulator().port()),
        local(ports.account().port()),
        local(ports.discovery().port()),
        local(ports.enrollment().port()));
  }

  public URI of(Service service) {
    return switch (service) {
      case ACCOUNT -> account;
      case DISCOVERY -> discovery;
      case ENROLLMENT -> enrollment;
    };
  }

  private static URI local(int port) {
    return URI.create("http://127.0.0.1:" + port);
  }
}
