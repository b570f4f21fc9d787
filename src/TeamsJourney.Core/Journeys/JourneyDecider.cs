using TeamsJourney.Core.Channels;
using TeamsJourney.Core.Experiences;
using TeamsJourney.Core.Import;
using TeamsJourney.Core.Improvements;
using TeamsJourney.Core.Privacy;
using TeamsJourney.Core.Publishing;
using TeamsJourney.Core.SetUp;
using TeamsJourney.Core.Steps;
using TeamsJourney.Core.Touchpoints;

namespace TeamsJourney.Core.Journeys;

/// <summary>The one place where a command becomes events or a refusal. Pure: the same journey and command always give the same decision.</summary>
public static class JourneyDecider
{
    /// <summary>Decides a command.</summary>
    /// <param name="journey">The journey as it is; nothing when it does not exist yet.</param>
    /// <param name="command">What is asked.</param>
    public static Decision Decide(Journey? journey, Command command) => (journey, command) switch
    {
        _ when !Readability.IsReadable(command) => new Refusal.Unreadable(),
        (null, SetUpCommand.CreateJourney create) => SetUpDecisions.Create(create),
        (null, _) => new Refusal.NoSuchJourney(),
        (_, SetUpCommand setUp) => SetUpDecisions.Decide(journey, setUp),
        (_, TouchpointCommand touchpoint) => TouchpointDecisions.Decide(journey, touchpoint),
        (_, ChannelCommand channel) => ChannelDecisions.Decide(journey, channel),
        (_, ExperienceCommand experience) => ExperienceDecisions.Decide(journey, experience),
        (_, ImprovementCommand improvement) => ImprovementDecisions.Decide(journey, improvement),
        (_, ImportCommand import) => ImportDecisions.Decide(journey, import),
        (_, PublishingCommand publishing) => PublishingDecisions.Decide(journey, publishing),
        (_, PrivacyCommand privacy) => PrivacyDecisions.Decide(journey, privacy),
        (_, StepCommand step) => StepDecisions.Decide(journey, step),
        _ => throw new ArgumentOutOfRangeException(nameof(command)),
    };
}
