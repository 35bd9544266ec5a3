# Sets up what Certwright needs in /subscriptions/44444444-4444-4444-8444-444444444441/resourceGroups/rg-shop.prod_(eu)
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
  environment = "global"
}

provider "azurerm" {
  features {}
  environment     = "public"
  subscription_id = "44444444-4444-4444-8444-444444444441"
}

data "azurerm_client_config" "current" {}

variable "principal_id" {
  description = "The object (principal) id of the managed identity"
  type        = string
}

locals {
  principal_id = var.principal_id
}

# Reader
resource "azurerm_role_assignment" "reader" {
  scope              = "/subscriptions/44444444-4444-4444-8444-444444444441/resourceGroups/rg-shop.prod_(eu)"
  role_definition_id = "/subscriptions/44444444-4444-4444-8444-444444444441/providers/Microsoft.Authorization/roleDefinitions/acdd72a7-3385-48ef-bd42-f606fba81ae7"
  principal_id       = local.principal_id
  principal_type     = "ServicePrincipal"
}

# Key Vault Certificates Officer
resource "azurerm_role_assignment" "in_vaults" {
  scope              = "/subscriptions/44444444-4444-4444-8444-444444444441/resourceGroups/rg-shop.prod_(eu)"
  role_definition_id = "/subscriptions/44444444-4444-4444-8444-444444444441/providers/Microsoft.Authorization/roleDefinitions/a4417e6f-fecd-4de8-b567-7b0420556985"
  principal_id       = local.principal_id
  principal_type     = "ServicePrincipal"
}

output "directory_id" {
  value = data.azurerm_client_config.current.tenant_id
}
