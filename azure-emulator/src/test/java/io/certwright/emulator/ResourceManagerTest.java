package io.certwright.emulator;

import static org.assertj.core.api.Assertions.assertThat;

import com.azure.core.management.AzureEnvironment;
import com.azure.core.management.profile.AzureProfile;
import com.azure.resourcemanager.keyvault.KeyVaultManager;
import com.fasterxml.jackson.databind.JsonNode;
import io.certwright.emulator.access.BuiltInRole;
import io.certwright.emulator.access.RoleAssignment;
import io.certwright.emulator.seed.DemoTenant;
import java.util.List;
import java.util.stream.StreamSupport;
import org.junit.jupiter.api.AutoClose;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class ResourceManagerTest {

  private static final String SUBSCRIPTION =
      "/subscriptions/" + DemoTenant.PRODUCTION_SUBSCRIPTION_ID;
  private static final String BY_TYPE =
      "?$filter=resourceType%20eq%20%27Microsoft.KeyVault%2Fvaults%27&api-version=2015-11-01";

  @AutoClose
  private static final EmulatedAzure azure = EmulatedAzure.immediate(DemoTenant.ordinary());

  @Test
  void listsVaultsThroughTheSdk() {
    KeyVaultManager manager =
        KeyVaultManager.configure()
            .withHttpClient(azure.transport())
            .authenticate(
                azure.credential(),
                new AzureProfile(
                    DemoTenant.TENANT_ID,
                    DemoTenant.PRODUCTION_SUBSCRIPTION_ID,
                    AzureEnvironment.AZURE));
    List<String> names =
        manager.serviceClient().getVaults().listBySubscription().stream()
            .map(vault -> vault.properties().vaultUri())
            .toList();
    assertThat(names)
        .containsExactlyInAnyOrder(
            "https://kv-demo-001.vault.azure.net/",
            "https://kv-demo-002.vault.azure.net/",
            "https://kv-demo-004.vault.azure.net/",
            "https://kv-demo-005.vault.azure.net/");
  }

  @Test
  void countsTheSubscriptionsItLists() {
    var answer = azure.arm("/subscriptions?api-version=2022-12-01");
    assertThat(answer.json().path("value")).hasSize(2);
    assertThat(answer.json().path("count").toString())
        .isEqualTo("{\"type\":\"Total\",\"value\":2}");
    assertThat(answer.header("Strict-Transport-Security"))
        .isEqualTo("max-age=31536000; includeSubDomains");
  }

  @Test
  void listsResourcesByTypeWithoutTheirProperties() {
    var answer = azure.arm(SUBSCRIPTION + "/resources" + BY_TYPE);
    assertThat(answer.json().path("value")).hasSize(4);
    assertThat(answer.json().path("value").path(0).has("properties")).isFalse();
    assertThat(answer.json().has("nextLink")).isFalse();
  }

  @Test
  void followsItsOwnLinksToTheEnd() {
    var page = azure.arm(SUBSCRIPTION + "/resources" + BY_TYPE + "&$top=3");
    assertThat(page.json().path("value")).hasSize(3);
    String next = page.json().path("nextLink").asText();
    assertThat(next).contains("%24skiptoken=");
    var last = azure.arm(next.substring("https://management.azure.com".length()));
    assertThat(last.json().path("value")).hasSize(1);
    assertThat(last.json().has("nextLink")).isFalse();
  }

  @Test
  void doesNotMindTheCaseOfAPath() {
    var answer =
        azure.arm(
            SUBSCRIPTION.toUpperCase()
                + "/RESOURCEGROUPS/RG-SHOP-PROD/PROVIDERS/MICROSOFT.KEYVAULT/VAULTS/KV-DEMO-001"
                + "?api-version=2023-07-01");
    assertThat(answer.status()).isEqualTo(200);
    assertThat(answer.json().path("id").asText())
        .isEqualTo(
            SUBSCRIPTION
                + "/resourceGroups/rg-shop-prod/providers/Microsoft.KeyVault/vaults/kv-demo-001");
  }

  @Test
  void showsTheAccessModelOfAVault() {
    var byRole = vault("rg-shop-prod", "kv-demo-001");
    var byPolicy = vault("rg-payments-prod", "kv-demo-002");
    assertThat(byRole.path("enableRbacAuthorization").asBoolean()).isTrue();
    assertThat(byPolicy.path("enableRbacAuthorization").asBoolean(true)).isFalse();
    assertThat(byPolicy.path("accessPolicies").path(0).path("permissions").path("certificates"))
        .hasSize(15);
    assertThat(byRole.has("enablePurgeProtection")).isFalse();
  }

  @Test
  void listsWhatTheCallerMayDo() {
    var answer =
        azure.arm(
            SUBSCRIPTION
                + "/resourceGroups/rg-shop-prod/providers/Microsoft.KeyVault/vaults/kv-demo-001"
                + "/providers/Microsoft.Authorization/permissions?api-version=2022-04-01");
    assertThat(answer.json().path("value")).hasSize(2);
    assertThat(answer.body()).contains("\"*/read\"", "Microsoft.KeyVault/vaults/certificates/*");
  }

  @ParameterizedTest
  @CsvSource({
    "/subscriptions, 400, MissingApiVersionParameter",
    "/subscriptions?api-version=latest, 400, InvalidApiVersionParameter",
    "/subscriptions/99999999-9999-4999-8999-999999999999?api-version=2022-12-01, 404,"
        + " SubscriptionNotFound",
    SUBSCRIPTION + "/resourceGroups/none?api-version=2022-09-01, 404, ResourceGroupNotFound",
    SUBSCRIPTION
        + "/resourceGroups/rg-shop-prod/providers/Microsoft.KeyVault/vaults/none?api-version=2023-07-01,"
        + " 404, ResourceNotFound",
    SUBSCRIPTION
        + "/providers/Microsoft.KeyVault/vaults?api-version=2020-01-01, 400,"
        + " NoRegisteredProviderFound",
  })
  void refusesWithTheTrueStatusAndCode(String path, int status, String code) {
    var answer = azure.arm(path);
    assertThat(answer.status()).isEqualTo(status);
    assertThat(answer.error()).isEqualTo(code);
  }

  @Test
  void asksForATokenOfItsOwn() {
    String url = "https://management.azure.com/subscriptions?api-version=2022-12-01";
    var none = azure.raw().send("GET", url, null);
    var foreign =
        azure
            .raw()
            .send(
                "GET",
                url,
                null,
                "Authorization",
                "Bearer " + azure.token("https://vault.azure.net"));
    assertThat(none.status()).isEqualTo(401);
    assertThat(none.error()).isEqualTo("AuthenticationFailed");
    assertThat(none.header("WWW-Authenticate")).startsWith("Bearer authorization_uri=");
    assertThat(foreign.error()).isEqualTo("InvalidAuthenticationTokenAudience");
  }

  @Test
  void showsOnlyWhatTheRolesLetSee() {
    // Given
    try (EmulatedAzure narrow = EmulatedAzure.immediate(DemoTenant.ordinary())) {
      var assignments = narrow.emulator().tenant().roleAssignments();
      assignments.all().forEach(assignments::remove);
      assertThat(narrow.arm("/subscriptions?api-version=2022-12-01").json().path("value"))
          .isEmpty();
      // When
      assignments.add(
          new RoleAssignment(
              DemoTenant.OBJECT_ID,
              BuiltInRole.READER,
              SUBSCRIPTION + "/resourceGroups/rg-payments-prod"));
      // Then
      assertThat(narrow.arm("/subscriptions?api-version=2022-12-01").json().path("value"))
          .hasSize(1);
      var groups = narrow.arm(SUBSCRIPTION + "/resourcegroups?api-version=2022-09-01");
      assertThat(StreamSupport.stream(groups.json().path("value").spliterator(), false))
          .extracting(group -> group.path("name").asText())
          .containsExactly("rg-payments-prod");
      var other =
          narrow.arm(
              SUBSCRIPTION
                  + "/resourceGroups/rg-shop-prod/providers/Microsoft.KeyVault/vaults"
                  + "?api-version=2023-07-01");
      assertThat(other.status()).isEqualTo(403);
      assertThat(other.error()).isEqualTo("AuthorizationFailed");
    }
  }

  @Test
  void hasNoManagedHsmWhichTheCommandLineAsksForBesideVaults() {
    for (String type : new String[] {"managedHSMs", "deletedManagedHSMs"}) {
      var answer =
          azure.arm(
              SUBSCRIPTION + "/providers/Microsoft.KeyVault/" + type + "?api-version=2022-07-01");
      assertThat(answer.json().path("value").isEmpty()).isTrue();
      assertThat(answer.status()).isEqualTo(200);
    }
  }

  private static JsonNode vault(String group, String name) {
    return azure
        .arm(
            "%s/resourceGroups/%s/providers/Microsoft.KeyVault/vaults/%s?api-version=2023-07-01"
                .formatted(SUBSCRIPTION, group, name))
        .json()
        .path("properties");
  }
}
