// Sets up what Certwright needs in /subscriptions/44444444-4444-4444-8444-444444444441/resourceGroups/rg-shop-prod/providers/Microsoft.KeyVault/vaults/kv-demo-001
// az deployment group create --subscription 44444444-4444-4444-8444-444444444441 --resource-group='rg-shop-prod' --template-file certwright.bicep
// Needs Bicep 0.36.1 or newer, for the extension.
extension 'br:mcr.microsoft.com/bicep/extensions/microsoftgraph/v1.0:1.0.0'

targetScope = 'resourceGroup'

resource application 'Microsoft.Graph/applications@v1.0' = {
  uniqueName: 'certwright'
  displayName: 'Certwright'
  signInAudience: 'AzureADMyOrg'
}

resource servicePrincipal 'Microsoft.Graph/servicePrincipals@v1.0' = {
  appId: application.appId
}

var principalId = servicePrincipal.id

resource vault 'Microsoft.KeyVault/vaults@2023-07-01' existing = {
  name: 'kv-demo-001'
}

// Reader
resource reader 'Microsoft.Authorization/roleAssignments@2022-04-01' = {
  scope: vault
  name: guid(vault.id, 'certwright', 'acdd72a7-3385-48ef-bd42-f606fba81ae7')
  properties: {
    principalId: principalId
    principalType: 'ServicePrincipal'
    roleDefinitionId: subscriptionResourceId('Microsoft.Authorization/roleDefinitions', 'acdd72a7-3385-48ef-bd42-f606fba81ae7')
  }
}

resource policy 'Microsoft.KeyVault/vaults/accessPolicies@2023-07-01' = {
  parent: vault
  name: 'add'
  properties: {
    accessPolicies: [
      {
        tenantId: tenant().tenantId
        objectId: principalId
        permissions: {
          certificates: [
            'list'
            'get'
            'create'
            'update'
            'import'
            'delete'
            'recover'
            'purge'
          ]
        }
      }
    ]
  }
}

output directoryId string = tenant().tenantId
output applicationId string = application.appId
