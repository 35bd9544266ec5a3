package io.certwright.account.vaultcheck.local;

import static org.assertj.core.api.Assertions.assertThat;

import io.certwright.account.vaultcheck.HostNames.Resolution.Found;
import io.certwright.account.vaultcheck.HostNames.Resolution.NotFound;
import java.net.InetAddress;
import org.junit.jupiter.api.Test;

class JdkHostNamesTest {

  private final JdkHostNames names = new JdkHostNames();

  @Test
  void findsTheAddressesOfAName() {
    assertThat(names.resolve("localhost"))
        .isInstanceOfSatisfying(
            Found.class,
            found -> assertThat(found.addresses()).allMatch(InetAddress::isLoopbackAddress));
  }

  /** A label has 63 characters at most (RFC 1035): no name server need be asked. */
  @Test
  void saysThatThereIsNoSuchName() {
    assertThat(names.resolve("a".repeat(64) + ".example")).isInstanceOf(NotFound.class);
  }
}
