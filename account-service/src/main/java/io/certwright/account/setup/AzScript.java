package io.certwright.account.setup;

import static java.util.stream.Collectors.joining;

import io.certwright.contracts.Environment;
import java.time.ZoneOffset;
import java.util.stream.Stream;

/** The set-up as a script for bash and the Azure CLI, which may be run again. */
final class AzScript {

  private static final String HEADER =
      """
      #!/usr/bin/env bash
      # Sets up what Certwright needs in %s
      # Needs the Azure CLI 2.37 or newer, signed in (az login) as somebody who may register applications in the
      # directory and give access in that scope. May be run again; a credential is added each time.
      set -euo pipefail
      umask 077

      subscription=%s
      scope=%s

      az cloud set --name %s
      az account set --subscription "$subscription"
      directory=$(az account show --query tenantId --output tsv)
      """;

  private static final String SAME_DIRECTORY =
      """
      if [[ $directory != %s ]]; then
        echo "The subscription belongs to the directory $directory." >&2
        exit 1
      fi
      """;

  private static final String APPLICATION =
      """
      application_name=%s
      application=$(az ad app create --display-name="$application_name" --sign-in-audience AzureADMyOrg \\
        --query appId --output tsv)
      principal=$(az ad sp list --filter "appId eq '$application'" --query '[].id' --output tsv)
      if [[ -z $principal ]]; then
        principal=$(az ad sp create --id "$application" --query id --output tsv)
      fi
      """;

  private static final String MANAGED_IDENTITY =
      """
      application=${CLIENT_ID:?the client id of the managed identity}
      principal=${PRINCIPAL_ID:?its object (principal) id}
      """;

  private static final String ROLES =
      """
      assign() {
        az role assignment create --subscription "$subscription" --assignee-object-id "$principal" \\
          --assignee-principal-type ServicePrincipal --role "$1" --scope "$scope" --output none
      }
      """;

  private static final String POLICY =
      """
      allow() {
        az keyvault set-policy --subscription "$subscription" --name "$1" --object-id "$principal" \\
          --certificate-permissions %s --output none
      }
      """;

  private static final String POLICIES_OF_ALL =
      """
      for vault in $(az keyvault list --subscription "$subscription"%s --query '[].name' --output tsv); do
        roles=$(az keyvault show --subscription "$subscription" --name "$vault" \\
          --query properties.enableRbacAuthorization --output tsv)
        if [[ $roles != true ]]; then allow "$vault"; fi
      done
      """;

  private static final String REGISTRATION =
      """
      printf '{"name": %%s, "environment": "%s", "directoryId": "%%s", "applicationId": "%%s", "purpose": "%s", "credential": %%s}\\n' \\
        %s "$directory" "$application" "$credential" > certwright-account.json
      echo "Wrote certwright-account.json. Register the account with it, then delete it:"
      echo "  curl -H 'Content-Type: application/json' --data @certwright-account.json http://localhost:8081/api/v1/accounts"
      """;

  private AzScript() {}

  static String of(SetupRequest request) {
    return Stream.of(
            header(request),
            request.registersApplication()
                ? APPLICATION.formatted(Quoted.forShell(request.applicationName()))
                : MANAGED_IDENTITY,
            roles(request),
            request.byRoles() ? "" : policies(request),
            credential(request),
            REGISTRATION.formatted(
                request.environment(),
                request.purpose(),
                Quoted.forShell(Quoted.forJson(request.applicationName()))))
        .filter(part -> !part.isEmpty())
        .collect(joining("\n"));
  }

  private static String header(SetupRequest request) {
    String header =
        HEADER.formatted(
            request.scope(),
            Quoted.forShell(request.scope().subscription().toString()),
            Quoted.forShell(request.scope().toString()),
            cloud(request.environment()));
    return request.directoryId() == null
        ? header
        : header + SAME_DIRECTORY.formatted(request.directoryId());
  }

  /** What the Azure CLI calls a cloud. */
  private static String cloud(Environment environment) {
    return switch (environment) {
      case AZURE -> "AzureCloud";
      case AZURE_US_GOVERNMENT -> "AzureUSGovernment";
      case AZURE_CHINA -> "AzureChinaCloud";
    };
  }

  private static String roles(SetupRequest request) {
    return request.roles().stream()
        .map(role -> "assign " + role.id() + " # " + role.label() + "\n")
        .collect(joining("", ROLES, ""));
  }

  private static String policies(SetupRequest request) {
    String allow = POLICY.formatted(String.join(" ", request.purpose().certificatePermissions()));
    SetupScope scope = request.scope();
    if (scope.isVault()) {
      return allow + "allow " + Quoted.forShell(scope.vault()) + "\n";
    }
    String group =
        scope.isSubscription() ? "" : " --resource-group=" + Quoted.forShell(scope.resourceGroup());
    return allow + POLICIES_OF_ALL.formatted(group);
  }

  private static String credential(SetupRequest request) {
    String expiresAt = request.expiresAt().toString();
    return switch (request.credentialKind()) {
      case CLIENT_SECRET ->
          AzCredentials.SECRET.formatted(
              request.expiresAt().atOffset(ZoneOffset.UTC).toLocalDate(), expiresAt);
      case CLIENT_CERTIFICATE -> AzCredentials.CERTIFICATE;
      case WORKLOAD_IDENTITY -> AzCredentials.FEDERATED.formatted(request.tokenAudience());
      case MANAGED_IDENTITY -> AzCredentials.MANAGED;
    };
  }
}
