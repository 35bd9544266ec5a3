package io.certwright.emulator;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.azure.core.exception.HttpResponseException;
import io.certwright.emulator.access.AccessPolicy;
import io.certwright.emulator.access.BuiltInRole;
import io.certwright.emulator.access.RoleAssignment;
import io.certwright.emulator.seed.DemoTenant;
import io.certwright.emulator.tenant.vault.Vault;
import java.util.List;
import java.util.Locale;
import org.junit.jupiter.api.AutoClose;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

class VaultAccessTest {

  @AutoClose private static final EmulatedAzure azure = EmulatedAzure.frozen();

  private final Vault byRole = azure.emulator().tenants().vault("kv-demo-001");
  private final Vault byPolicy = azure.emulator().tenants().vault("kv-demo-002");

  @BeforeEach
  void takeEverythingAway() {
    var assignments = azure.emulator().tenant().roleAssignments();
    assignments.all().forEach(assignments::remove);
    byPolicy.change(List.of());
  }

  @Test
  void refusesWithoutARoleInTheWordsOfRbac() {
    var answer = get(byRole, "/certificates/shop-00001");
    assertThat(answer.status()).isEqualTo(403);
    assertThat(answer.json().path("error").path("innererror").path("code").asText())
        .isEqualTo("ForbiddenByRbac");
    assertThat(answer.message())
        .isEqualTo(
            """
            Caller is not authorized to perform action on resource.
            If role assignments, deny assignments or role definitions were changed recently, \
            please observe propagation time.
            Caller: appid=%s;oid=%s;iss=https://sts.windows.net/%s/
            Action: 'Microsoft.KeyVault/vaults/certificates/read'
            Resource: '/subscriptions/%s/resourcegroups/rg-shop-prod/providers/microsoft.keyvault\
            /vaults/kv-demo-001/certificates/shop-00001'
            Assignment: (not found)
            DenyAssignmentId: null
            DecisionReason: 'DeniedWithNoValidRBAC'\s
            Vault: kv-demo-001;location=westeurope
            """
                .formatted(
                    DemoTenant.APPLICATION_ID,
                    DemoTenant.OBJECT_ID,
                    DemoTenant.TENANT_ID,
                    DemoTenant.PRODUCTION_SUBSCRIPTION_ID)
                .replace("\n", "\r\n"));
  }

  @Test
  void refusesWithoutAPolicyInTheWordsOfAccessPolicies() {
    var answer = get(byPolicy, "/certificates");
    assertThat(answer.status()).isEqualTo(403);
    assertThat(answer.json().path("error").path("innererror").path("code").asText())
        .isEqualTo("AccessDenied");
    assertThat(answer.message())
        .isEqualTo(
            ("The user, group or application 'appid=%s;oid=%s;iss=https://sts.windows.net/%s/' does"
                    + " not have certificates list permission on key vault"
                    + " 'kv-demo-002;location=northeurope'. For help resolving this issue, please"
                    + " see https://go.microsoft.com/fwlink/?linkid=2125287")
                .formatted(DemoTenant.APPLICATION_ID, DemoTenant.OBJECT_ID, DemoTenant.TENANT_ID));
  }

  @Test
  void aRoleOnTheGroupReachesTheVaultsInIt() {
    assign(BuiltInRole.KEY_VAULT_READER, groupOf(byRole));
    assertThat(get(byRole, "/certificates").status()).isEqualTo(200);
    assertThat(delete(byRole, "/certificates/none").status()).isEqualTo(403);
  }

  @Test
  void aRoleOnOneVaultReachesNoOther() {
    Vault other = azure.emulator().tenants().vault("kv-demo-004");
    assign(BuiltInRole.KEY_VAULT_CERTIFICATES_OFFICER, byRole.armId());
    assertThat(get(byRole, "/certificates").status()).isEqualTo(200);
    assertThat(get(other, "/certificates").status()).isEqualTo(403);
  }

  @Test
  void aRoleOfTheControlPlaneOpensNoData() {
    assign(BuiltInRole.OWNER, groupOf(byRole));
    assertThat(get(byRole, "/certificates").status()).isEqualTo(403);
  }

  @Test
  void aPolicyAllowsItsVerbsAloneWhateverTheirCase() {
    String objectId = DemoTenant.OBJECT_ID.toUpperCase(Locale.ROOT);
    byPolicy.change(List.of(new AccessPolicy(objectId, List.of("List"), List.of(), List.of())));
    assertThat(get(byPolicy, "/certificates").status()).isEqualTo(200);
    assertThat(get(byPolicy, "/certificates/none").status()).isEqualTo(403);
  }

  @Test
  void aRoleDoesNotHelpInAVaultWithPolicies() {
    assign(BuiltInRole.KEY_VAULT_ADMINISTRATOR, groupOf(byPolicy));
    assertThat(get(byPolicy, "/certificates").status()).isEqualTo(403);
  }

  @Test
  void theSdkReportsTheRefusal() {
    assertThatThrownBy(
            () ->
                azure.certificates("kv-demo-001").listPropertiesOfCertificates().stream().toList())
        .isInstanceOfSatisfying(
            HttpResponseException.class,
            refused -> assertThat(refused.getResponse().getStatusCode()).isEqualTo(403))
        .hasMessageContaining("ForbiddenByRbac");
  }

  private static void assign(BuiltInRole role, String scope) {
    azure
        .emulator()
        .tenant()
        .roleAssignments()
        .add(new RoleAssignment(DemoTenant.OBJECT_ID, role, scope));
  }

  private static String groupOf(Vault vault) {
    return vault.armId().substring(0, vault.armId().indexOf("/providers/"));
  }

  private static RawHttp.Answer get(Vault vault, String path) {
    return send("GET", vault, path);
  }

  private static RawHttp.Answer delete(Vault vault, String path) {
    return send("DELETE", vault, path);
  }

  private static RawHttp.Answer send(String method, Vault vault, String path) {
    return azure
        .raw()
        .send(
            method,
            vault.uri() + path + "?api-version=7.6",
            null,
            "Authorization",
            "Bearer " + azure.token("https://vault.azure.net"));
  }
}
