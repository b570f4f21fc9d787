// All that the service's identity may do, in one place.
extension microsoftGraphV1

param storageName string
param identityPrincipalId string
param plannerAsApplication bool

// Azure's built-in role "Storage Table Data Contributor".
var tableDataContributor = subscriptionResourceId('Microsoft.Authorization/roleDefinitions', '0a9a7e1f-b9d0-4cc4-a60d-0319b160aaa3')

resource account 'Microsoft.Storage/storageAccounts@2023-05-01' existing = {
  name: storageName
}

resource tables 'Microsoft.Authorization/roleAssignments@2022-04-01' = {
  scope: account
  name: guid(account.id, identityPrincipalId, tableDataContributor)
  properties: { roleDefinitionId: tableDataContributor, principalId: identityPrincipalId, principalType: 'ServicePrincipal' }
}

resource graph 'Microsoft.Graph/servicePrincipals@v1.0' existing = {
  appId: '00000003-0000-0000-c000-000000000000'
}

resource planner 'Microsoft.Graph/appRoleAssignedTo@v1.0' = if (plannerAsApplication) {
  appRoleId: '44e666d1-d276-445b-a5fc-8815eeb81d55' // Tasks.ReadWrite.All
  principalId: identityPrincipalId
  resourceId: graph.id
}
