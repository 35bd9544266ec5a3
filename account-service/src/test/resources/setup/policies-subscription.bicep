// Sets up what Certwright needs in /subscriptions/44444444-4444-4444-8444-444444444441
// az deployment sub create --subscription 44444444-4444-4444-8444-444444444441 --location <region> --template-file certwright.bicep
// Needs Bicep 0.36.1 or newer, for the extension.
extension 'br:mcr.microsoft.com/bicep/extensions/microsoftgraph/v1.0:1.0.0'

targetScope = 'subscription'

@description('The OIDC issuer of the cluster that account-service runs in')
param issuer string

@description('The service account of account-service')
param subject string = 'system:serviceaccount:certwright:account-service'

resource application 'Microsoft.Graph/applications@v1.0' = {
  uniqueName: 'certwright'
  displayName: 'Certwright'
  signInAudience: 'AzureADMyOrg'
}

resource servicePrincipal 'Microsoft.Graph/servicePrincipals@v1.0' = {
  appId: application.appId
}

var principalId = servicePrincipal.id

resource federated 'Microsoft.Graph/applications/federatedIdentityCredentials@v1.0' = {
  name: '${application.uniqueName}/certwright'
  issuer: issuer
  subject: subject
  audiences: [
    'api://AzureADTokenExchange'
  ]
}

// Reader
resource reader 'Microsoft.Authorization/roleAssignments@2022-04-01' = {
  name: guid(subscription().id, 'certwright', 'acdd72a7-3385-48ef-bd42-f606fba81ae7')
  properties: {
    principalId: principalId
    principalType: 'ServicePrincipal'
    roleDefinitionId: subscriptionResourceId('Microsoft.Authorization/roleDefinitions', 'acdd72a7-3385-48ef-bd42-f606fba81ae7')
  }
}

// Access policies are deployed to one resource group at a time: ask for this guide with the scope of each group.

output directoryId string = tenant().tenantId
output applicationId string = application.appId
