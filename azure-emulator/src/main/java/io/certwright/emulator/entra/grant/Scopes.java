package io.certwright.emulator.entra.grant;

import io.certwright.emulator.entra.error.RequestErrors;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;

/** What the {@code scope} parameter may be. */
final class Scopes {

  static final String DEFAULT = "/.default";

  private static final Set<String> OPEN_ID = Set.of("openid", "profile", "email", "offline_access");

  private Scopes() {}

  static boolean isOpenId(String scope) {
    return OPEN_ID.contains(scope);
  }

  /**
   * The resource of a client credentials grant, which must ask for its {@code /.default}. MSAL for
   * Java asks for the OpenID scopes too, and the service lets it.
   */
  static String defaultOf(String scopes) {
    List<String> resources =
        Stream.of(scopes.trim().split(" +")).filter(scope -> !isOpenId(scope)).toList();
    if (resources.size() != 1) {
      throw RequestErrors.malformedScope(scopes);
    }
    String scope = resources.get(0);
    if (!scope.endsWith(DEFAULT)) {
      throw RequestErrors.notADefaultScope(scope);
    }
    return scope.substring(0, scope.length() - DEFAULT.length());
  }
}
