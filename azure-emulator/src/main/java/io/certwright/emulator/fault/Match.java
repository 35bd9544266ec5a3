package io.certwright.emulator.fault;

import io.certwright.emulator.hosts.AzureCloud;
import io.certwright.emulator.http.Request;
import java.util.Map;
import java.util.TreeMap;

/** Which calls a fault may happen to: those that every pattern given matches. */
public record Match(Map<Aspect, Glob> patterns) {

  /** What of a call a pattern is held against. */
  public enum Aspect {
    HOST,
    VAULT,
    OPERATION,
    METHOD,
    PATH
  }

  /** Every call. */
  public static Match all() {
    return new Match(Map.of());
  }

  public static Match operation(String pattern) {
    return all().and(Aspect.OPERATION, pattern);
  }

  public Match and(Aspect aspect, String pattern) {
    Map<Aspect, Glob> more = new TreeMap<>(patterns);
    more.put(aspect, Glob.of(pattern));
    return new Match(more);
  }

  boolean matches(Request request, String operation) {
    return patterns.entrySet().stream()
        .allMatch(
            pattern -> pattern.getValue().matches(value(pattern.getKey(), request, operation)));
  }

  private static String value(Aspect aspect, Request request, String operation) {
    return switch (aspect) {
      case HOST -> request.host();
      case VAULT -> vault(request.host());
      case OPERATION -> operation;
      case METHOD -> request.method();
      case PATH -> request.path();
    };
  }

  private static String vault(String host) {
    return AzureCloud.ofVaultHost(host).isPresent() ? host.substring(0, host.indexOf('.')) : "";
  }
}
