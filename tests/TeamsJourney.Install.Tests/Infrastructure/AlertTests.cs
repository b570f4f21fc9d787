using System.Text.Json.Nodes;

namespace TeamsJourney.Install.Tests.Infrastructure;

/// <summary>Alerts fire when docs/operations.md says that they do, and somebody hears of it.</summary>
public sealed class AlertTests(TemplateFixture infrastructure) : IClassFixture<TemplateFixture>
{
    private JsonNode OfHealth => infrastructure.Resource("Microsoft.Insights/metricAlerts")["properties"]!;

    private JsonNode InTheLog => infrastructure.Resource("Microsoft.Insights/scheduledQueryRules")["properties"]!;

    [Fact]
    public void One_listens_to_the_health_of_every_instance()
    {
        var criterion = OfHealth["criteria"]!["allOf"]!.AsArray().Single()!;
        // App Service's metric: the share of the checks in which instances answered 200, in percent.
        Assert.Equal(
            ("Microsoft.Web/sites", "HealthCheckStatus", "Average", "LessThan", 100),
            ((string?)criterion["metricNamespace"], (string?)criterion["metricName"], (string?)criterion["timeAggregation"], (string?)criterion["operator"], (int)criterion["threshold"]!));
        Assert.Equal(("PT15M", "[parameters('appId')]"), ((string?)OfHealth["windowSize"], (string?)Assert.Single(OfHealth["scopes"]!.AsArray())));
    }

    [Fact]
    public void The_others_count_errors_in_the_log()
    {
        var criterion = InTheLog["criteria"]!["allOf"]!.AsArray().Single()!;
        Assert.Equal(("Count", "GreaterThan"), ((string?)criterion["timeAggregation"], (string?)criterion["operator"]));
        Assert.Contains("AppTraces | where SeverityLevel >= 3 | where ", (string)criterion["query"]!, StringComparison.Ordinal);
        Assert.Equal(("PT15M", "[parameters('workspaceId')]"), ((string?)InTheLog["windowSize"], (string?)Assert.Single(InTheLog["scopes"]!.AsArray())));
        var queries = infrastructure.Variables("queries").ToDictionary(query => (string)query!["name"]!, query => (int)query!["threshold"]!);
        Assert.Equal(new() { ["failed-turns"] = 0, ["stuck-outbox"] = 3 }, queries);
        Assert.Contains("| `stuck-outbox` | more than three times in 15 minutes ", File.ReadAllText(Repository.File("docs/operations.md")), StringComparison.Ordinal);
    }

    [Fact]
    public void All_are_on_and_reach_whoever_was_named_if_anyone()
    {
        const string People = "resourceId('Microsoft.Insights/actionGroups', format('ag-{0}', parameters('name')))";
        Assert.Equal((true, true), ((bool)OfHealth["enabled"]!, (bool)InTheLog["enabled"]!));
        Assert.Equal($"[if(empty(parameters('email')), createArray(), createArray(createObject('actionGroupId', {People})))]", (string?)OfHealth["actions"]);
        Assert.Equal($"[if(empty(parameters('email')), createArray(), createArray({People}))]", (string?)InTheLog["actions"]!["actionGroups"]);
        var group = infrastructure.Resource("Microsoft.Insights/actionGroups");
        Assert.Equal("[not(empty(parameters('email')))]", (string?)group["condition"]);
        Assert.Equal((true, "[parameters('email')]"), ((bool)group["properties"]!["enabled"]!, (string?)group["properties"]!["emailReceivers"]![0]!["emailAddress"]));
    }
}
