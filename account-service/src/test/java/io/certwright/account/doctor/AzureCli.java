package io.certwright.account.doctor;

import static org.assertj.core.api.Assertions.assertThat;

import com.azure.core.util.Context;
import com.azure.resourcemanager.authorization.fluent.AuthorizationManagementClient;
import com.azure.resourcemanager.authorization.models.PrincipalType;
import com.azure.resourcemanager.authorization.models.RoleAssignmentCreateParameters;
import com.azure.resourcemanager.keyvault.fluent.VaultsClient;
import com.azure.resourcemanager.keyvault.fluent.models.VaultAccessPolicyParametersInner;
import com.azure.resourcemanager.keyvault.fluent.models.VaultInner;
import com.azure.resourcemanager.keyvault.models.AccessPolicyEntry;
import com.azure.resourcemanager.keyvault.models.AccessPolicyUpdateKind;
import com.azure.resourcemanager.keyvault.models.CertificatePermissions;
import com.azure.resourcemanager.keyvault.models.IpRule;
import com.azure.resourcemanager.keyvault.models.NetworkRuleAction;
import com.azure.resourcemanager.keyvault.models.NetworkRuleSet;
import com.azure.resourcemanager.keyvault.models.Permissions;
import com.azure.resourcemanager.keyvault.models.VaultAccessPolicyProperties;
import com.azure.resourcemanager.keyvault.models.VaultPatchParameters;
import com.azure.resourcemanager.keyvault.models.VaultPatchProperties;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.certwright.account.credential.ClientCertificate;
import io.certwright.account.credential.TestCertificate;
import io.certwright.emulator.tenant.SubscriptionState;
import io.certwright.emulator.tenant.directory.Application;
import io.certwright.emulator.tenant.directory.ClientSecret;
import io.certwright.emulator.tenant.directory.FederatedCredential;
import io.certwright.platform.azure.VaultId;
import java.time.Duration;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

/**
 * Does to the emulator what the Azure CLI does to Azure: through Resource Manager where the command
 * goes there, and else to what the emulator holds.
 */
final class AzureCli {

  static final String NEW_SECRET = "the-secret-that-was-made";

  private final EmulatedAccount account;

  AzureCli(EmulatedAccount account) {
    this.account = account;
  }

  void run(String text) {
    ShellWords command = ShellWords.of(text);
    switch (command.words()) {
      case "az role assignment create" -> assign(command);
      case "az keyvault set-policy" -> setPolicy(command);
      case "az keyvault network-rule add" -> addRule(command);
      case "az keyvault update" -> update(command);
      case "az account subscription enable" -> enableSubscription(command);
      case "az ad app credential reset" -> newCredential(command);
      case "az ad app federated-credential create" -> federate(command);
      case "az ad sp update" -> enableApplication(command);
      default -> throw new AssertionError("Nobody can type this: " + text);
    }
  }

  private void assign(ShellWords command) {
    String scope = command.one("--scope");
    AuthorizationManagementClient roles =
        account
            .asOwner()
            .authorization(UUID.fromString(DoctorTenant.SUBSCRIPTION))
            .roleServiceClient();
    String filter = "roleName eq '" + command.one("--role") + "'";
    String role =
        roles.getRoleDefinitions().list(scope, filter, Context.NONE).iterator().next().id();
    roles
        .getRoleAssignments()
        .create(
            scope,
            UUID.randomUUID().toString(),
            new RoleAssignmentCreateParameters()
                .withRoleDefinitionId(role)
                .withPrincipalId(command.one("--assignee-object-id"))
                .withPrincipalType(
                    PrincipalType.fromString(command.one("--assignee-principal-type"))));
  }

  /** The verbs take the place of those that are there. */
  private void setPolicy(ShellWords command) {
    VaultId vault = vault(command);
    AccessPolicyEntry policy =
        new AccessPolicyEntry()
            .withTenantId(UUID.fromString(DoctorTenant.DIRECTORY))
            .withObjectId(command.one("--object-id"))
            .withPermissions(
                new Permissions()
                    .withCertificates(
                        command.all("--certificate-permissions").stream()
                            .map(CertificatePermissions::fromString)
                            .toList()));
    vaults(command)
        .updateAccessPolicy(
            vault.resourceGroup(),
            vault.name(),
            AccessPolicyUpdateKind.REPLACE,
            new VaultAccessPolicyParametersInner()
                .withProperties(
                    new VaultAccessPolicyProperties().withAccessPolicies(List.of(policy))));
  }

