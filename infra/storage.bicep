// Where journeys are kept: one table, copied to three zones, open to identities only.
param name string
param location string
param tags object

resource account 'Microsoft.Storage/storageAccounts@2023-05-01' = {
  name: name
  location: location
  tags: tags
  kind: 'StorageV2'
  sku: { name: 'Standard_ZRS' }
  properties: {
    allowSharedKeyAccess: false
    defaultToOAuthAuthentication: true
    allowBlobPublicAccess: false
    supportsHttpsTrafficOnly: true
    minimumTlsVersion: 'TLS1_2'
  }

  resource tables 'tableServices' = {
    name: 'default'

    resource journeys 'tables' = {
      name: 'journeys'
    }
  }
}

// Losing this by accident would be losing every journey.
resource lock 'Microsoft.Authorization/locks@2020-05-01' = {
  scope: account
  name: 'keep-journeys'
  properties: { level: 'CanNotDelete', notes: 'Holds every journey. Remove this lock only to remove TeamsJourney.' }
}

output name string = account.name
output tablesEndpoint string = account.properties.primaryEndpoints.table
