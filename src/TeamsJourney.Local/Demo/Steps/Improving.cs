using System.Globalization;
using System.Text.Json.Nodes;
using TeamsJourney.App.Conversation.Example;
using TeamsJourney.Local.Cards;

namespace TeamsJourney.Local.Demo.Steps;

/// <summary>Step 4: everyone divides their dots, owners work their improvement out, and one pain is parked.</summary>
internal static class Improving
{
    public static async Task PlayAsync(DemoTeam team, DateOnly today, CancellationToken cancellationToken)
    {
        await team.GoOnAsync("Experience", cancellationToken);
        await team.AllAsync((colleague, number) => VoteAsync(team, colleague, team.Example.Votes[number], cancellationToken));
        foreach (var improvement in team.Example.Improvements)
        {
            await ImproveAsync(team, improvement, today, cancellationToken);
        }

        await ParkAsync(team, cancellationToken);
    }

    private static async Task VoteAsync(DemoTeam team, ColleagueAtWork colleague, IReadOnlyDictionary<int, int> dots, CancellationToken cancellationToken)
    {
        var form = await colleague.OpenAsync(Button.Opening(Verbs.Vote), cancellationToken);
        var fields = new JsonObject();
        foreach (var (touchpoint, count) in dots)
        {
            var text = team.Example.Touchpoints[touchpoint].Text;
            var row = form.Card.Row(text) ?? throw new DemoFailedException($"'{form.Title}' does not offer '{text}'.");
            fields[row.InputId()] = count;
        }

        await colleague.FinishAsync(form, Button.Doing(Verbs.Vote, ("page", "")), fields, cancellationToken);
    }

    private static async Task ImproveAsync(DemoTeam team, ExampleImprovement improvement, DateOnly today, CancellationToken cancellationToken)
    {
        var owner = team.Colleagues[improvement.Owner];
        var pain = await ChooseAsync(team, owner, improvement.PainPoint, cancellationToken);
        var form = await owner.TurnToAsync(pain, Button.Opening(Verbs.SaveImprovement, ("improvement", "")), [], cancellationToken);
        form = await AskWhyAsync(owner, form, improvement, cancellationToken);
        var fields = new JsonObject
        {
            ["title"] = improvement.Title,
            ["actions"] = string.Join('\n', improvement.Actions),
            ["cost"] = improvement.Cost.ToString(),
            ["effect"] = improvement.Effect.ToString(),
            // What the people picker of Teams gives: the id in Entra.
            ["owner"] = owner.Person.EntraId,
            ["due"] = today.AddDays(improvement.DueInDays).ToString("yyyy-MM-dd", CultureInfo.InvariantCulture),
            ["kpi"] = improvement.Kpi,
        };
        owner.Close(await owner.TurnToAsync(form, Button.Doing(Verbs.SaveImprovement), fields, cancellationToken));
    }

    private static async Task<Dialog> AskWhyAsync(ColleagueAtWork owner, Dialog form, ExampleImprovement improvement, CancellationToken cancellationToken)
    {
        var fields = new JsonObject();
        foreach (var (index, why) in improvement.Whys.Index())
        {
            if (index > 0)
            {
                var again = Button.Opening(Verbs.SaveImprovement, ("whys", (index + 1).ToString(CultureInfo.InvariantCulture)));
                form = await owner.TurnToAsync(form, again, (JsonObject)fields.DeepClone(), cancellationToken);
            }

            fields[$"why{index + 1}"] = why;
        }

        fields["cause"] = improvement.Cause.ToString();
        return await owner.TurnToAsync(form, Button.Opening(Verbs.SaveImprovement, ("what", "true")), fields, cancellationToken);
    }

    private static async Task ParkAsync(DemoTeam team, CancellationToken cancellationToken)
    {
        var pain = await ChooseAsync(team, team.Lead, team.Example.Parked.PainPoint, cancellationToken);
        var form = await team.Lead.TurnToAsync(pain, Button.Opening(Verbs.ParkPain), [], cancellationToken);
        team.Lead.Close(await team.Lead.TurnToAsync(form, Button.Doing(Verbs.ParkPain), new JsonObject { ["reason"] = team.Example.Parked.Reason }, cancellationToken));
    }

    private static async Task<Dialog> ChooseAsync(DemoTeam team, ColleagueAtWork colleague, int touchpoint, CancellationToken cancellationToken)
    {
        var list = await colleague.OpenAsync(Button.Opening(Verbs.ListPains), cancellationToken);
        return await colleague.TurnToAsync(list, team.Example.Touchpoints[touchpoint].Text, Button.Opening(Verbs.ShowPain), cancellationToken);
    }
}
