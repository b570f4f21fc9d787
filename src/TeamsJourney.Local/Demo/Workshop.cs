using System.Globalization;
using System.Runtime.CompilerServices;
using TeamsJourney.App.Conversation.Example;
using TeamsJourney.Local.Demo.Steps;

namespace TeamsJourney.Local.Demo;

/// <summary>What was just finished.</summary>
internal enum Moment
{
    /// <summary>The journey is set up.</summary>
    SetUp,

    /// <summary>Step 1: everyone's touchpoints are there.</summary>
    Touchpoints,

    /// <summary>They are grouped under the steps in the journey.</summary>
    TidiedUp,

    /// <summary>Step 2: channels and order.</summary>
    Channels,

    /// <summary>Step 3: everyone answered, and nobody saw another's answer.</summary>
    Answered,

    /// <summary>All answers are in the channel.</summary>
    Revealed,

    /// <summary>Step 4: votes, improvements, and what waits.</summary>
    Improved,

    /// <summary>The journey is in the channel and the tasks are on the board.</summary>
    Published,
}

/// <summary>One line of progress.</summary>
/// <param name="Moment">What was just finished.</param>
/// <param name="Text">How to say that to whoever is watching.</param>
internal sealed record Progress(Moment Moment, string Text);

/// <summary>A whole workshop, played by five colleagues through Local Teams, and nothing else: what works here works by hand.</summary>
internal sealed class Workshop(LocalTeams teams, WorkedExample example, TimeProvider time)
{
    private readonly DemoTeam team = new(teams, example);

    /// <summary>Plays it; each line comes when its part is done. The lines are in the current UI culture.</summary>
    /// <exception cref="DemoFailedException">It cannot go on.</exception>
    public async IAsyncEnumerable<Progress> PlayAsync([EnumeratorCancellation] CancellationToken cancellationToken)
    {
        var people = team.Colleagues.Count;
        var touchpoints = example.Touchpoints.Count;

        await SettingUp.PlayAsync(team, cancellationToken);
        yield return Line(Moment.SetUp, DemoTexts.SetUp, team.Lead.Person.GivenName, example.SetUp.Offering);

        await CollectingTouchpoints.PlayAsync(team, cancellationToken);
        yield return Line(Moment.Touchpoints, DemoTexts.Touchpoints, touchpoints, people, example.SetUp.Phases.Phases.Count);

        await TidyingUp.PlayAsync(team, cancellationToken);
        yield return Line(Moment.TidiedUp, DemoTexts.TidiedUp, touchpoints, touchpoints - example.Groups.Sum(group => group.Touchpoints.Count - 1));

        await ChoosingChannels.PlayAsync(team, cancellationToken);
        yield return Line(Moment.Channels, DemoTexts.Channels, example.ChannelsUsed.Count);

        await SharingExperiences.AnswerAsync(team, cancellationToken);
        yield return Line(Moment.Answered, DemoTexts.Answered, example.Experiences.Sum(answers => answers.Count), people);

        await SharingExperiences.RevealAsync(team, cancellationToken);
        yield return Line(Moment.Revealed, DemoTexts.Revealed, example.Experiences.Sum(answers => answers.Count), people);

        await Improving.PlayAsync(team, DateOnly.FromDateTime(time.GetLocalNow().Date), cancellationToken);
        yield return Line(Moment.Improved, DemoTexts.Improved, example.Votes.Sum(dots => dots.Values.Sum()), example.Improvements.Count, 1);

        await Publishing.PlayAsync(team, cancellationToken);
        yield return Line(Moment.Published, DemoTexts.Published, await CountTasksAsync(cancellationToken));
    }

    private async Task<int> CountTasksAsync(CancellationToken cancellationToken)
    {
        var tasks = await PlannedTasks.ReadAsync(teams.Address, cancellationToken);
        var expected = example.Improvements.Select(improvement => improvement.Title);
        return tasks.Order(StringComparer.Ordinal).SequenceEqual(expected.Order(StringComparer.Ordinal))
            ? tasks.Count
            : throw new DemoFailedException($"The board has {tasks.Count} tasks, not exactly one for each of the {example.Improvements.Count} improvements.");
    }

    private static Progress Line(Moment moment, string text, params object[] values) => new(moment, string.Format(CultureInfo.CurrentCulture, text, values));
}
