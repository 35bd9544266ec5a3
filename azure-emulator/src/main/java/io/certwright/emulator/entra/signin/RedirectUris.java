package io.certwright.emulator.entra.signin;

import io.certwright.emulator.entra.error.SignInErrors;
import io.certwright.emulator.tenant.directory.Application;
import java.net.URI;
import java.net.URISyntaxException;
import java.util.List;
import java.util.Optional;

/**
 * Where a sign-in may return to.
 *
 * @see <a href="https://learn.microsoft.com/entra/identity-platform/reply-url">Redirect URIs</a>
 */
final class RedirectUris {

  private RedirectUris() {}

  /** The one that was asked for, or the first registered one. */
  static String choose(Application application, Optional<String> asked) {
    List<String> registered = application.settings().redirectUris();
    if (registered.isEmpty()) {
      throw SignInErrors.noRedirect();
    }
    String uri = asked.orElse(registered.get(0));
    if (!isRegistered(application, uri)) {
      throw SignInErrors.wrongRedirect(uri, application);
    }
    return uri;
  }

  static boolean isRegistered(Application application, String uri) {
    return application.settings().redirectUris().stream().anyMatch(known -> matches(known, uri));
  }

  /** To the letter, but for the port of this machine's own names (RFC 8252, 7.3). */
  private static boolean matches(String registered, String uri) {
    if (registered.equals(uri)) {
      return true;
    }
    try {
      URI one = URI.create(registered);
      URI other = URI.create(uri);
      return "http".equals(one.getScheme())
          && isLoopback(one)
          && uri.equals(
              new URI(
                      one.getScheme(),
                      null,
                      one.getHost(),
                      other.getPort(),
                      one.getPath(),
                      one.getQuery(),
                      null)
                  .toString());
    } catch (URISyntaxException | IllegalArgumentException malformed) {
      return false;
    }
  }

  private static boolean isLoopback(URI uri) {
    return "localhost".equals(uri.getHost()) || "127.0.0.1".equals(uri.getHost());
  }
}
