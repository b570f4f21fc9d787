// The address of the tab's API holds the registration's own id, which is known only once it is there: so a second time, by the same name.
extension microsoftGraphV1

param name string
param appId string
param host string

resource registration 'Microsoft.Graph/applications@v1.0' = {
  uniqueName: name
  displayName: 'TeamsJourney'
  identifierUris: ['api://${host}/${appId}']
  // Where the window comes back to in which a facilitator agrees to publishing in their name.
  spa: { redirectUris: ['https://${host}/tab/consent/end'] }
}

output address string = registration.identifierUris[0]
