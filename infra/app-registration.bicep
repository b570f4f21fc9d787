// By what people sign in to the tab: a managed identity offers no scope for that, an app registration does.
extension microsoftGraphV1

@description('The registration is known by this name, and updated under it.')
param name string
param identityPrincipalId string

var scopeId = guid(name, 'access_as_user')

// Teams' own clients (Teams documentation, "Configure your app in Entra ID"): on the desktop and mobile, and on the web.
var teamsClients = ['1fec8e78-bce4-4aaf-ab1b-5451cc387264', '5e3ce6c0-2b1f-4285-8d4b-75ee78787346']

var microsoftGraph = '00000003-0000-0000-c000-000000000000'
var delegatedPermissions = [
  'e1fe6dd8-ba31-4d61-89e7-88639da4683d' // User.Read
  '2219042f-cab5-40cc-b0d2-16b1540b4c5f' // Tasks.ReadWrite, to publish to Planner as the facilitator
]

resource registration 'Microsoft.Graph/applications@v1.0' = {
  uniqueName: name
  displayName: 'TeamsJourney'
  signInAudience: 'AzureADMyOrg'
  api: {
    requestedAccessTokenVersion: 2
    oauth2PermissionScopes: [
      {
        id: scopeId
        value: 'access_as_user'
        type: 'User'
        isEnabled: true
        adminConsentDisplayName: 'Show customer journeys in Teams'
        adminConsentDescription: 'Lets Teams show TeamsJourney\'s tab to the person who is signed in.'
        userConsentDisplayName: 'Show customer journeys in Teams'
        userConsentDescription: 'Lets Teams show you TeamsJourney\'s tab.'
      }
    ]
    preAuthorizedApplications: [for client in teamsClients: { appId: client, delegatedPermissionIds: [scopeId] }]
  }
  requiredResourceAccess: [
    { resourceAppId: microsoftGraph, resourceAccess: [for permission in delegatedPermissions: { id: permission, type: 'Scope' }] }
  ]

  // The service proves itself to Entra as its managed identity, instead of with a secret.
  resource credential 'federatedIdentityCredentials@v1.0' = {
    name: '${registration.uniqueName}/managed-identity'
    issuer: '${environment().authentication.loginEndpoint}${tenant().tenantId}/v2.0'
    subject: identityPrincipalId
    audiences: ['api://AzureADTokenExchange']
  }
}

resource principal 'Microsoft.Graph/servicePrincipals@v1.0' = {
  appId: registration.appId
}

output appId string = registration.appId
