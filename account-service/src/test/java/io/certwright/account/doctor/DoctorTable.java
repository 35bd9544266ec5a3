package io.certwright.account.doctor;

import static io.certwright.account.doctor.DoctorTenant.APPLICATION;
import static io.certwright.account.doctor.DoctorTenant.BY_POLICIES;
import static io.certwright.account.doctor.DoctorTenant.BY_ROLES;
import static io.certwright.account.doctor.DoctorTenant.DIRECTORY;
import static io.certwright.account.doctor.DoctorTenant.OBJECT;
import static io.certwright.account.doctor.DoctorTenant.SECRET;
import static io.certwright.account.doctor.DoctorTenant.SUBSCRIPTION;

import io.certwright.account.diagnosis.CheckLine.Status;
import io.certwright.account.rights.CertificateRight;
import io.certwright.emulator.access.AccessPolicy;
import io.certwright.emulator.access.BuiltInRole;
import io.certwright.emulator.access.Role;
import io.certwright.emulator.access.RoleAssignment;
import io.certwright.emulator.fault.Effect;
import io.certwright.emulator.fault.FaultRule;
import io.certwright.emulator.fault.Match;
import io.certwright.emulator.tenant.ResourceGroup;
import io.certwright.emulator.tenant.SubscriptionState;
import io.certwright.emulator.tenant.vault.Vault;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.function.Consumer;
import java.util.stream.Stream;

/** Everything that Azure can have against us, as far as the emulator knows it. */
final class DoctorTable {

  private static final String NOBODY = "c7777777-7777-4777-8777-777777777777";
  private static final String NOWHERE = "a7777777-7777-4777-8777-777777777777";

  private static final Effect NOT_AUTHORIZED =
      answer(
          403,
          "AuthorizationFailed",
          "The client does not have authorization to perform the action over the scope.");

  private DoctorTable() {}

  /**
   * One thing that goes wrong.
   *
   * @param line name of the line that tells it
   * @param mending what the remedy says, where no command does it; else null
   */
  record Row(
      String cause,
      Consumer<EmulatedAccount> goingWrong,
      String line,
      Status status,
      Consumer<EmulatedAccount> mending) {

    @Override
    public String toString() {
      return cause;
    }
  }

  static Stream<Row> rows() {
    return Stream.of(signIn(), sight(), network(), roles(), policies()).flatMap(rows -> rows);
  }

  private static Stream<Row> signIn() {
    return Stream.of(
        fails("The secret is wrong", registered(DIRECTORY, APPLICATION, "not-it"), "token"),
        fails(
            "The secret has expired",
            registered(DIRECTORY, APPLICATION, "the-secret-that-expired"),
            "token"),
        fails(
            "There is no such application",
            registered(DIRECTORY, NOBODY, SECRET),
            "token",
            registered(DIRECTORY, APPLICATION, SECRET)),
        fails("The application is disabled", one -> one.application().enable(false), "token"),
        fails(
            "There is no such directory",
            registered(NOWHERE, APPLICATION, SECRET),
            "token",
            registered(DIRECTORY, APPLICATION, SECRET)));
  }

  private static Stream<Row> sight() {
    return Stream.of(
        fails("The application has no role", DoctorTable::takeRoles, "subscriptions"),
        warns("There is no vault", DoctorTable::deleteVaults, "vaults", DoctorTable::recoverVaults),
        fails(
            "The subscription is disabled",
            one -> subscriptionIs(one, SubscriptionState.DISABLED),
            "subscription"),
        warns(
            "The bill of the subscription is due",
            one -> subscriptionIs(one, SubscriptionState.PAST_DUE),
            "subscription",
            one -> subscriptionIs(one, SubscriptionState.ENABLED)),
        fails(
            "Resource Manager asks for fewer requests",
            fault("arm.listVaults", answer(429, "TooManyRequests", "The request was throttled.")),
            "vaults",
            DoctorTable::clearFaults),
        warns(
            "Neither role assignments nor permissions may be read",
            one -> {
              fault("arm.listRoleAssignments", NOT_AUTHORIZED).accept(one);
              fault("arm.listPermissions", NOT_AUTHORIZED).accept(one);
            },
            "rights",
            DoctorTable::clearFaults));
  }

