package io.certwright.account.doctor;

import static io.certwright.account.doctor.DoctorTenant.BY_POLICIES;
import static io.certwright.account.doctor.DoctorTenant.BY_ROLES;
import static io.certwright.account.doctor.DoctorTenant.OBJECT;
import static io.certwright.account.doctor.DoctorTenant.SUBSCRIPTION;
import static io.certwright.account.doctor.Row.fails;
import static io.certwright.account.doctor.Row.warns;

import io.certwright.account.diagnosis.CheckLine.Status;
import io.certwright.account.rights.CertificateRight;
import io.certwright.emulator.access.AccessPolicy;
import io.certwright.emulator.access.BuiltInRole;
import io.certwright.emulator.access.Role;
import io.certwright.emulator.access.RoleAssignment;
import java.util.List;
import java.util.stream.Stream;

/** Rights that an account does not have. */
final class RightsRows {

  private RightsRows() {}

  static Stream<Row> roles() {
    return Stream.concat(
        Stream.of(
            fails(
                "No role on the certificates",
                one -> {
                  takeRoles(one);
                  give(one, BuiltInRole.READER, "/subscriptions/" + SUBSCRIPTION);
                },
                "discovery-rights")),
        Stream.of(CertificateRight.values())
            .filter(right -> !lineOf(right).equals("discovery-rights"))
            .map(
                right ->
                    warns(
                        "A role without the right to " + right.verb(),
                        one -> haveOnly(one, DoctorTenant.roleWithout(right)),
                        lineOf(right))));
  }

  static Stream<Row> policies() {
    return Stream.of(CertificateRight.values())
        .map(
            right -> {
              String line = lineOf(right);
              return new Row(
                  "An access policy without the verb " + right.verb(),
                  one -> one.vault(BY_POLICIES).change(List.of(policyWithout(right))),
                  line,
                  line.equals("discovery-rights") ? Status.FAIL : Status.WARN,
                  null);
            });
  }

  private static String lineOf(CertificateRight right) {
    return switch (right) {
      case LIST, GET -> "discovery-rights";
      case CREATE, UPDATE, IMPORT -> "enrollment-rights";
      case DELETE, RECOVER, PURGE -> "cleanup-rights";
    };
  }

  private static AccessPolicy policyWithout(CertificateRight right) {
    List<String> verbs =
        Stream.of(CertificateRight.values())
            .filter(other -> other != right)
            .map(CertificateRight::verb)
            .toList();
    return new AccessPolicy(OBJECT, verbs, List.of(), List.of());
  }

  static void takeRoles(EmulatedAccount one) {
    one.tenant().roleAssignments().all().stream()
        .filter(assignment -> assignment.principalId().equals(OBJECT))
        .forEach(one.tenant().roleAssignments()::remove);
  }

  private static void haveOnly(EmulatedAccount one, String title) {
    Role role = one.tenant().roleDefinitions().find(title).orElseThrow();
    takeRoles(one);
    give(one, BuiltInRole.READER, "/subscriptions/" + SUBSCRIPTION);
    give(one, role, "/subscriptions/" + SUBSCRIPTION);
  }

  private static void give(EmulatedAccount one, Role role, String scope) {
    one.tenant().roleAssignments().add(new RoleAssignment(OBJECT, role, scope));
  }

  /**
   * Sees one vault and no roles above it, so that Resource Manager has to be asked at the vault.
   */
  static void giveRoleOnOneVaultAlone(EmulatedAccount one) {
    takeRoles(one);
    give(one, BuiltInRole.KEY_VAULT_CERTIFICATES_OFFICER, one.vault(BY_ROLES).armId());
  }
}
