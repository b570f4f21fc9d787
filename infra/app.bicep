// The service: several instances on App Service, reached by https only. They share nothing but the table, so no one sticks to any of them.
param name string
param location string
param tags object
param instances int
param identityId string
param identityClientId string
param tabAppId string
param tablesEndpoint string
param keyVaultUri string
param customHost string
param otherTenants string[]
param plannerAsApplication bool
param applicationInsightsName string

@description('The OpenTelemetry collector that runs beside each instance.')
param collectorImage string = 'docker.io/otel/opentelemetry-collector-contrib:0.139.0'

var host = empty(customHost) ? site.properties.defaultHostName : customHost

resource insights 'Microsoft.Insights/components@2020-02-02' existing = {
  name: applicationInsightsName
}

resource plan 'Microsoft.Web/serverfarms@2024-04-01' = {
  name: 'plan-${name}'
  location: location
  tags: tags
  kind: 'linux'
  sku: { name: 'P0v3', capacity: instances }
  properties: { reserved: true }
}

resource site 'Microsoft.Web/sites@2024-04-01' = {
  name: name
  location: location
  tags: union(tags, { 'azd-service-name': 'app' })
  kind: 'app,linux'
  identity: { type: 'UserAssigned', userAssignedIdentities: { '${identityId}': {} } }
  properties: {
    serverFarmId: plan.id
    httpsOnly: true
    clientAffinityEnabled: false
    siteConfig: {
      linuxFxVersion: 'DOTNETCORE|10.0'
      alwaysOn: true
      http20Enabled: true
      minTlsVersion: '1.2'
      scmMinTlsVersion: '1.2'
      ftpsState: 'Disabled'
      healthCheckPath: '/health/ready'
    }
  }

  // Publishing is by identity too: no user name and password.
  resource noFtpPassword 'basicPublishingCredentialsPolicies' = {
    name: 'ftp'
    properties: { allow: false }
  }

  resource noScmPassword 'basicPublishingCredentialsPolicies' = {
    name: 'scm'
    properties: { allow: false }
  }

  resource settings 'config' = {
    name: 'appsettings'
    properties: {
      MicrosoftAppType: 'UserAssignedMSI'
      MicrosoftAppId: identityClientId
      MicrosoftAppTenantId: tenant().tenantId
      Teams__AllowedTenants: join(concat([tenant().tenantId], otherTenants), ',')
      AzureAd__TenantId: tenant().tenantId
      AzureAd__ClientId: tabAppId
      // The registration trusts this identity, see app-registration.bicep.
      AzureAd__ClientCredentials__0__SourceType: 'SignedAssertionFromManagedIdentity'
      AzureAd__ClientCredentials__0__ManagedIdentityClientId: identityClientId
      Planner__PublishAs: plannerAsApplication ? 'Application' : 'Facilitator'
      Storage__TablesEndpoint: tablesEndpoint
      Privacy__KeyVault: keyVaultUri
      App__PublicUrl: 'https://${host}'
      // Which of the site's identities to be, for everything that is not the bot.
      AZURE_CLIENT_ID: identityClientId
      // https ends before the service: it learns from App Service's headers how it was called.
      ASPNETCORE_FORWARDEDHEADERS_ENABLED: 'true'
      OTEL_EXPORTER_OTLP_ENDPOINT: 'http://127.0.0.1:4317'
      OTEL_SERVICE_NAME: 'teamsjourney'
      APPLICATIONINSIGHTS_CONNECTION_STRING: insights.properties.ConnectionString
      COLLECTOR_CONFIG: loadTextContent('collector.yaml')
      SCM_DO_BUILD_DURING_DEPLOYMENT: 'false'
    }
  }

  resource collector 'sitecontainers' = {
    name: 'collector'
    properties: {
      image: collectorImage
      isMain: false
      startUpCommand: '--config=env:COLLECTOR_CONFIG'
      // A sidecar gets only the settings that are named here; a value is a setting's name.
      environmentVariables: [
        { name: 'COLLECTOR_CONFIG', value: 'COLLECTOR_CONFIG' }
        { name: 'APPLICATIONINSIGHTS_CONNECTION_STRING', value: 'APPLICATIONINSIGHTS_CONNECTION_STRING' }
      ]
    }
    dependsOn: [settings]
  }
}

output id string = site.id
output host string = host
