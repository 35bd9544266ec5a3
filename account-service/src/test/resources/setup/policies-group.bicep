// Sets up what Certwright needs in /subscriptions/44444444-4444-4444-8444-444444444441/resourceGroups/rg-shop.prod_(eu)
// az deployment group create --subscription 44444444-4444-4444-8444-444444444441 --resource-group='rg-shop.prod_(eu)' --template-file certwright.bicep
// Needs Bicep 0.36.1 or newer, for the extension.
extension 'br:mcr.microsoft.com/bicep/extensions/microsoftgraph/v1.0:1.0.0'

targetScope = 'resourceGroup'

@description('The DER of the certificate, base64')
param certificate string

resource application 'Microsoft.Graph/applications@v1.0' = {
  uniqueName: 'certwright'
  displayName: 'Certwright'
  signInAudience: 'AzureADMyOrg'
  keyCredentials: [
    {
      displayName: 'certwright'
      type: 'AsymmetricX509Cert'
      usage: 'Verify'
      key: certificate
    }
  ]
}

resource servicePrincipal 'Microsoft.Graph/servicePrincipals@v1.0' = {
  appId: application.appId
}

var principalId = servicePrincipal.id

// Reader
resource reader 'Microsoft.Authorization/roleAssignments@2022-04-01' = {
  name: guid(resourceGroup().id, 'certwright', 'acdd72a7-3385-48ef-bd42-f606fba81ae7')
  properties: {
    principalId: principalId
    principalType: 'ServicePrincipal'
    roleDefinitionId: subscriptionResourceId('Microsoft.Authorization/roleDefinitions', 'acdd72a7-3385-48ef-bd42-f606fba81ae7')
  }
}

@description('The vaults of the resource group that go by access policies')
param vaultNames string[]

resource vaults 'Microsoft.KeyVault/vaults@2023-07-01' existing = [for name in vaultNames: {
  name: name
}]

resource policies 'Microsoft.KeyVault/vaults/accessPolicies@2023-07-01' = [for (name, i) in vaultNames: {
  parent: vaults[i]
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
}]

output directoryId string = tenant().tenantId
output applicationId string = application.appId
