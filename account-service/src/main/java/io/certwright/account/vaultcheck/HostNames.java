package io.certwright.account.vaultcheck;

import java.net.InetAddress;
import java.util.List;

/** What the names of vaults lead to, from where this service runs. */
public interface HostNames {

  Resolution resolve(String host);

  /** What became of a name. */
  sealed interface Resolution {

    /**
     * @param addresses at least one
     */
    record Found(List<InetAddress> addresses) implements Resolution {}

    /**
     * @param why in the resolver's words
     */
    record NotFound(String why) implements Resolution {}

    /**
     * Not for us to resolve.
     *
     * @param proxy who does
     */
    record LeftToProxy(String proxy) implements Resolution {}
  }
}
