package io.certwright.emulator.keyvault;

import static io.certwright.emulator.http.Service.OTHER;

import io.certwright.emulator.certificate.error.KeyVaultError;
import io.certwright.emulator.http.Request;
import io.certwright.emulator.keyvault.call.Operation;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;

/** Finds the operation that a request asks for; the route with the most literal path wins. */
final class KeyVaultRoutes {

  private static final String ANY = "*";

  /** What follows {@code /certificates} without being the name of a certificate. */
  private static final Set<String> NO_NAMES = Set.of("issuers", "contacts", "restore");

  private final Map<String, List<Route>> routes;
  private final Set<String> collections;

  KeyVaultRoutes(List<Operation> operations) {
    List<Route> sorted =
        operations.stream()
            .map(Route::of)
            .sorted(Comparator.comparing(route -> String.join("/", route.path()).replace('*', '~')))
            .toList();
    this.routes = new HashMap<>();
    sorted.forEach(
        route ->
            routes
                .computeIfAbsent(
                    bucket(route.method(), route.path().size()), key -> new ArrayList<>())
                .add(route));
    this.collections =
        sorted.stream().map(route -> route.path().get(0)).collect(Collectors.toUnmodifiableSet());
  }

  /**
   * @throws KeyVaultError 405 for a known path with another method or an empty name, 404 for paths
   *     that the emulator does not have
   */
  Operation find(Request request, List<String> path) {
    if (!collections.contains(path.get(0).toLowerCase(Locale.ROOT))) {
      throw new KeyVaultError(404, "NotFound", null, "There is no /" + String.join("/", path));
    }
    String method = method(request);
    if (path.contains("") && !isNewestVersion(path)) {
      throw notAllowed(method);
    }
    return find(method, path).orElseThrow(() -> notAllowed(method));
  }

  /** Work with a key is asked of no version, {@code keys/name//wrapkey}, for the newest. */
  private static boolean isNewestVersion(List<String> path) {
    return path.size() == 4 && path.indexOf("") == 2 && path.lastIndexOf("") == 2;
  }

  /** The name of the operation, whether or not its caller may have it. */
  String name(Request request) {
    return find(method(request), request.segments()).map(Operation::name).orElse(OTHER);
  }

  private Optional<Operation> find(String method, List<String> path) {
    for (Route route : routes.getOrDefault(bucket(method, path.size()), List.of())) {
      if (route.matches(path)) {
        return Optional.of(route.operation());
      }
    }
    return Optional.empty();
  }

  /** Clients behind old firewalls send every method as a POST. */
  private static String method(Request request) {
    return request.method().equals("POST")
        ? request.header("x-http-method").or(() -> request.header("x-http-request")).orElse("POST")
        : request.method();
  }

  private static String bucket(String method, int length) {
    return method + length;
  }

  private static KeyVaultError notAllowed(String method) {
    return new KeyVaultError(405, "MethodNotAllowed", null, "HTTP " + method + " not allowed");
  }

  /** An operation with its route taken apart. */
  private record Route(String method, List<String> path, Operation operation) {

    static Route of(Operation operation) {
      int space = operation.route().indexOf(' ');
      return new Route(
          operation.route().substring(0, space),
          List.of(operation.route().substring(space + 1).split("/")),
          operation);
    }

    boolean matches(List<String> wanted) {
      for (int index = 0; index < path.size(); index++) {
        if (!matches(index, wanted.get(index))) {
          return false;
        }
      }
      return true;
    }

    private boolean matches(int index, String segment) {
      if (!path.get(index).equals(ANY)) {
        return path.get(index).equalsIgnoreCase(segment);
      }
      boolean certificateName = index == 1 && path.get(0).equals("certificates");
      return !certificateName || !NO_NAMES.contains(segment.toLowerCase(Locale.ROOT));
    }
  }
}
