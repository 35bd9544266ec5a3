package io.certwright.account.rights;

import static io.certwright.account.rights.CertificateRight.CREATE;
import static io.certwright.account.rights.CertificateRight.GET;
import static io.certwright.account.rights.CertificateRight.LIST;
import static io.certwright.account.rights.CertificateRight.PURGE;
import static org.assertj.core.api.Assertions.assertThat;

import io.certwright.account.doctor.ScriptedAzure;
import io.certwright.account.rights.HeldRights.Known;
import io.certwright.account.rights.HeldRights.Unknown;
import io.certwright.platform.azure.AccessModel;
import io.certwright.platform.azure.Vault;
import io.certwright.platform.azure.VaultId;
import io.certwright.platform.problem.Failure;
import io.certwright.platform.problem.FailureCode;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class SubscriptionRightsTest {

  private static final Principal WE = ScriptedAzure.PRINCIPAL;
  private static final String SUBSCRIPTION = "/subscriptions/" + ScriptedAzure.SUBSCRIPTION;
  private static final Vault BY_ROLE = ScriptedAzure.plain("kv-a", AccessModel.RBAC);
  private static final Vault BY_POLICY = ScriptedAzure.plain("kv-a", AccessModel.ACCESS_POLICY);
  private static final Permission READ =
      new Permission(List.of("Microsoft.KeyVault/vaults/*/read"), List.of());

  @ParameterizedTest
  @CsvSource({
    "/,                                                                    true",
    "/providers/Microsoft.Management/managementGroups/all,                 true",
    "SUB,                                                                  true",
    "SUB/,                                                                 true",
    "SUB/resourceGroups/RG,                                                true",
    "SUB/resourcegroups/rg/providers/Microsoft.KeyVault/vaults/KV-A,       true",
    "SUB/resourceGroups/rg2,                                               false",
    "SUB/resourceGroups/r,                                                 false",
    "SUB/resourceGroups/rg/providers/Microsoft.KeyVault/vaults/kv-a2,      false",
    "/subscriptions/b2222222-2222-4222-8222-222222222222,                  false",
  })
  void aRoleCountsBelowItsScope(String scope, boolean reaches) {
    HeldRights held = byRoles(new RoleGrant(scope.replace("SUB", SUBSCRIPTION), List.of(READ)));

    assertThat(held).isEqualTo(new Known(reaches ? Set.of(LIST, GET) : Set.of(), Set.of()));
  }

  @ParameterizedTest
  @CsvSource({
    "*,                                              '',                        true",
    "Microsoft.KeyVault/vaults/certificates/*,       '',                        true",
    "microsoft.keyvault/vaults/CERTIFICATES/create/action, '',                  true",
    "Microsoft.KeyVault/vaults/*/action,             '',                        true",
    "Microsoft.KeyVault/vaults/certificates/create,  '',                        false",
    "Microsoft.KeyVault/vaults/keys/*,               '',                        false",
    "*,             Microsoft.KeyVault/vaults/certificates/create/action,       false",
    "*,             Microsoft.KeyVault/vaults/*/purge/action,                   true",
  })
  void aStarStandsForAnyTextAndExceptionsAreTakenAway(
      String action, String notAction, boolean allowed) {
    Permission permission =
        new Permission(List.of(action), notAction.isEmpty() ? List.of() : List.of(notAction));

    Known held = (Known) byRoles(new RoleGrant(SUBSCRIPTION, List.of(permission)));

    assertThat(held.rights().contains(CREATE)).isEqualTo(allowed);
  }

  @Test
  void rolesAddUpAndOnesExceptionDoesNotBindAnother() {
    Permission butCreate =
        new Permission(
            List.of("Microsoft.KeyVault/vaults/certificates/*"),
            List.of("Microsoft.KeyVault/vaults/certificates/create/action"));
    Permission create =
        new Permission(List.of("Microsoft.KeyVault/vaults/certificates/create/action"), List.of());

    HeldRights held =
        byRoles(
            new RoleGrant(SUBSCRIPTION, List.of(butCreate)), new RoleGrant("/", List.of(create)));

    assertThat(held).isEqualTo(new Known(Set.of(CertificateRight.values()), Set.of()));
  }

  @Test
  void rolesDoNotCountInAVaultThatGoesByPolicies() {
    SubscriptionRights rights = read(new RoleGrant("/", List.of(READ)));

    assertThat(rights.in(BY_POLICY, List.of())).isEqualTo(new Known(Set.of(), Set.of()));
  }

  @Test
  void thePoliciesOfOthersDoNotCountNorThoseForActingOnBehalf() {
    String own = WE.objectId().toString().toUpperCase();
    HeldRights held =
        read()
            .in(
                BY_POLICY,
                List.of(
                    new AccessPolicy(own, false, Set.of("Get", "backup")),
                    new AccessPolicy(own, true, Set.of("list")),
                    new AccessPolicy(UUID.randomUUID().toString(), false, Set.of("create"))));

    assertThat(held).isEqualTo(new Known(Set.of(GET), Set.of("get", "backup")));
  }

  @Test
  void allVerbsAreAllButPurging() {
    AccessPolicy all = new AccessPolicy(WE.objectId().toString(), false, Set.of("all"));

    assertThat(((Known) read().in(BY_POLICY, List.of(all))).rights())
        .hasSize(CertificateRight.values().length - 1)
        .doesNotContain(PURGE);
  }

  @Test
  void whatCannotBeReadIsUnknown() {
    RoleReader closed = new ClosedBooks();

    HeldRights held =
        SubscriptionRights.read(closed, WE, ScriptedAzure.SUBSCRIPTION).in(BY_ROLE, List.of());

    assertThat(held).isEqualTo(new Unknown("Not for you.", true, Set.of()));
  }

  private static HeldRights byRoles(RoleGrant... grants) {
    return read(grants).in(BY_ROLE, List.of());
  }

  private static SubscriptionRights read(RoleGrant... grants) {
    RoleReader reader =
        new RoleReader() {

          @Override
          public List<RoleGrant> grants(Principal principal, UUID subscription) {
            return List.of(grants);
          }

          @Override
          public List<Permission> permissions(VaultId vault) {
            throw new AssertionError("Roles are known already");
          }
        };
    return SubscriptionRights.read(reader, WE, ScriptedAzure.SUBSCRIPTION);
  }

  private record ClosedBooks() implements RoleReader {

    @Override
    public List<RoleGrant> grants(Principal principal, UUID subscription) {
      throw new Failure(FailureCode.AZURE_REFUSED, "Not for you.");
    }

    @Override
    public List<Permission> permissions(VaultId vault) {
      throw new Failure(FailureCode.AZURE_REFUSED, "Not for you.");
    }
  }
}
