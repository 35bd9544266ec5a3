package io.certwright.emulator.network;

import java.util.Optional;
import java.util.concurrent.atomic.AtomicReference;

/**
 * The address from which Azure sees its clients come: the one that it was told, for everyone, or
 * else each client's own. It may be changed while requests are answered.
 */
public final class ClientAddress {

  private final AtomicReference<String> told = new AtomicReference<>();

  /**
   * @param address null to see each client's own again
   */
  public void pretend(String address) {
    told.set(address);
  }

  public Optional<String> pretended() {
    return Optional.ofNullable(told.get());
  }

  public String of(String peer) {
    return pretended().orElse(peer);
  }
}
