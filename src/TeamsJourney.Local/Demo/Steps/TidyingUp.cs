using System.Text.Json.Nodes;

namespace TeamsJourney.Local.Demo.Steps;

/// <summary>Between steps 1 and 2: the facilitator goes on, and groups the touchpoints under the steps in the journey.</summary>
internal static class TidyingUp
{
    public static async Task PlayAsync(DemoTeam team, CancellationToken cancellationToken)
    {
        var lead = team.Lead;
        // More touchpoints than fit one view: going on leads to the form for tidying up.
        var facilitate = await lead.OpenAsync(Button.Opening(Verbs.Facilitate), cancellationToken);
        var next = await lead.TurnToAsync(facilitate, Button.Opening(Verbs.NextStep, ("from", "Touchpoints")), [], cancellationToken);
        var tidyUp = await lead.TurnToAsync(next, Button.Doing(Verbs.NextStep), [], cancellationToken);
        var list = await lead.TurnToAsync(tidyUp, Button.Opening(Verbs.ListJourneySteps), [], cancellationToken);
        foreach (var group in team.Example.Groups)
        {
            var form = await lead.TurnToAsync(list, Button.Opening(Verbs.SaveJourneyStep, ("step", "")), [], cancellationToken);
            var chosen = group.Touchpoints.Select(index => form.Card.Choice("touchpoints", team.Example.Touchpoints[index].Text));
            var fields = new JsonObject { ["name"] = group.Name, ["touchpoints"] = string.Join(',', chosen) };
            list = await lead.TurnToAsync(form, Button.Doing(Verbs.SaveJourneyStep, ("next", "")), fields, cancellationToken);
        }

        lead.Close(list);
    }
}
