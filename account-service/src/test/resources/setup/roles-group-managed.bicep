// Sets up what Certwright needs in /subscriptions/44444444-4444-4444-8444-444444444441/resourceGroups/rg-shop.prod_(eu)
// az deployment group create --subscription 44444444-4444-4444-8444-444444444441 --resource-group='rg-shop.prod_(eu)' --template-file certwright.bicep

targetScope = 'resourceGroup'

@description('The object (principal) id of the managed identity')
param principalId string

// Reader
resource reader 'Microsoft.Authorization/roleAssignments@2022-04-01' = {
  name: guid(resourceGroup().id, principalId, 'acdd72a7-3385-48ef-bd42-f606fba81ae7')
  properties: {
    principalId: principalId
    principalType: 'ServicePrincipal'
    roleDefinitionId: subscriptionResourceId('Microsoft.Authorization/roleDefinitions', 'acdd72a7-3385-48ef-bd42-f606fba81ae7')
  }
}

// Key Vault Certificates Officer
resource inVaults 'Microsoft.Authorization/roleAssignments@2022-04-01' = {
  name: guid(resourceGroup().id, principalId, 'a4417e6f-fecd-4de8-b567-7b0420556985')
  properties: {
    principalId: principalId
    principalType: 'ServicePrincipal'
    roleDefinitionId: subscriptionResourceId('Microsoft.Authorization/roleDefinitions', 'a4417e6f-fecd-4de8-b567-7b0420556985')
  }
}

output directoryId string = tenant().tenantId
