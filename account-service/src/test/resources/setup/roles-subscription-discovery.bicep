// Sets up what Certwright needs in /subscriptions/44444444-4444-4444-8444-444444444441
// az deployment sub create --subscription 44444444-4444-4444-8444-444444444441 --location <region> --template-file certwright.bicep
// Needs Bicep 0.36.1 or newer, for the extension.
extension 'br:mcr.microsoft.com/bicep/extensions/microsoftgraph/v1.0:1.0.0'

targetScope = 'subscription'

resource application 'Microsoft.Graph/applications@v1.0' = {
  uniqueName: 'certwright-reader'
  displayName: 'Certwright reader'
  signInAudience: 'AzureADMyOrg'
}

resource servicePrincipal 'Microsoft.Graph/servicePrincipals@v1.0' = {
  appId: application.appId
}

var principalId = servicePrincipal.id

// Reader
resource reader 'Microsoft.Authorization/roleAssignments@2022-04-01' = {
  name: guid(subscription().id, 'certwright-reader', 'acdd72a7-3385-48ef-bd42-f606fba81ae7')
  properties: {
    principalId: principalId
    principalType: 'ServicePrincipal'
    roleDefinitionId: subscriptionResourceId('Microsoft.Authorization/roleDefinitions', 'acdd72a7-3385-48ef-bd42-f606fba81ae7')
  }
}

// Key Vault Reader
resource inVaults 'Microsoft.Authorization/roleAssignments@2022-04-01' = {
  name: guid(subscription().id, 'certwright-reader', '21090545-7ca7-4776-b22c-e363652d74d2')
  properties: {
    principalId: principalId
    principalType: 'ServicePrincipal'
    roleDefinitionId: subscriptionResourceId('Microsoft.Authorization/roleDefinitions', '21090545-7ca7-4776-b22c-e363652d74d2')
  }
}

output directoryId string = tenant().tenantId
output applicationId string = application.appId
