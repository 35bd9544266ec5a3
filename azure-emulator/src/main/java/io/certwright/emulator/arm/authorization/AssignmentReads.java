package io.certwright.emulator.arm.authorization;

import io.certwright.emulator.access.RoleAssignment;
import io.certwright.emulator.arm.ArmCall;
import io.certwright.emulator.arm.ArmError;
import io.certwright.emulator.arm.ArmPage;
import io.certwright.emulator.http.Reply;
import java.util.Comparator;
import java.util.List;

/** Lists and reads role assignments. */
final class AssignmentReads {

  private static final String READ = "Microsoft.Authorization/roleAssignments/read";

  private AssignmentReads() {}

  static Reply list(ArmCall call) {
    String scope = call.visible().scope(call.value(0));
    call.visible().require(READ, scope);
    AssignmentFilter filter = AssignmentFilter.of(call.request());
    List<RoleAssignment> all =
        call.visible().assignments().around(scope, filter.below()).stream()
            .filter(filter::passes)
            .sorted(Comparator.comparing(RoleAssignment::name))
            .toList();
    return Reply.json(200, ArmPage.of(call.request(), all, RoleViews::assignment));
  }

  static Reply get(ArmCall call) {
    call.visible().require(READ, call.visible().scope(call.value(0)));
    return Reply.json(200, RoleViews.assignment(find(call)));
  }

  /** The assignment of the name at exactly the scope. */
  static RoleAssignment find(ArmCall call) {
    return call.visible()
        .assignments()
        .named(call.value(1))
        .filter(assignment -> assignment.scope().equalsIgnoreCase(call.value(0)))
        .orElseThrow(
            () ->
                new ArmError(
                    404,
                    "RoleAssignmentNotFound",
                    "The role assignment '%s' is not found.".formatted(call.value(1))));
  }
}
