namespace TeamsJourney.Local.Demo.Steps;

/// <summary>The facilitator publishes, and the consolidated journey comes to the channel.</summary>
internal static class Publishing
{
    public static async Task PlayAsync(DemoTeam team, CancellationToken cancellationToken)
    {
        var form = await team.Lead.OpenAsync(Button.Opening(Verbs.Publish), cancellationToken);
        await team.Lead.FinishAsync(form, Button.Doing(Verbs.Publish), [], cancellationToken);
        await team.Lead.SeeAsync(
            "the consolidated journey",
            view => ColleagueAtWork.Messages(view).Any(message => message.Cards.Any(card => card.Links().Any(link => link.Contains("/tab?journey=", StringComparison.Ordinal)))),
            cancellationToken);
    }
}
