package io.certwright.testkit.rules.sample.challenge.registry.azure;

public final class Vaults {

  interface ClientBuilder {
    ClientBuilder disableChallengeResourceVerification();
  }

  void build(ClientBuilder builder) {
    builder.disableChallengeResourceVerification();
  }
}
