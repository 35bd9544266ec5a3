package io.certwright.emulator.entra.token;

/** How the client proved who it is: the claims {@code appidacr} (v1) and {@code azpacr} (v2). */
public enum ClientProof {
  NONE("0"),
  SECRET("1"),
  ASSERTION("2");

  private final String claim;

  ClientProof(String claim) {
    this.claim = claim;
  }

  String claim() {
    return claim;
  }
}
