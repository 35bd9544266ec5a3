package io.certwright.emulator.admin;

import io.certwright.emulator.http.Request;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;

/**
 * Keeps web pages of others from using the browser of someone who runs an emulator: a page cannot
 * send a request without an {@code Origin} or {@code Sec-Fetch-Site} that tells on it, nor one with
 * a {@code Host} that is not the name it was loaded from, which is how DNS rebinding shows.
 */
final class BrowserGuard {

  /** An address rather than a name: nothing can be rebound. */
  private static final Pattern ADDRESS =
      Pattern.compile("\\d{1,3}(\\.\\d{1,3}){3}|\\[[0-9a-f:.]+]");

  private static final Set<String> OWN_OR_TYPED = Set.of("none", "same-origin");

  private final List<String> names;

  /**
   * @param ownNames names under which the emulator is reached, besides {@code localhost}
   */
  BrowserGuard(List<String> ownNames) {
    this.names = ownNames.stream().map(name -> name.toLowerCase(Locale.ROOT)).toList();
  }

  /** Why the request is refused; empty when it is not. */
  Optional<String> refusal(Request request) {
    String host = request.header("host").orElse("").toLowerCase(Locale.ROOT);
    String name = host.replaceFirst(":\\d*$", "");
    if (!name.equals("localhost") && !ADDRESS.matcher(name).matches() && !names.contains(name)) {
      return Optional.of("'%s' is not a name of this emulator".formatted(name));
    }
    if (request.header("origin").isPresent()) {
      return Optional.of("pages of a browser may not call it");
    }
    return request
        .header("sec-fetch-site")
        .filter(site -> !OWN_OR_TYPED.contains(site))
        .map(site -> "pages of a browser may not call it");
  }
}
