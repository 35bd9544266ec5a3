package io.certwright.emulator.access;

import java.util.Collection;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ConcurrentNavigableMap;
import java.util.concurrent.ConcurrentSkipListMap;
import java.util.stream.Stream;

/**
 * The role assignments of one tenant; they may change while requests are answered, and count from
 * the next one. Found by principal and scope, so that ten thousand of them cost no more than ten.
 */
public final class RoleAssignments {

  private final String tenantId;
  private final Map<String, RoleAssignment> byName = new ConcurrentHashMap<>();
  private final Map<String, ConcurrentNavigableMap<String, List<RoleAssignment>>> byPrincipal =
      new ConcurrentHashMap<>();

  public RoleAssignments(String tenantId) {
    this.tenantId = tenantId;
  }

  /** Takes the place of one of the same name, which is in force until then. */
  public synchronized void add(RoleAssignment assignment) {
    RoleAssignment before = byName.put(key(assignment.name()), assignment);
    byPrincipal
        .computeIfAbsent(key(assignment.principalId()), id -> new ConcurrentSkipListMap<>())
        .merge(
            Scope.normal(assignment.scope()),
            List.of(assignment),
            (all, more) -> replaced(all, before, assignment));
    if (before != null && !isAtSamePlace(before, assignment)) {
      forget(before);
    }
  }

  public synchronized void remove(RoleAssignment assignment) {
    RoleAssignment removed = byName.remove(key(assignment.name()));
    if (removed != null) {
      forget(removed);
    }
  }

  private void forget(RoleAssignment removed) {
    byPrincipal
        .get(key(removed.principalId()))
        .computeIfPresent(Scope.normal(removed.scope()), (scope, all) -> without(all, removed));
  }

  public List<RoleAssignment> all() {
    return List.copyOf(byName.values());
  }

  public Optional<RoleAssignment> named(String name) {
    return Optional.ofNullable(byName.get(key(name)));
  }

  /** An assignment of another name that gives the same. */
  public Optional<RoleAssignment> sameGrant(RoleAssignment wanted) {
    return at(wanted.principalId(), Scope.normal(wanted.scope()))
        .filter(found -> found.isSameGrantAs(wanted))
        .findFirst();
  }

  /** The assignments of the principal that reach the resource. */
  public List<RoleAssignment> effective(String principalId, String resourceId) {
    return Scope.upwards(resourceId, tenantId).stream()
        .flatMap(scope -> at(principalId, scope))
        .toList();
  }

  /** Everyone's assignments at the resource and above it, and below it unless told otherwise. */
  public List<RoleAssignment> around(String resourceId, boolean below) {
    List<String> upwards = Scope.upwards(resourceId, tenantId);
    String normal = Scope.normal(resourceId);
    return byName.values().stream()
        .filter(
            assignment -> {
              String scope = Scope.normal(assignment.scope());
              return upwards.contains(scope) || below && Scope.isBelow(scope, normal, tenantId);
            })
        .toList();
  }

  public boolean allowAction(String principalId, String action, String resourceId) {
    return effective(principalId, resourceId).stream()
        .anyMatch(assignment -> assignment.role().actions().allow(action));
  }

  public boolean allowDataAction(String principalId, String dataAction, String resourceId) {
    return effective(principalId, resourceId).stream()
        .anyMatch(assignment -> assignment.role().dataActions().allow(dataAction));
  }

  /** Whether the principal has any role at, above or below the resource. */
  public boolean touch(String principalId, String resourceId) {
    ConcurrentNavigableMap<String, List<RoleAssignment>> scopes = byPrincipal.get(key(principalId));
    if (scopes == null) {
      return false;
    }
    String prefix = Scope.normal(resourceId) + "/";
    String below = scopes.ceilingKey(prefix);
    return below != null && below.startsWith(prefix)
        || Scope.upwards(resourceId, tenantId).stream().anyMatch(scopes::containsKey);
  }

  private Stream<RoleAssignment> at(String principalId, String normalScope) {
    return Optional.ofNullable(byPrincipal.get(key(principalId)))
        .map(scopes -> scopes.get(normalScope))
        .stream()
        .flatMap(Collection::stream);
  }

  private static List<RoleAssignment> replaced(
      List<RoleAssignment> all, RoleAssignment before, RoleAssignment after) {
    return Stream.concat(all.stream().filter(one -> !one.equals(before)), Stream.of(after))
        .toList();
  }

  private static boolean isAtSamePlace(RoleAssignment one, RoleAssignment other) {
    return key(one.principalId()).equals(key(other.principalId()))
        && Scope.normal(one.scope()).equals(Scope.normal(other.scope()));
  }

  /** Null when none is left: an empty scope must not look like a role. */
  private static List<RoleAssignment> without(List<RoleAssignment> all, RoleAssignment removed) {
    List<RoleAssignment> left = all.stream().filter(one -> !one.equals(removed)).toList();
    return left.isEmpty() ? null : left;
  }

  private static String key(String id) {
    return id.toLowerCase(Locale.ROOT);
  }
}
