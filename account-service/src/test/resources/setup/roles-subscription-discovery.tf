# Sets up what Certwright needs in /subscriptions/44444444-4444-4444-8444-444444444441
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
  environment = "usgovernment"
  tenant_id   = "11111111-1111-4111-8111-111111111111"
}

provider "azurerm" {
  features {}
  environment     = "usgovernment"
  subscription_id = "44444444-4444-4444-8444-444444444441"
}

data "azurerm_client_config" "current" {}

resource "azuread_application" "certwright" {
  display_name     = "Certwright reader"
  sign_in_audience = "AzureADMyOrg"
}

resource "azuread_service_principal" "certwright" {
  client_id = azuread_application.certwright.client_id
}

locals {
  principal_id = azuread_service_principal.certwright.object_id
}

resource "azuread_application_password" "certwright" {
  application_id = azuread_application.certwright.id
  display_name   = "certwright"
  end_date       = "2027-11-24T00:00:00Z"
}

output "client_secret" {
  value     = azuread_application_password.certwright.value
  sensitive = true
}

# Reader
resource "azurerm_role_assignment" "reader" {
  scope              = "/subscriptions/44444444-4444-4444-8444-444444444441"
  role_definition_id = "/subscriptions/44444444-4444-4444-8444-444444444441/providers/Microsoft.Authorization/roleDefinitions/acdd72a7-3385-48ef-bd42-f606fba81ae7"
  principal_id       = local.principal_id
  principal_type     = "ServicePrincipal"
}

# Key Vault Reader
resource "azurerm_role_assignment" "in_vaults" {
  scope              = "/subscriptions/44444444-4444-4444-8444-444444444441"
  role_definition_id = "/subscriptions/44444444-4444-4444-8444-444444444441/providers/Microsoft.Authorization/roleDefinitions/21090545-7ca7-4776-b22c-e363652d74d2"
  principal_id       = local.principal_id
  principal_type     = "ServicePrincipal"
}

output "directory_id" {
  value = data.azurerm_client_config.current.tenant_id
}

output "application_id" {
  value = azuread_application.certwright.client_id
}
