package io.certwright.launcher.system;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.util.Set;
import org.junit.jupiter.api.Test;

class PortsTest {

  @Test
  void namesThePortThatIsInUseWhoNeedsItAndWhatMovesIt() throws IOException {
    try (ServerSocket taken = new ServerSocket(0, 1, InetAddress.getByName("127.0.0.1"))) {
      Ports ports = Ports.of(0, 0, taken.getLocalPort(), 0, 0, 0);

      assertThatThrownBy(ports::settle)
          .isInstanceOf(StartFailure.class)
          .hasMessage(
              "Port %d is in use, and discovery-service needs it.".formatted(taken.getLocalPort())
                  + " Free it, or choose another with --discovery-port PORT.");
    }
  }

  @Test
  void seesAListenerOnAllAddresses() throws IOException {
    try (ServerSocket taken = new ServerSocket(0)) {
      Ports ports = Ports.of(taken.getLocalPort(), 0, 0, 0, 0, 0);

      assertThatThrownBy(ports::settle).hasMessageContaining("--emulator-port");
    }
  }

  @Test
  void refusesOnePortForTwo() throws IOException {
    int free = freePort();

    assertThatThrownBy(() -> Ports.of(0, free, 0, free, 0, 0).settle())
        .hasMessage(
            "Port %d is asked for twice: --account-port and --enrollment-port.".formatted(free));
  }

  @Test
  void findsADifferentFreePortForEach() {
    Ports ports = Ports.free().settle();

    assertThat(
            Set.of(
                ports.emulator().port(),
                ports.account().port(),
                ports.discovery().port(),
                ports.enrollment().port(),
                ports.postgres().port(),
                ports.kafka().port()))
        .hasSize(6)
        .doesNotContain(0);
  }

  private static int freePort() throws IOException {
    try (ServerSocket socket = new ServerSocket(0)) {
      return socket.getLocalPort();
    }
  }
}
