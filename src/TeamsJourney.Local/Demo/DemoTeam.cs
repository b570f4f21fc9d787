using TeamsJourney.App.Conversation.Example;

namespace TeamsJourney.Local.Demo;

/// <summary>The five colleagues who play the worked example; the first leads.</summary>
internal sealed record DemoTeam
{
    private static readonly string[] Keys = ["sanne", "amir", "yvonne", "piet", "rosa"];

    /// <summary>The team, at work in a Local Teams.</summary>
    public DemoTeam(LocalTeams teams, WorkedExample example)
    {
        Example = example;
        Colleagues = [.. Keys.Select(key => new ColleagueAtWork(teams, People.Colleagues.Named(key)))];
    }

    /// <summary>What they play.</summary>
    public WorkedExample Example { get; }

    /// <summary>Everyone, in the example's numbering.</summary>
    public IReadOnlyList<ColleagueAtWork> Colleagues { get; }

    /// <summary>The facilitator.</summary>
    public ColleagueAtWork Lead => Colleagues[0];

    /// <summary>All of them do something at the same time, each knowing their number.</summary>
    public Task AllAsync(Func<ColleagueAtWork, int, Task> work) => Task.WhenAll(Colleagues.Select(work));

    /// <summary>The facilitator goes on from a step.</summary>
    /// <param name="from">The step that is over, as the app's data calls it.</param>
    /// <param name="cancellationToken">Gives up.</param>
    public async Task GoOnAsync(string from, CancellationToken cancellationToken)
    {
        var facilitate = await Lead.OpenAsync(Button.Opening(Verbs.Facilitate), cancellationToken);
        var next = await Lead.TurnToAsync(facilitate, Button.Opening(Verbs.NextStep, ("from", from)), [], cancellationToken);
        await Lead.FinishAsync(next, Button.Doing(Verbs.NextStep), [], cancellationToken);
    }
}
