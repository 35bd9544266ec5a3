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
  environment = "global"
}

provider "azurerm" {
  features {}
  environment     = "public"
  subscription_id = "44444444-4444-4444-8444-444444444441"
}

data "azurerm_client_config" "current" {}

resource "azuread_application" "certwright" {
  display_name     = "Certwright"
  sign_in_audience = "AzureADMyOrg"
}

resource "azuread_service_principal" "certwright" {
  client_id = azuread_application.certwright.client_id
}

locals {
  principal_id = azuread_service_principal.certwright.object_id
}

variable "issuer" {
  description = "The OIDC issuer of the cluster that account-service runs in"
  type        = string
}

variable "subject" {
  description = "The service account of account-service"
  type        = string
  default     = "system:serviceaccount:certwright:account-service"
}

resource "azuread_application_federated_identity_credential" "certwright" {
  application_id = azuread_application.certwright.id
  display_name   = "certwright"
  issuer         = var.issuer
  subject        = var.subject
  audiences      = ["api://AzureADTokenExchange"]
}

# Reader
resource "azurerm_role_assignment" "reader" {
  scope              = "/subscriptions/44444444-4444-4444-8444-444444444441"
  role_definition_id = "/subscriptions/44444444-4444-4444-8444-444444444441/providers/Microsoft.Authorization/roleDefinitions/acdd72a7-3385-48ef-bd42-f606fba81ae7"
  principal_id       = local.principal_id
  principal_type     = "ServicePrincipal"
}

data "azurerm_resources" "vaults" {
  type = "Microsoft.KeyVault/vaults"
}

resource "azurerm_key_vault_access_policy" "certwright" {
  for_each                = toset(data.azurerm_resources.vaults.resources[*].id)
  key_vault_id            = each.value
  tenant_id               = data.azurerm_client_config.current.tenant_id
  object_id               = local.principal_id
  certificate_permissions = ["List", "Get", "Create", "Update", "Import", "Delete", "Recover", "Purge"]
}

output "directory_id" {
  value = data.azurerm_client_config.current.tenant_id
}

output "application_id" {
  value = azuread_application.certwright.client_id
}
