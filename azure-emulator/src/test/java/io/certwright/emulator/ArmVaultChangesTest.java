package io.certwright.emulator;

import static org.assertj.core.api.Assertions.assertThat;

import com.azure.core.management.AzureEnvironment;
import com.azure.core.management.profile.AzureProfile;
import com.azure.resourcemanager.keyvault.KeyVaultManager;
import com.fasterxml.jackson.databind.JsonNode;
import io.certwright.emulator.access.BuiltInRole;
import io.certwright.emulator.access.RoleAssignment;
import io.certwright.emulator.seed.DemoTenant;
import io.certwright.emulator.tenant.SubscriptionState;
import io.certwright.emulator.tenant.vault.Vault;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.AutoClose;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class ArmVaultChangesTest {

  private static final String SUBSCRIPTION =
      "/subscriptions/" + DemoTenant.PRODUCTION_SUBSCRIPTION_ID;
  private static final String VAULTS =
      SUBSCRIPTION + "/resourceGroups/rg-shop-prod/providers/Microsoft.KeyVault/vaults/";
  private static final String DELETED =
      SUBSCRIPTION + "/providers/Microsoft.KeyVault/locations/westeurope/deletedVaults/";
  private static final String VERSION = "?api-version=2023-07-01";
  private static final String NEW =
      """
      {"location":"West Europe","tags":{"team":"shop"},"properties":{"tenantId":"%s",
       "sku":{"family":"A","name":"premium"},"enableRbacAuthorization":true,
       "softDeleteRetentionInDays":7}}
      """
          .formatted(DemoTenant.TENANT_ID);

  private static final AtomicInteger NUMBERS = new AtomicInteger();

  @AutoClose
  private static final EmulatedAzure azure = EmulatedAzure.immediate(DemoTenant.ordinary());

  private final String name = "kv-new-" + NUMBERS.incrementAndGet();

  @BeforeAll
  static void mayDoEverything() {
    var assignments = azure.emulator().tenant().roleAssignments();
    assignments.add(new RoleAssignment(DemoTenant.OBJECT_ID, BuiltInRole.OWNER, SUBSCRIPTION));
    assignments.add(
        new RoleAssignment(
            DemoTenant.OBJECT_ID,
            BuiltInRole.KEY_VAULT_CERTIFICATES_OFFICER,
            "/providers/Microsoft.Management/managementGroups/" + DemoTenant.TENANT_ID));
  }

  @Test
  void createsAVaultWhoseDataCanBeUsedAtOnce() {
    // When
    var created = put(name.toUpperCase(), NEW);
    // Then
    assertThat(created.status()).isEqualTo(200);
    assertThat(created.json().at("/properties/provisioningState").asText())
        .isEqualTo("RegisteringDns");
    assertThat(created.json().at("/properties/vaultUri").asText())
        .isEqualTo("https://" + name.toUpperCase() + ".vault.azure.net");
    assertThat(created.json().at("/systemData/createdByType").asText()).isEqualTo("Application");
    assertThat(created.header("x-ms-keyvault-service-version")).isEqualTo("1.5.1243.0");
    var read = azure.arm(VAULTS + name + VERSION).json();
    assertThat(read.at("/properties/vaultUri").asText())
        .isEqualTo("https://" + name + ".vault.azure.net/");
    assertThat(read.at("/properties/provisioningState").asText()).isEqualTo("Succeeded");
    assertThat(read.path("location").asText()).isEqualTo("westeurope");
    assertThat(list(name).status()).isEqualTo(200);
  }

  @Test
  void closesTheFirewallAndShowsItsRules() {
    put(name, NEW);
    var patched =
        azure.arm(
            "PATCH",
            VAULTS + name + VERSION,
            """
            {"properties":{"networkAcls":{"defaultAction":"Deny","bypass":"None",
             "ipRules":[{"value":"203.0.113.10"}]},"publicNetworkAccess":"Disabled"}}
            """);
    JsonNode properties = patched.json().path("properties");
    assertThat(properties.path("networkAcls").toString())
        .isEqualTo(
            "{\"bypass\":\"None\",\"defaultAction\":\"Deny\","
                + "\"ipRules\":[{\"value\":\"203.0.113.10/32\"}],\"virtualNetworkRules\":[]}");
    assertThat(properties.path("publicNetworkAccess").asText()).isEqualTo("Disabled");
    assertThat(patched.json().path("tags").path("team").asText()).isEqualTo("shop");
    assertThat(properties.path("sku").path("name").asText()).isEqualTo("premium");
  }

  @Test
  void addsReplacesAndRemovesAccessPolicies() {
    // Given
    put(name, NEW.replace("\"enableRbacAuthorization\":true", "\"accessPolicies\":[]"));
    assertThat(list(name).error()).isEqualTo("Forbidden");
    // When
    var added = policies("add", "\"List\"");
    // Then
    assertThat(added.status()).isEqualTo(201);
    assertThat(added.json().path("type").asText())
        .isEqualTo("Microsoft.KeyVault/vaults/accessPolicies");
    assertThat(list(name).status()).isEqualTo(200);
    policies("add", "\"get\"");
    policies("remove", "\"list\"");
    assertThat(list(name).status()).isEqualTo(403);
    var replaced = policies("replace", "\"list\",\"import\"");
    assertThat(replaced.json().at("/properties/accessPolicies/0/permissions/certificates"))
        .hasToString("[\"list\",\"import\"]");
    assertThat(list(name).status()).isEqualTo(200);
  }

  @Test
  void deletesRecoversAndPurges() {
    // Given
    put(name, NEW);
    azure.arm("DELETE", VAULTS + name + VERSION, null);
    assertThat(azure.emulator().tenants().vaultAt(name + ".vault.azure.net")).isEmpty();
    assertThat(azure.arm(VAULTS + name + VERSION).error()).isEqualTo("ResourceNotFound");
    JsonNode deleted = azure.arm(DELETED + name + VERSION).json();
    assertThat(deleted.path("type").asText()).isEqualTo("Microsoft.KeyVault/deletedVaults");
    assertThat(deleted.at("/properties/vaultId").asText()).isEqualTo(VAULTS + name);
    assertThat(put(name, NEW).error()).isEqualTo("ConflictError");
    // When
    var recovered =
        put(
            name,
            "{\"location\":\"westeurope\",\"properties\":{\"createMode\":\"recover\","
                + "\"tenantId\":\"%s\",\"sku\":{\"name\":\"premium\"}}}"
                    .formatted(DemoTenant.TENANT_ID));
    // Then
    assertThat(recovered.status()).isEqualTo(200);
    assertThat(recovered.json().at("/tags/team").asText()).isEqualTo("shop");
    assertThat(list(name).status()).isEqualTo(200);
    azure.arm("DELETE", VAULTS + name + VERSION, null);
    assertThat(azure.arm("POST", DELETED + name + "/purge" + VERSION, null).status())
        .isEqualTo(200);
    assertThat(azure.arm(DELETED + name + VERSION).status()).isEqualTo(404);
    assertThat(put(name, NEW).status()).isEqualTo(200);
  }

  @Test
  void neverPurgesAProtectedVault() {
    put(name, NEW.replace("\"sku\"", "\"enablePurgeProtection\":true,\"sku\""));
    azure.arm("DELETE", VAULTS + name + VERSION, null);
    assertThat(azure.arm("POST", DELETED + name + "/purge" + VERSION, null).status())
        .isEqualTo(400);
    assertThat(azure.arm(DELETED + name + VERSION).status()).isEqualTo(200);
  }

  @Test
  void listsAndPurgesDeletedVaultsThroughTheSdk() {
    // Given
    KeyVaultManager manager =
        KeyVaultManager.configure()
            .withHttpClient(azure.transport())
            .authenticate(
                azure.credential(),
                new AzureProfile(
                    DemoTenant.TENANT_ID,
                    DemoTenant.PRODUCTION_SUBSCRIPTION_ID,
                    AzureEnvironment.AZURE));
    put(name, NEW);
    // When
    manager.vaults().deleteByResourceGroup("rg-shop-prod", name);
    // Then
    assertThat(manager.vaults().listDeleted().stream())
        .anySatisfy(
            deleted -> {
              assertThat(deleted.name()).isEqualTo(name);
              assertThat(deleted.location()).isEqualTo("westeurope");
              assertThat(deleted.scheduledPurgeDate())
                  .isEqualTo(deleted.deletionDate().plusDays(7));
            });
    manager.vaults().purgeDeleted(name, "westeurope");
    assertThat(manager.vaults().listDeleted().stream())
        .noneMatch(deleted -> deleted.name().equals(name));
    assertThat(manager.vaults().checkNameAvailability(name).nameAvailable()).isTrue();
    assertThat(manager.vaults().checkNameAvailability("kv-demo-001").nameAvailable()).isFalse();
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "kv-demo-002    | \"sku\"          | \"sku\"      | 409 | VaultAlreadyExists",
        "kv--twice      | \"sku\"          | \"sku\"      | 400 | VaultNameNotValid",
        "kv-no-sku      | \"sku\"          | \"sk\"       | 400 | BadRequest",
        "kv-gold        | premium          | gold         | 400 | BadRequest",
        "kv-other       | 11111111         | 99999999     | 400 | BadRequest",
        "kv-short       | InDays\":7       | InDays\":6   | 400 | BadRequest",
      })
  void refusesWhatMakesNoVault(
      String vault, String correct, String wrong, int status, String code) {
    var answer = put(vault, NEW.replace(correct, wrong));
    assertThat(answer.status()).isEqualTo(status);
    assertThat(answer.error()).isEqualTo(code);
  }

  @Test
  void changesNothingInADisabledSubscription() {
    var subscription =
        azure
            .emulator()
            .tenants()
            .subscription(DemoTenant.DEVELOPMENT_SUBSCRIPTION_ID)
            .orElseThrow()
            .subscription();
    azure
        .emulator()
        .tenant()
        .roleAssignments()
        .add(new RoleAssignment(DemoTenant.OBJECT_ID, BuiltInRole.OWNER, subscription.armId()));
    subscription.changeState(SubscriptionState.DISABLED);
    String id =
        subscription.armId() + "/resourceGroups/rg-shop-dev/providers/Microsoft.KeyVault/vaults/";
    var answer = azure.arm("PUT", id + name + VERSION, NEW);
    assertThat(answer.status()).isEqualTo(409);
    assertThat(answer.error()).isEqualTo("ReadOnlyDisabledSubscription");
    assertThat(azure.arm(id + "kv-demo-003" + VERSION).status()).isEqualTo(200);
    assertThat(
            azure
                .arm(subscription.armId() + "?api-version=2022-12-01")
                .json()
                .path("state")
                .asText())
        .isEqualTo("Disabled");
  }

  @Test
  void neverShowsAVaultWithoutItsPoliciesWhileTheyAreReplaced() throws Exception {
    // Given
    String body =
        NEW.replace(
            "\"enableRbacAuthorization\":true",
            """
            "accessPolicies":[{"tenantId":"%s","objectId":"%s",
             "permissions":{"certificates":["list"]}}]
            """
                .formatted(DemoTenant.TENANT_ID, DemoTenant.OBJECT_ID));
    put(name, body);
    Vault vault = azure.emulator().tenants().vault(name);
    AtomicBoolean over = new AtomicBoolean();
    // When
    CompletableFuture<Boolean> gap =
        CompletableFuture.supplyAsync(
            () -> {
              boolean missing = false;
              while (!over.get()) {
                missing |= vault.accessPolicies().isEmpty();
              }
              return missing;
            });
    for (int round = 0; round < 60; round++) {
      put(name, body);
    }
    over.set(true);
    // Then
    assertThat(gap.get()).isFalse();
  }

  @Test
  void refusesAnUnknownKindOfPolicyChangeEvenWithoutAnyPolicy() {
    put(name, NEW);
    String body = "{\"properties\":{\"accessPolicies\":[]}}";
    var answer = azure.arm("PUT", VAULTS + name + "/accessPolicies/drop" + VERSION, body);
    assertThat(answer.status()).isEqualTo(400);
  }

  private static RawHttp.Answer put(String vault, String body) {
    return azure.arm("PUT", VAULTS + vault + VERSION, body);
  }

  private RawHttp.Answer policies(String kind, String verbs) {
    return azure.arm(
        "PUT",
        VAULTS + name + "/accessPolicies/" + kind + VERSION,
        """
        {"properties":{"accessPolicies":[{"tenantId":"%s","objectId":"%s",
         "permissions":{"certificates":[%s]}}]}}
        """
            .formatted(DemoTenant.TENANT_ID, DemoTenant.OBJECT_ID, verbs));
  }

  private static RawHttp.Answer list(String vault) {
    return azure
        .raw()
        .send(
            "GET",
            "https://" + vault + ".vault.azure.net/certificates?api-version=7.6",
            null,
            "Authorization",
            "Bearer " + azure.token("https://vault.azure.net"));
  }
}
