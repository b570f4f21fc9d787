// All that the service's identity may do, in one place.
extension microsoftGraphV1

param storageName string
param keyVaultName string
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

// Azure's built-in role "Key Vault Secrets Officer": the service makes its key itself, at the first start.
var secretsOfficer = subscriptionResourceId('Microsoft.Authorization/roleDefinitions', 'b86a8fe4-44ce-4948-aee5-eccb2c155cd7')

resource vault 'Microsoft.KeyVault/vaults@2023-07-01' existing = {
  name: keyVaultName
}

resource key 'Microsoft.Authorization/roleAssignments@2022-04-01' = {
  scope: vault
  name: guid(vault.id, identityPrincipalId, secretsOfficer)
  properties: { roleDefinitionId: secretsOfficer, principalId: identityPrincipalId, principalType: 'ServicePrincipal' }
}

resource graph 'Microsoft.Graph/servicePrincipals@v1.0' existing = {
  appId: '00000003-0000-0000-c000-000000000000'
}

resource planner 'Microsoft.Graph/appRoleAssignedTo@v1.0' = if (plannerAsApplication) {
  appRoleId: '44e666d1-d276-445b-a5fc-8815eeb81d55' // Tasks.ReadWrite.All
  principalId: identityPrincipalId
  resourceId: graph.id
}
