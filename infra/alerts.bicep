// When something goes wrong, somebody hears of it. What each means, and what to do, stands in docs/operations.md.
param name string
param location string
param tags object
param workspaceId string
param appId string
param email string

// How the service's own log lines begin.
var failedTurn = ['The action ', 'A message could not be dealt with.', 'Storage failed a turn: ']
var stuckOutbox = ['Effect ', 'Journey ']

var queries = [
  {
    name: 'failed-turns'
    title: 'Someone pressed or typed something that failed'
    beginnings: failedTurn
    threshold: 0
  }
  {
    name: 'stuck-outbox'
    title: 'Cards or tasks cannot be brought to Teams or Planner'
    beginnings: stuckOutbox
    threshold: 3
  }
]

resource people 'Microsoft.Insights/actionGroups@2023-01-01' = if (!empty(email)) {
  name: 'ag-${name}'
  location: 'global'
  tags: tags
  properties: {
    enabled: true
    groupShortName: 'journeys'
    emailReceivers: [{ name: 'operators', emailAddress: email, useCommonAlertSchema: true }]
  }
}

resource notReady 'Microsoft.Insights/metricAlerts@2018-03-01' = {
  name: 'not-ready-${name}'
  location: 'global'
  tags: tags
  properties: {
    description: 'An instance cannot work: /health/ready does not answer 200.'
    severity: 1
    enabled: true
    scopes: [appId]
    evaluationFrequency: 'PT5M'
    windowSize: 'PT15M'
    criteria: {
      'odata.type': 'Microsoft.Azure.Monitor.SingleResourceMultipleMetricCriteria'
      allOf: [
        {
          name: 'health'
          criterionType: 'StaticThresholdCriterion'
          metricNamespace: 'Microsoft.Web/sites'
          metricName: 'HealthCheckStatus'
          timeAggregation: 'Average'
          operator: 'LessThan'
          threshold: 100
        }
      ]
    }
    actions: empty(email) ? [] : [{ actionGroupId: people.id }]
  }
}

resource inTheLog 'Microsoft.Insights/scheduledQueryRules@2023-12-01' = [for query in queries: {
  name: '${query.name}-${name}'
  location: location
  tags: tags
  properties: {
    displayName: query.title
    severity: 2
    enabled: true
    scopes: [workspaceId]
    evaluationFrequency: 'PT5M'
    windowSize: 'PT15M'
    // The table appears with the first line in it.
    skipQueryValidation: true
    criteria: {
      allOf: [
        {
          query: 'AppTraces | where SeverityLevel >= 3 | where ${join(map(query.beginnings, beginning => 'Message startswith_cs "${beginning}"'), ' or ')}'
          timeAggregation: 'Count'
          operator: 'GreaterThan'
          threshold: query.threshold
          failingPeriods: { numberOfEvaluationPeriods: 1, minFailingPeriodsToAlert: 1 }
        }
      ]
    }
    actions: { actionGroups: empty(email) ? [] : [people.id] }
  }
}]
