package io.certwright.account.setup;

import static java.util.stream.Collectors.joining;

import io.certwright.account.rights.BuiltInRole;
import java.util.Locale;
import java.util.stream.Stream;

/**
 * The set-up as a Bicep file. Client secrets it cannot make: they are no resources of Microsoft
 * Graph.
 *
 * @see <a
 *     href="https://learn.microsoft.com/graph/templates/bicep/overview-bicep-templates-for-graph">
 *     Bicep templates for Microsoft Graph</a>
 */
final class BicepFile {

  private static final String EXTENSION =
      """
      // Needs Bicep 0.36.1 or newer, for the extension.
      extension 'br:mcr.microsoft.com/bicep/extensions/microsoftgraph/v1.0:1.0.0'

      """;

  private static final String APPLICATION =
      """
      resource application 'Microsoft.Graph/applications@v1.0' = {
        uniqueName: %s
        displayName: %s
        signInAudience: 'AzureADMyOrg'
      %s}

      resource servicePrincipal 'Microsoft.Graph/servicePrincipals@v1.0' = {
        appId: application.appId
      }

      var principalId = servicePrincipal.id
      """;

  private static final String KEY_CREDENTIAL =
      """
        keyCredentials: [
          {
            displayName: 'certwright'
            type: 'AsymmetricX509Cert'
            usage: 'Verify'
            key: certificate
          }
        ]
      """;

  private static final String FEDERATED =
      """
      resource federated 'Microsoft.Graph/applications/federatedIdentityCredentials@v1.0' = {
        name: '${application.uniqueName}/certwright'
        issuer: issuer
        subject: subject
        audiences: [
          '%s'
        ]
      }
      """;

  private static final String VAULT =
      """
      resource vault 'Microsoft.KeyVault/vaults@2023-07-01' existing = {
        name: %s
      }
      """;

  private static final String ROLE =
      """
      // %s
      resource %s 'Microsoft.Authorization/roleAssignments@2022-04-01' = {
      %s  name: guid(%s, %s, '%s')
        properties: {
          principalId: principalId
          principalType: 'ServicePrincipal'
          roleDefinitionId: subscriptionResourceId('Microsoft.Authorization/roleDefinitions', '%s')
        }
      }
      """;

  private BicepFile() {}

  static String of(SetupRequest request) {
    return Stream.of(
            head(request),
            parameters(request),
            request.registersApplication() ? application(request) : "",
            request.scope().isVault()
                ? VAULT.formatted(Quoted.forBicep(request.scope().vault()))
                : "",
            roles(request),
            request.byRoles() ? "" : BicepPolicies.of(request),
            outputs(request))
        .filter(part -> !part.isEmpty())
        .collect(joining("\n"));
  }

  private static String head(SetupRequest request) {
    String target = request.scope().isSubscription() ? "subscription" : "resourceGroup";
    return "// Sets up what Certwright needs in %s\n// %s\n"
            .formatted(request.scope(), deploy(request))
        + (request.registersApplication() ? EXTENSION : "\n")
        + "targetScope = '%s'\n".formatted(target);
  }

  static String deploy(SetupRequest request) {
    SetupScope scope = request.scope();
    return scope.isSubscription()
        ? "az deployment sub create --subscription %s --location <region> --template-file certwright.bicep"
            .formatted(scope.subscription())
        : "az deployment group create --subscription %s --resource-group=%s --template-file certwright.bicep"
            .formatted(scope.subscription(), Quoted.forShell(scope.resourceGroup()));
  }

  private static String parameters(SetupRequest request) {
    return switch (request.credentialKind()) {
      case CLIENT_SECRET -> "";
      case CLIENT_CERTIFICATE ->
          """
          @description('The DER of the certificate, base64')
          param certificate string
          """;
      case WORKLOAD_IDENTITY ->
          """
          @description('The OIDC issuer of the cluster that account-service runs in')
          param issuer string

          @description('The service account of account-service')
          param subject string = 'system:serviceaccount:certwright:account-service'
          """;
      case MANAGED_IDENTITY ->
          """
          @description('The object (principal) id of the managed identity')
          param principalId string
          """;
    };
  }

  private static String application(SetupRequest request) {
    String key =
        switch (request.credentialKind()) {
          case CLIENT_CERTIFICATE -> KEY_CREDENTIAL;
          case CLIENT_SECRET, WORKLOAD_IDENTITY, MANAGED_IDENTITY -> "";
        };
    String application =
        APPLICATION.formatted(
            Quoted.forBicep(uniqueName(request)), Quoted.forBicep(request.applicationName()), key);
    return switch (request.credentialKind()) {
      case WORKLOAD_IDENTITY -> application + "\n" + FEDERATED.formatted(request.tokenAudience());
      case CLIENT_SECRET, CLIENT_CERTIFICATE, MANAGED_IDENTITY -> application;
    };
  }

  /** The key by which a second deployment finds the application of the first. */
  private static String uniqueName(SetupRequest request) {
    String plain =
        request
            .applicationName()
            .toLowerCase(Locale.ROOT)
            .replaceAll("[^a-z0-9]+", "-")
            .replaceAll("^-|-$", "");
    return plain.isEmpty() ? "certwright" : plain;
  }

  private static String roles(SetupRequest request) {
    return request.roles().stream().map(role -> role(request, role)).collect(joining("\n"));
  }

  private static String role(SetupRequest request, BuiltInRole role) {
    SetupScope scope = request.scope();
    String where =
        scope.isVault()
            ? "vault.id"
            : scope.isSubscription() ? "subscription().id" : "resourceGroup().id";
    return ROLE.formatted(
        role.label(),
        role == BuiltInRole.READER ? "reader" : "inVaults",
        scope.isVault() ? "  scope: vault\n" : "",
        where,
        request.registersApplication() ? Quoted.forBicep(uniqueName(request)) : "principalId",
        role.id(),
        role.id());
  }

  private static String outputs(SetupRequest request) {
    String directory = "output directoryId string = tenant().tenantId\n";
    return request.registersApplication()
        ? directory + "output applicationId string = application.appId\n"
        : directory;
  }
}
