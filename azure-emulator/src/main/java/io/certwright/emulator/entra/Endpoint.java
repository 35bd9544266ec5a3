package io.certwright.emulator.entra;

import static java.util.Map.entry;

import io.certwright.emulator.http.Request;
import io.certwright.emulator.http.Service;
import java.util.List;
import java.util.Map;

/**
 * What a path asks for, and of which tenant.
 *
 * @param tenant as the path names it
 * @param operation the name of what is there
 * @param second whether it is of the second version of the endpoints
 */
record Endpoint(String tenant, String operation, boolean second) {

  private static final Map<String, String> OPERATIONS =
      Map.ofEntries(
          entry("discovery/instance", "instanceDiscovery"),
          entry(".well-known/openid-configuration", "openIdConfiguration"),
          entry("v2.0/.well-known/openid-configuration", "openIdConfiguration"),
          entry("discovery/keys", "keys"),
          entry("discovery/v2.0/keys", "keys"),
          entry("oauth2/token", "token"),
          entry("oauth2/v2.0/token", "token"),
          entry("oauth2/v2.0/authorize", "authorize"),
          entry("login", "login"),
          entry("oauth2/logout", "logout"),
          entry("oauth2/v2.0/logout", "logout"));

  static Endpoint of(Request request) {
    List<String> segments = request.segments();
    List<String> rest = segments.subList(1, segments.size());
    return new Endpoint(
        segments.get(0),
        OPERATIONS.getOrDefault(String.join("/", rest), Service.OTHER),
        rest.contains("v2.0"));
  }
}
