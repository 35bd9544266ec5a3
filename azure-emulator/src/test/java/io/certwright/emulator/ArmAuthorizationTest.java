package io.certwright.emulator;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import io.certwright.emulator.access.BuiltInRole;
import io.certwright.emulator.access.RoleAssignment;
import io.certwright.emulator.seed.DemoTenant;
import java.util.UUID;
import java.util.stream.Stream;
import java.util.stream.StreamSupport;
import org.junit.jupiter.api.AutoClose;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class ArmAuthorizationTest {

  private static final String SUBSCRIPTION =
      "/subscriptions/" + DemoTenant.PRODUCTION_SUBSCRIPTION_ID;
  private static final String GROUP = SUBSCRIPTION + "/resourceGroups/rg-shop-prod";
  private static final String VAULT = GROUP + "/providers/Microsoft.KeyVault/vaults/kv-demo-001";
  private static final String ASSIGNMENTS = "/providers/Microsoft.Authorization/roleAssignments";
  private static final String DEFINITIONS = "/providers/Microsoft.Authorization/roleDefinitions";
  private static final String VERSION = "?api-version=2022-04-01";
  private static final String SOMEONE = "77777777-7777-4777-8777-777777777777";

  @AutoClose
  private static final EmulatedAzure azure = EmulatedAzure.immediate(DemoTenant.ordinary());

  @BeforeEach
  void ownTheGroup() {
    haveOnly(BuiltInRole.OWNER, GROUP);
  }

  @Test
  void givesARoleThatCountsAtOnce() {
    // Given
    assertThat(list().status()).isEqualTo(403);
    // When
    String name = UUID.randomUUID().toString();
    var created = give(name, BuiltInRole.KEY_VAULT_CERTIFICATES_OFFICER, DemoTenant.OBJECT_ID);
    // Then
    assertThat(created.status()).isEqualTo(201);
    assertThat(created.json().path("id").asText()).isEqualTo(VAULT + ASSIGNMENTS + "/" + name);
    assertThat(created.json().at("/properties/roleDefinitionId").asText())
        .isEqualTo(
            SUBSCRIPTION + DEFINITIONS + "/" + BuiltInRole.KEY_VAULT_CERTIFICATES_OFFICER.id());
    assertThat(list().status()).isEqualTo(200);
    var removed = azure.arm("DELETE", VAULT + ASSIGNMENTS + "/" + name + VERSION, null);
    assertThat(removed.status()).isEqualTo(200);
    assertThat(list().status()).isEqualTo(403);
    assertThat(azure.arm("DELETE", VAULT + ASSIGNMENTS + "/" + name + VERSION, null).status())
        .isEqualTo(204);
  }

  @Test
  void refusesTheSameGrantUnderAnotherName() {
    give(UUID.randomUUID().toString(), BuiltInRole.READER, SOMEONE);
    var again = give(UUID.randomUUID().toString(), BuiltInRole.READER, SOMEONE);
    assertThat(again.status()).isEqualTo(409);
    assertThat(again.error()).isEqualTo("RoleAssignmentExists");
  }

  @Test
  void refusesToTurnAnAssignmentIntoAnother() {
    String name = UUID.randomUUID().toString();
    give(name, BuiltInRole.READER, SOMEONE);
    assertThat(give(name, BuiltInRole.OWNER, SOMEONE).error())
        .isEqualTo("RoleAssignmentUpdateNotPermitted");
    assertThat(give(name, BuiltInRole.READER, SOMEONE).status()).isEqualTo(200);
  }

  @Test
  void anAdministratorOfDataAccessGivesRolesForDataAlone() {
    haveOnly(BuiltInRole.KEY_VAULT_DATA_ACCESS_ADMINISTRATOR, GROUP);
    String name = UUID.randomUUID().toString();
    assertThat(give(name, BuiltInRole.OWNER, SOMEONE).error()).isEqualTo("AuthorizationFailed");
    assertThat(give(name, BuiltInRole.KEY_VAULT_SECRETS_USER, SOMEONE).status()).isEqualTo(201);
  }

  @Test
  void namesTheActionAndTheScopeOfARefusal() {
    haveOnly(BuiltInRole.CONTRIBUTOR, GROUP);
    var refused = give(UUID.randomUUID().toString(), BuiltInRole.READER, SOMEONE);
    assertThat(refused.status()).isEqualTo(403);
    assertThat(refused.message())
        .isEqualTo(
            ("The client '%s' with object id '%s' does not have authorization to perform action"
                    + " 'Microsoft.Authorization/roleAssignments/write' over scope '%s' or the"
                    + " scope is invalid. If access was recently granted, please refresh your"
                    + " credentials.")
                .formatted(DemoTenant.APPLICATION_ID, DemoTenant.OBJECT_ID, VAULT));
  }

  @ParameterizedTest
  @CsvSource({
    "'',                                                          3",
    "&$filter=atScope(),                                          1",
    "&$filter=atScope()+and+assignedTo('" + SOMEONE + "'),        0",
    "&$filter=assignedTo('" + SOMEONE + "'),                      1",
    "&$filter=principalId+eq+'" + DemoTenant.OBJECT_ID + "',      2",
    "&$filter=principalId%20eq%20%27" + SOMEONE + "%27,           1",
  })
  void listsAssignmentsAtAndAroundAScope(String filter, int expected) {
    have(BuiltInRole.KEY_VAULT_READER, VAULT);
    give(UUID.randomUUID().toString(), BuiltInRole.READER, SOMEONE);
    var answer = azure.arm(GROUP + ASSIGNMENTS + VERSION + filter);
    assertThat(answer.status()).isEqualTo(200);
    assertThat(answer.json().path("value")).hasSize(expected);
  }

  @Test
  void showsAnAssignmentWithAllItsFields() {
    JsonNode assignment =
        azure.arm(GROUP + ASSIGNMENTS + VERSION + "&$filter=atScope()").json().at("/value/0");
    assertThat(names(assignment)).containsExactly("properties", "id", "type", "name");
    assertThat(names(assignment.path("properties")))
        .containsExactly(
            "roleDefinitionId",
            "principalId",
            "principalType",
            "scope",
            "condition",
            "conditionVersion",
            "createdOn",
            "updatedOn",
            "createdBy",
            "updatedBy",
            "delegatedManagedIdentityResourceId",
            "description");
    assertThat(assignment.at("/properties/principalType").asText()).isEqualTo("ServicePrincipal");
    assertThat(assignment.at("/properties/scope").asText()).isEqualTo(GROUP);
  }

  @Test
  void findsARoleByItsName() {
    var found =
        azure.arm(
            GROUP + DEFINITIONS + VERSION + "&$filter=roleName%20eq%20'Key%20Vault%20Reader'");
    JsonNode role = found.json().at("/value/0");
    assertThat(found.json().path("value")).hasSize(1);
    assertThat(role.path("name").asText()).isEqualTo(BuiltInRole.KEY_VAULT_READER.id());
    assertThat(role.at("/properties/type").asText()).isEqualTo("BuiltInRole");
    assertThat(role.at("/properties/permissions/0/dataActions").toString())
        .isEqualTo(
            "[\"Microsoft.KeyVault/vaults/*/read\","
                + "\"Microsoft.KeyVault/vaults/secrets/readMetadata/action\"]");
    String byId = DEFINITIONS + "/" + BuiltInRole.KEY_VAULT_READER.id() + VERSION;
    assertThat(azure.arm(byId).json().path("id").asText())
        .isEqualTo(DEFINITIONS + "/" + BuiltInRole.KEY_VAULT_READER.id());
  }

  @ParameterizedTest
  @CsvSource({
    "roleAssignments?api-version=2019-01-01,            400, NoRegisteredProviderFound",
    "permissions,                                       400, MissingApiVersionParameter",
    "roleAssignments/x?api-version=2022-04-01,          404, RoleAssignmentNotFound",
    "roleDefinitions/x?api-version=2022-04-01,          404, RoleDefinitionDoesNotExist",
    "roleAssignments?api-version=2022-04-01&$filter=x,  400, InvalidQueryParameterValue",
  })
  void refusesWithTheTrueStatusAndCode(String path, int status, String code) {
    var answer = azure.arm(GROUP + "/providers/Microsoft.Authorization/" + path);
    assertThat(answer.status()).isEqualTo(status);
    assertThat(answer.error()).isEqualTo(code);
  }

  private static void haveOnly(BuiltInRole role, String scope) {
    var assignments = azure.emulator().tenant().roleAssignments();
    assignments.all().forEach(assignments::remove);
    have(role, scope);
  }

  private static void have(BuiltInRole role, String scope) {
    azure
        .emulator()
        .tenant()
        .roleAssignments()
        .add(new RoleAssignment(DemoTenant.OBJECT_ID, role, scope));
  }

  private static RawHttp.Answer give(String name, BuiltInRole role, String principal) {
    return azure.arm(
        "PUT",
        VAULT + ASSIGNMENTS + "/" + name + VERSION,
        """
        {"properties":{"roleDefinitionId":"%s%s/%s","principalId":"%s",
         "principalType":"ServicePrincipal"}}
        """
            .formatted(SUBSCRIPTION, DEFINITIONS, role.id(), principal));
  }

  private static RawHttp.Answer list() {
    return azure.vault("GET", "/certificates?api-version=7.6", null);
  }

  private static Stream<String> names(JsonNode object) {
    return StreamSupport.stream(((Iterable<String>) object::fieldNames).spliterator(), false);
  }
}
