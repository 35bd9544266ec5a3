package io.certwright.emulator.network;

import static org.assertj.core.api.Assertions.assertThat;

import io.certwright.emulator.network.NetworkAcls.Bypass;
import io.certwright.emulator.network.NetworkAcls.DefaultAction;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class NetworkAclsTest {

  @ParameterizedTest
  @CsvSource({
    "203.0.113.10,      203.0.113.10,  true",
    "203.0.113.10/32,   203.0.113.11,  false",
    "203.0.113.0/24,    203.0.113.255, true",
    "203.0.113.77/24,   203.0.113.1,   true",
    "203.0.113.0/24,    203.0.114.0,   false",
    "0.0.0.0/0,         198.51.100.7,  true",
    "128.0.0.0/1,       203.0.113.10,  true",
    "203.0.113.0/24,    2001:db8::1,   false",
  })
  void rangesHoldTheirAddresses(String range, String address, boolean held) {
    assertThat(IpRange.parse(range).orElseThrow().contains(address)).isEqualTo(held);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {"", "203.0.113", "203.0.113.256", "203.0.113.0/33", "2001:db8::/32", "any"})
  void rangesAreOfFourNumbers(String text) {
    assertThat(IpRange.parse(text)).isEmpty();
  }

  @Test
  void rulesMatterOnlyWhereOthersAreDenied() {
    IpRange office = IpRange.parse("203.0.113.0/24").orElseThrow();
    NetworkAcls open = acls(DefaultAction.ALLOW, office);
    NetworkAcls closed = acls(DefaultAction.DENY, office);
    assertThat(open.admits("198.51.100.7")).isTrue();
    assertThat(closed.admits("198.51.100.7")).isFalse();
    assertThat(closed.admits("203.0.113.10")).isTrue();
  }

  private static NetworkAcls acls(DefaultAction action, IpRange range) {
    return new NetworkAcls(action, Bypass.AZURE_SERVICES, List.of(range), List.of());
  }
}
