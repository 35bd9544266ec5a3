package io.certwright.emulator.access;

import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;

/** The role assignments of one tenant; they may change while requests are answered. */
public final class RoleAssignments {

  private final List<RoleAssignment> assignments = new CopyOnWriteArrayList<>();

  public void add(RoleAssignment assignment) {
    assignments.add(assignment);
  }

  public void remove(RoleAssignment assignment) {
    assignments.remove(assignment);
  }

  public List<RoleAssignment> all() {
    return List.copyOf(assignments);
  }

  /** The assignments of the principal that reach the resource. */
  public List<RoleAssignment> effective(String principalId, String resourceId) {
    return assignments.stream()
        .filter(assignment -> assignment.principalId().equals(principalId))
        .filter(assignment -> assignment.covers(resourceId))
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
    return assignments.stream()
        .filter(assignment -> assignment.principalId().equals(principalId))
        .anyMatch(
            assignment -> assignment.covers(resourceId) || assignment.isAtOrBelow(resourceId));
  }
}
