using 'main.bicep'

// azd hands over its environment: `azd env set ALERT_EMAIL you@contoso.com`.
param environmentName = readEnvironmentVariable('AZURE_ENV_NAME')
param location = readEnvironmentVariable('AZURE_LOCATION')
param instances = int(readEnvironmentVariable('INSTANCES', '2'))
param customHost = readEnvironmentVariable('CUSTOM_HOST', '')
param otherTenants = empty(readEnvironmentVariable('OTHER_TENANTS', '')) ? [] : split(readEnvironmentVariable('OTHER_TENANTS', ''), ',')
param alertEmail = readEnvironmentVariable('ALERT_EMAIL', '')
param plannerAsApplication = bool(readEnvironmentVariable('PLANNER_AS_APPLICATION', 'true'))
