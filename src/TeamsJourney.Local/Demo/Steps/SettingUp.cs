using System.Text.Json.Nodes;
using TeamsJourney.Core.SetUp;

namespace TeamsJourney.Local.Demo.Steps;

/// <summary>The facilitator mentions the bot, fills the set-up in and begins.</summary>
internal static class SettingUp
{
    public static async Task PlayAsync(DemoTeam team, CancellationToken cancellationToken)
    {
        var setUp = team.Example.SetUp;
        await team.Lead.SayAsync(setUp.Language is Language.Dutch ? "nieuw" : "start", cancellationToken);
        var form = await team.Lead.OpenAsync(Button.Opening(Verbs.CreateJourney), cancellationToken);
        await team.Lead.FinishAsync(
            form,
            Button.Doing(Verbs.CreateJourney),
            new JsonObject
            {
                ["offering"] = setUp.Offering,
                ["description"] = setUp.Description,
                ["targetGroup"] = setUp.TargetGroup,
                ["kind"] = setUp.Kind.ToString(),
                ["phases"] = setUp.Phases.Kind.ToString(),
                ["language"] = setUp.Language.ToString(),
                ["pace"] = setUp.Pace.Kind.ToString(),
                ["naming"] = setUp.Naming.ToString(),
            },
            cancellationToken);
        await team.Lead.PressAsync(Button.Doing(Verbs.NextStep, ("from", "SetUp")), cancellationToken);
    }
}