  private void addRule(ShellWords command) {
    VaultId vault = vault(command);
    NetworkRuleSet network =
        vaults(command)
            .getByResourceGroup(vault.resourceGroup(), vault.name())
            .properties()
            .networkAcls();
    List<IpRule> rules = new ArrayList<>(network.ipRules());
    rules.add(new IpRule().withValue(command.one("--ip-address")));
    change(command, new VaultPatchProperties().withNetworkAcls(network.withIpRules(rules)));
  }

  private void update(ShellWords command) {
    VaultPatchProperties properties = new VaultPatchProperties();
    if (command.options().containsKey("--default-action")) {
      properties.withNetworkAcls(
          new NetworkRuleSet()
              .withDefaultAction(NetworkRuleAction.fromString(command.one("--default-action")))
              .withIpRules(List.of(new IpRule().withValue(EmulatedAccount.OTHER_ADDRESS))));
    }
    if (command.options().containsKey("--public-network-access")) {
      properties.withPublicNetworkAccess(command.one("--public-network-access"));
    }
    change(command, properties);
  }

  private void change(ShellWords command, VaultPatchProperties properties) {
    VaultId vault = vault(command);
    vaults(command)
        .update(
            vault.resourceGroup(),
            vault.name(),
            new VaultPatchParameters().withProperties(properties));
  }

  private void enableSubscription(ShellWords command) {
    account
        .emulator()
        .tenants()
        .subscription(command.one("--subscription-id"))
        .orElseThrow()
        .subscription()
        .changeState(SubscriptionState.ENABLED);
  }

  private void newCredential(ShellWords command) {
    if (command.options().containsKey("--cert")) {
      newCertificate(command);
    } else {
      newSecret(command);
    }
  }

  /** The operator has made the file, and rotates the account's credential with it. */
  private void newCertificate(ShellWords command) {
    assertThat(command.one("--cert")).isEqualTo("@certificate.pem");
    TestCertificate certificate = TestCertificate.lasting(Instant.now(), Duration.ofDays(90));
    application(command).certificates().add(certificate.certificate());
    account
        .stored()
        .register(
            DoctorTenant.DIRECTORY, command.one("--id"), new ClientCertificate(certificate.pem()));
  }

  private void federate(ShellWords command) {
    try {
      JsonNode credential = new ObjectMapper().readTree(command.one("--parameters"));
      application(command)
          .federatedCredentials()
          .add(
              new FederatedCredential(
                  credential.required("issuer").asText(),
                  credential.required("subject").asText(),
                  credential.required("audiences").required(0).asText(),
                  Optional.empty()));
    } catch (JsonProcessingException e) {
      throw new AssertionError(e);
    }
  }

  private Application application(ShellWords command) {
    return account.tenant().application(command.one("--id")).orElseThrow();
  }

  /** The Azure CLI prints the new secret, and the operator rotates the account's credential. */
  private void newSecret(ShellWords command) {
    Instant expiry = Instant.now().plus(365, ChronoUnit.DAYS);
    application(command).secrets().add(new ClientSecret(NEW_SECRET, expiry));
    account
        .stored()
        .register(
            DoctorTenant.DIRECTORY,
            command.one("--id"),
            new io.certwright.account.credential.ClientSecret(NEW_SECRET));
  }

  private void enableApplication(ShellWords command) {
    boolean enabled = command.one("--set").equals("accountEnabled=true");
    application(command).enable(enabled);
  }

  private VaultId vault(ShellWords command) {
    String name = command.one("--name");
    return vaults(command).listBySubscription().stream()
        .filter(vault -> vault.name().equals(name))
        .map(VaultInner::id)
        .findFirst()
        .flatMap(VaultId::parse)
        .orElseThrow();
  }

  private VaultsClient vaults(ShellWords command) {
    return account
        .asOwner()
        .vaults(UUID.fromString(command.one("--subscription")))
        .serviceClient()
        .getVaults();
  }
}
