package io.certwright.account.setup;

import static java.util.stream.Collectors.joining;

import io.certwright.account.rights.BuiltInRole;
import io.certwright.contracts.Environment;
import java.util.stream.Stream;

/** The set-up as a Terraform file, for the providers azuread 3 and azurerm 4. */
final class TerraformFile {

  private static final String HEAD =
      """
      # Sets up what Certwright needs in %s
      terraform {
        required_version = ">= 1.5"
        required_providers {
          azuread = {
            source  = "hashicorp/azuread"
            version = "~> 3.0"
          }
          azurerm = {
            source  = "hashicorp/azurerm"
            version = "~> 4.0"
          }
        }
      }

      provider "azuread" {
        environment = "%s"
      %s}

      provider "azurerm" {
        features {}
        environment     = "%s"
        subscription_id = "%s"
      }

      data "azurerm_client_config" "current" {}
      """;

  private static final String APPLICATION =
      """
      resource "azuread_application" "certwright" {
        display_name     = %s
        sign_in_audience = "AzureADMyOrg"
      }

      resource "azuread_service_principal" "certwright" {
        client_id = azuread_application.certwright.client_id
      }

      locals {
        principal_id = azuread_service_principal.certwright.object_id
      }
      """;

  private static final String MANAGED_IDENTITY =
      """
      variable "principal_id" {
        description = "The object (principal) id of the managed identity"
        type        = string
      }

      locals {
        principal_id = var.principal_id
      }
      """;

  private static final String ROLE =
      """
      # %s
      resource "azurerm_role_assignment" "%s" {
        scope              = %s
        role_definition_id = "/subscriptions/%s/providers/Microsoft.Authorization/roleDefinitions/%s"
        principal_id       = local.principal_id
        principal_type     = "ServicePrincipal"
      }
      """;

  private static final String OUTPUTS =
      """
      output "directory_id" {
        value = data.azurerm_client_config.current.tenant_id
      }
      """;

  private static final String APPLICATION_OUTPUT =
      """

      output "application_id" {
        value = azuread_application.certwright.client_id
      }
      """;

  private TerraformFile() {}

  static String of(SetupRequest request) {
    return Stream.of(
            head(request),
            request.registersApplication()
                ? APPLICATION.formatted(Quoted.forTerraform(request.applicationName()))
                : MANAGED_IDENTITY,
            TerraformCredential.of(request),
            roles(request),
            request.byRoles() ? "" : TerraformPolicies.of(request),
            request.registersApplication() ? OUTPUTS + APPLICATION_OUTPUT : OUTPUTS)
        .filter(part -> !part.isEmpty())
        .collect(joining("\n"));
  }

  private static String head(SetupRequest request) {
    String directory =
        request.directoryId() == null
            ? ""
            : "  tenant_id   = \"%s\"\n".formatted(request.directoryId());
    return HEAD.formatted(
        request.scope(),
        cloud(request.environment(), "global"),
        directory,
        cloud(request.environment(), "public"),
        request.scope().subscription());
  }

  private static String cloud(Environment environment, String nameOfPublic) {
    return switch (environment) {
      case AZURE -> nameOfPublic;
      case AZURE_US_GOVERNMENT -> "usgovernment";
      case AZURE_CHINA -> "china";
    };
  }

  private static String roles(SetupRequest request) {
    return request.roles().stream()
        .map(
            role ->
                ROLE.formatted(
                    role.label(),
                    role == BuiltInRole.READER ? "reader" : "in_vaults",
                    Quoted.forTerraform(request.scope().toString()),
                    request.scope().subscription(),
                    role.id()))
        .collect(joining("\n"));
  }
}
