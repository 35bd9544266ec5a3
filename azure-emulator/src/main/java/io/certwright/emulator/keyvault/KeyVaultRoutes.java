package io.certwright.emulator.keyvault;

import io.certwright.emulator.certificate.KeyVaultError;
import io.certwright.emulator.http.Request;
import java.time.Clock;
import java.util.List;
import java.util.Locale;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/** Finds the operation that a request asks for. */
final class KeyVaultRoutes {

  private static final Pattern NAME = Pattern.compile("[0-9a-zA-Z-]{1,127}");
  private static final List<String> COLLECTIONS = List.of("certificates", "deletedcertificates");
  private static final List<String> NOT_SERVED =
      List.of("keys", "deletedkeys", "secrets", "deletedsecrets", "storage");
  private static final Pattern NOT_SERVED_YET =
      Pattern.compile("certificates/(contacts|restore|issuers|issuers/.+|[^/]+/backup)");

  private final List<Operation> operations;

  KeyVaultRoutes(Clock clock) {
    this.operations =
        Stream.of(
                new PendingOperations(clock).all(),
                new LiveOperations(clock).all(),
                new DeletedOperations().all())
            .flatMap(List::stream)
            .toList();
  }

  /**
   * @throws KeyVaultError 405 for a known path with another method or an empty name, 404 and 501
   *     for paths that the emulator does not have
   */
  Operation find(Request request) {
    List<String> segments = request.segments();
    String path = String.join("/", segments);
    String collection = segments.get(0).toLowerCase(Locale.ROOT);
    if (NOT_SERVED.contains(collection) || NOT_SERVED_YET.matcher(path).matches()) {
      throw new KeyVaultError(
          501,
          "NotImplemented",
          null,
          "This emulator serves certificates only, and of these not yet %s".formatted(path));
    }
    if (!COLLECTIONS.contains(collection)) {
      throw new KeyVaultError(404, "NotFound", null, "There is no /" + path);
    }
    String method = method(request);
    if (segments.contains("") && segments.size() > 1) {
      throw notAllowed(method);
    }
    String wanted = method + " " + path;
    return operations.stream()
        .filter(operation -> matches(operation.route(), wanted))
        .findFirst()
        .orElseThrow(() -> notAllowed(method));
  }

  static void requireName(String name) {
    if (!NAME.matcher(name).matches()) {
      throw KeyVaultError.badParameter("The request URI contains an invalid name: " + name);
    }
  }

  /** Clients behind old firewalls send every method as a POST. */
  private static String method(Request request) {
    return request.method().equals("POST")
        ? request.header("x-http-method").orElse("POST")
        : request.method();
  }

  private static boolean matches(String route, String wanted) {
    String[] expected = route.split("/");
    String[] actual = wanted.split("/", -1);
    if (expected.length != actual.length) {
      return false;
    }
    for (int index = 0; index < expected.length; index++) {
      if (!expected[index].equals("*") && !expected[index].equalsIgnoreCase(actual[index])) {
        return false;
      }
    }
    return true;
  }

  private static KeyVaultError notAllowed(String method) {
    return new KeyVaultError(405, "MethodNotAllowed", null, "HTTP " + method + " not allowed");
  }
}
