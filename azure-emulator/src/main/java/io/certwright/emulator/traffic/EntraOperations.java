package io.certwright.emulator.traffic;

import java.util.List;

/** The operations of Microsoft Entra ID. */
final class EntraOperations {

  private EntraOperations() {}

  static String name(List<String> segments) {
    String path = String.join("/", segments.subList(Math.min(1, segments.size()), segments.size()));
    return switch (path) {
      case "discovery/instance" -> "instanceDiscovery";
      case "v2.0/.well-known/openid-configuration", ".well-known/openid-configuration" ->
          "openIdConfiguration";
      case "discovery/v2.0/keys", "discovery/keys" -> "keys";
      case "oauth2/v2.0/token", "oauth2/token" -> "token";
      case "oauth2/v2.0/authorize", "oauth2/authorize" -> "authorize";
      case "login" -> "login";
      case "oauth2/v2.0/logout", "oauth2/logout" -> "logout";
      default -> "other";
    };
  }
}
