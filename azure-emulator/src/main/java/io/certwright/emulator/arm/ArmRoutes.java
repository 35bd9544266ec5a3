package io.certwright.emulator.arm;

import static io.certwright.emulator.http.Service.OTHER;

import io.certwright.emulator.arm.authorization.AuthorizationRoutes;
import io.certwright.emulator.arm.graph.GraphRoutes;
import io.certwright.emulator.arm.resources.ResourceRoutes;
import io.certwright.emulator.arm.vaults.DeletedVaultRoutes;
import io.certwright.emulator.arm.vaults.NewVaults;
import io.certwright.emulator.arm.vaults.VaultRoutes;
import io.certwright.emulator.http.Request;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/** Finds the operation of a request by its path, in which case does not matter. */
final class ArmRoutes {

  private final List<ArmRoute> routes;

  /** A route with what its stars stand for. */
  record Match(ArmRoute route, List<String> values) {}

  ArmRoutes(NewVaults newVaults) {
    this.routes =
        Stream.of(
                new ResourceRoutes().all(),
                new VaultRoutes(newVaults).all(),
                new DeletedVaultRoutes().all(),
                new AuthorizationRoutes().all(),
                new GraphRoutes().all())
            .flatMap(List::stream)
            .toList();
  }

  /**
   * @throws ArmError 404 when there is no such path, 405 when it knows other methods only
   */
  Match find(Request request) {
    List<Match> byPath = byPath(request);
    if (byPath.isEmpty()) {
      throw ArmErrors.notServed(request.method(), request.path());
    }
    return byMethod(byPath, request).orElseThrow(() -> ArmErrors.notAllowed(request.method()));
  }

  /** The name of the operation, whether or not its caller may have it. */
  String name(Request request) {
    return byMethod(byPath(request), request).map(match -> match.route().name()).orElse(OTHER);
  }

  /** Its SDKs send an empty segment for the parent that a resource does not have. */
  private List<Match> byPath(Request request) {
    List<String> segments =
        request.segments().stream().filter(segment -> !segment.isEmpty()).toList();
    return routes.stream().flatMap(route -> match(route, segments).stream()).toList();
  }

  private static Optional<Match> byMethod(List<Match> byPath, Request request) {
    return byPath.stream()
        .filter(match -> match.route().method().equals(request.method()))
        .findFirst();
  }

  private static Optional<Match> match(ArmRoute route, List<String> segments) {
    return route.match(segments).map(values -> new Match(route, values));
  }
}
