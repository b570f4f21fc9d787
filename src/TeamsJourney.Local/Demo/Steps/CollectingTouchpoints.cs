using System.Text.Json.Nodes;
using TeamsJourney.App.Conversation.Example;

namespace TeamsJourney.Local.Demo.Steps;

/// <summary>Step 1: everyone adds their own touchpoints, most of them at the same time.</summary>
internal static class CollectingTouchpoints
{
    public static async Task PlayAsync(DemoTeam team, CancellationToken cancellationToken)
    {
        // Sanne and Amir come later: their moments then stand behind the others of the phase, so that there is something to put in order.
        await Task.WhenAll(AddAsync(team, 2, cancellationToken), AddAsync(team, 3, cancellationToken), AddAsync(team, 4, cancellationToken));
        await Task.WhenAll(AddAsync(team, 0, cancellationToken), AddAsync(team, 1, cancellationToken));
        await team.AllAsync((colleague, _) => colleague.PressAsync(Button.Doing(Verbs.SayDone, ("step", "Touchpoints")), cancellationToken));
    }

    private static async Task AddAsync(DemoTeam team, int number, CancellationToken cancellationToken)
    {
        var colleague = team.Colleagues[number];
        var own = team.Example.Touchpoints.Where(touchpoint => touchpoint.AddedBy == number).ToList();
        var form = await colleague.OpenAsync(Button.Opening(Verbs.AddTouchpoint), cancellationToken);
        foreach (var touchpoint in own.SkipLast(1))
        {
            form = await colleague.TurnToAsync(form, Button.Doing(Verbs.AddTouchpoint, ("another", "true")), Fields(touchpoint), cancellationToken);
        }

        await colleague.FinishAsync(form, Button.Doing(Verbs.AddTouchpoint, ("another", "")), Fields(own[^1]), cancellationToken);
    }

    private static JsonObject Fields(ExampleTouchpoint touchpoint) => new() { ["text"] = touchpoint.Text, ["phase"] = touchpoint.Phase.Value };
}
