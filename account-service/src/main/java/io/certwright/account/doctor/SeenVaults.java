package io.certwright.account.doctor;

import io.certwright.account.vaultcheck.VaultDescription;
import java.util.List;

/**
 * The vaults of a subscription.
 *
 * @param leftOut those that no token is sent to
 */
public record SeenVaults(List<VaultDescription> vaults, List<LeftOut> leftOut) {

  /**
   * @param why what is odd about its address, as a sentence
   */
  public record LeftOut(String name, String why) {}

  public SeenVaults {
    vaults = List.copyOf(vaults);
    leftOut = List.copyOf(leftOut);
  }
}
