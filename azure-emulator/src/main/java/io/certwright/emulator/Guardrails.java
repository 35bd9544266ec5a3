package io.certwright.emulator;

import java.net.InetAddress;
import java.net.UnknownHostException;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** Keeps an emulator from being taken for Azure, or from standing where it must not. */
final class Guardrails {

  private static final String PROFILE = "CERTWRIGHT_PROFILE";

  private Guardrails() {}

  /** Why the emulator must not run in this environment; empty when it may. */
  static Optional<String> refusal(Map<String, String> environment) {
    return Optional.ofNullable(environment.get(PROFILE))
        .filter(profile -> profile.trim().equalsIgnoreCase("prod"))
        .map(
            profile ->
                "%s is %s, and this is not Azure but an emulator: it does not run in production"
                    .formatted(PROFILE, profile.trim()));
  }

  /** What to say when it has started. */
  static List<String> banner(String host) {
    String nature =
        "This is not Azure. It is an emulator: it holds no real secrets, and whatever it issues is"
            + " worth nothing elsewhere.";
    if (isLoopback(host)) {
      return List.of(nature);
    }
    String line = "*".repeat(100);
    return List.of(
        nature,
        line,
        "WARNING: it listens on %s, not on this machine alone.".formatted(host),
        "Whoever reaches it can read and change all that it holds, private keys included.",
        line);
  }

  private static boolean isLoopback(String host) {
    try {
      return InetAddress.getByName(host).isLoopbackAddress();
    } catch (UnknownHostException unknown) {
      return false;
    }
  }
}