  private static Stream<Row> network() {
    return Stream.of(
        fails(
            "The vault's name does not resolve",
            one -> one.resolveNames(false),
            "dns",
            one -> one.resolveNames(true)),
        fails(
            "The vault's TLS certificate is signed by somebody else",
            one -> one.trustVaults(false),
            "tls",
            one -> one.trustVaults(true)),
        fails("The firewall lets others in", shell("update", "--default-action Deny"), "firewall"),
        fails(
            "Public access is disabled",
            shell("update", "--public-network-access Disabled"),
            "firewall"),
        fails(
            "The connection is cut",
            fault("keyvault.listCertificates", new Effect.Reset()),
            "connection",
            DoctorTable::clearFaults),
        fails(
            "The vault does not answer",
            one ->
                one.emulator()
                    .weather()
                    .faults()
                    .add(
                        FaultRule.always(
                                Match.operation("keyvault.listCertificates"), new Effect.Slow())
                            .delayed(Duration.ofHours(1))),
            "connection",
            DoctorTable::clearFaults),
        warns(
            "The vault asks for fewer requests",
            fault(
                "keyvault.listCertificates",
                answer(
                    429,
                    "Throttled",
                    "Request was not processed because too many requests were received. Reason:"
                        + " VaultRequestTypeLimitReached")),
            "certificates",
            DoctorTable::clearFaults));
  }

  private static Stream<Row> roles() {
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

  private static Stream<Row> policies() {
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

  private static Consumer<EmulatedAccount> registered(
      String directory, String application, String secret) {
    return one -> one.stored().register(directory, application, secret);
  }

  private static void takeRoles(EmulatedAccount one) {
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

  private static void subscriptionIs(EmulatedAccount one, SubscriptionState state) {
    one.tenant().subscriptions().get(0).changeState(state);
  }

  private static void deleteVaults(EmulatedAccount one) {
    ResourceGroup group = one.tenant().resourceGroups().findFirst().orElseThrow();
    for (Vault vault : List.copyOf(group.vaults())) {
      one.emulator().tenants().vaults().delete(group, vault, Instant.now());
    }
  }

  private static void recoverVaults(EmulatedAccount one) {
    var vaults = one.emulator().tenants().vaults();
    vaults.deletedOf(SUBSCRIPTION, Instant.now()).forEach(vaults::recover);
  }

  private static Consumer<EmulatedAccount> fault(String operation, Effect effect) {
    return one ->
        one.emulator().weather().faults().add(FaultRule.always(Match.operation(operation), effect));
  }

  private static Effect answer(int status, String code, String message) {
    return new Effect.Answer(status, code, null, message, null, Map.of());
  }

  private static void clearFaults(EmulatedAccount one) {
    one.emulator().weather().faults().clear();
  }

  private static Consumer<EmulatedAccount> shell(String command, String options) {
    return one ->
        new AzureCli(one)
            .run(
                "az keyvault %s --name %s %s --subscription %s"
                    .formatted(command, BY_ROLES, options, SUBSCRIPTION));
  }

  private static Row fails(String cause, Consumer<EmulatedAccount> goingWrong, String line) {
    return new Row(cause, goingWrong, line, Status.FAIL, null);
  }

  private static Row fails(
      String cause,
      Consumer<EmulatedAccount> goingWrong,
      String line,
      Consumer<EmulatedAccount> mending) {
    return new Row(cause, goingWrong, line, Status.FAIL, mending);
  }

  private static Row warns(String cause, Consumer<EmulatedAccount> goingWrong, String line) {
    return new Row(cause, goingWrong, line, Status.WARN, null);
  }

  private static Row warns(
      String cause,
      Consumer<EmulatedAccount> goingWrong,
      String line,
      Consumer<EmulatedAccount> mending) {
    return new Row(cause, goingWrong, line, Status.WARN, mending);
  }
}
