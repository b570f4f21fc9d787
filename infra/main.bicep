// Everything that TeamsJourney needs in Azure: `azd up` deploys it, the service itself, and makes the package for Teams.
targetScope = 'subscription'

@description('Names this installation; part of the names of all that is made.')
@minLength(1)
@maxLength(32)
param environmentName string

@description('The region.')
param location string

@description('How many instances serve; at least two, so that one may fail or be updated.')
@minValue(2)
@maxValue(10)
param instances int = 2

@description('A host name of your own, once it is bound to the service; otherwise the one that Azure gives.')
param customHost string = ''

@description('Tenants besides our own whose members may take part, in shared channels with other organisations.')
param otherTenants string[] = []

@description('Where alerts are sent; without it they are only shown in Azure.')
param alertEmail string = ''

@description('Whether publishing to Planner is done as the application, which needs Tasks.ReadWrite.All from a privileged role administrator; otherwise as the facilitator, who consents.')
param plannerAsApplication bool = true

var token = toLower(uniqueString(subscription().id, environmentName, location))
var tags = { 'azd-env-name': environmentName }

resource group 'Microsoft.Resources/resourceGroups@2024-03-01' = {
  name: 'rg-${environmentName}'
  location: location
  tags: tags
}

module identity 'identity.bicep' = {
  scope: group
  params: { name: 'id-teamsjourney-${token}', location: location, tags: tags }
}

module registration 'app-registration.bicep' = {
  scope: group
  params: { name: 'teamsjourney-${token}', identityPrincipalId: identity.outputs.principalId }
}

module storage 'storage.bicep' = {
  scope: group
  params: { name: 'st${token}', location: location, tags: tags }
}

module keyVault 'key-vault.bicep' = {
  scope: group
  params: { name: 'kv${token}', location: location, tags: tags }
}

module monitoring 'monitoring.bicep' = {
  scope: group
  params: { name: 'teamsjourney-${token}', location: location, tags: tags }
}

module roles 'role-assignments.bicep' = {
  scope: group
  params: {
    storageName: storage.outputs.name
    keyVaultName: keyVault.outputs.name
    identityPrincipalId: identity.outputs.principalId
    plannerAsApplication: plannerAsApplication
  }
}

module app 'app.bicep' = {
  scope: group
  params: {
    name: 'teamsjourney-${token}'
    location: location
    tags: tags
    instances: instances
    identityId: identity.outputs.id
    identityClientId: identity.outputs.clientId
    tabAppId: registration.outputs.appId
    tablesEndpoint: storage.outputs.tablesEndpoint
    keyVaultUri: keyVault.outputs.uri
    customHost: customHost
    otherTenants: otherTenants
    plannerAsApplication: plannerAsApplication
    applicationInsightsName: monitoring.outputs.applicationInsightsName
  }
  // The service reads its table and its key when it starts.
  dependsOn: [roles]
}

module address 'app-registration-address.bicep' = {
  scope: group
  params: { name: 'teamsjourney-${token}', appId: registration.outputs.appId, host: app.outputs.host }
}

module bot 'bot.bicep' = {
  scope: group
  params: {
    name: 'teamsjourney-${token}'
    tags: tags
    host: app.outputs.host
    identityId: identity.outputs.id
    identityClientId: identity.outputs.clientId
  }
}

module alerts 'alerts.bicep' = {
  scope: group
  params: { name: 'teamsjourney-${token}', location: location, tags: tags, workspaceId: monitoring.outputs.workspaceId, appId: app.outputs.id, email: alertEmail }
}

@description('The app id of the bot, for the package.')
output BOT_APP_ID string = identity.outputs.clientId

@description('The app id by which people sign in to the tab, for the package.')
output TAB_APP_ID string = registration.outputs.appId

@description('The host name of the service, for the package.')
output APP_HOST string = app.outputs.host
