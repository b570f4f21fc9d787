using TeamsJourney.Core.Channels;
using TeamsJourney.Core.Experiences;
using TeamsJourney.Core.Improvements;
using TeamsJourney.Core.Journeys;
using TeamsJourney.Core.Steps;
using TeamsJourney.Core.Touchpoints;
using static TeamsJourney.Core.Import.ImportCommand;

namespace TeamsJourney.Core.Import;

internal static class ImportDecisions
{
    /// <summary>The most dots in one import: far above what a team has, far below what cannot be counted.</summary>
    private const int MostDots = 100_000;

    public static Decision Decide(Journey journey, ImportCommand command) => journey.RefusalUnlessFacilitator(command.By) is { } refusal
        ? refusal
        : command switch
        {
            ImportTouchpoint import => Import(journey, import),
            ImportExperiences import => Import(journey, import),
            ImportVotes import => Import(journey, import),
            ImportImprovement import => ImprovementDecisions.Import(journey, import),
            _ => throw new ArgumentOutOfRangeException(nameof(command)),
        };

    private static Decision Import(Journey journey, ImportTouchpoint command)
    {
        var text = PersonalText.Clean(command.Text);
        ChannelUse[] channels = [.. command.Channels.DistinctBy(use => use.Channel).OrderBy(use => use.Channel)];
        var refusal = journey.RefusalUnless(Step.Touchpoints)
            ?? Touchpoint.TextRule.Check(text)
            ?? Refusal.When(journey.SetUp.Phases.IndexOf(command.Phase) < 0, new Refusal.NoSuchPhase())
            ?? Refusal.When(journey.TouchpointHolding(command.Id) is not null, new Refusal.AlreadyThere())
            ?? Refusal.When(journey.HeldTouchpoints >= Touchpoint.MaximumPerJourney, new Refusal.TooManyTouchpoints(Touchpoint.MaximumPerJourney));
        return refusal is not null
            ? refusal
            : new Decision.Accepted(
            [
                new TouchpointAdded(command.By.Id, command.At, command.Id, command.Phase, text),
                .. channels.Length > 0 ? (JourneyEvent[])[new TouchpointChannelsSet(command.By.Id, command.At, command.Id, channels)] : [],
            ]);
    }

    private static Decision Import(Journey journey, ImportExperiences command)
    {
        var mood = command.Mood with
        {
            Points = [.. command.Mood.Points.Order()],
            Thoughts = Cleaned(command.Mood.Thoughts).Order(StringComparer.Ordinal).ToList(),
            CustomerWords = [.. Cleaned(command.Mood.CustomerWords)],
        };
        var refusal = journey.RefusalUnless(Step.Experience)
            ?? Refusal.When(!journey.Touchpoints.ContainsKey(mood.Touchpoint), new Refusal.NoSuchTouchpoint())
            ?? mood.Thoughts.Concat(mood.CustomerWords).Select(Experience.ThoughtRule.Check).FirstOrDefault(problem => problem is not null)
            ?? Refusal.When(!mood.IsPossible, new Refusal.Unreadable());
        return refusal is not null ? refusal : Decision.Accept(new ExperiencesImported(command.By.Id, command.At, mood));
    }

    // They are nobody's any more, so they stand as the product's own.
    private static Decision Import(Journey journey, ImportVotes command) =>
        (journey.RefusalUnless(Step.Improve)
        ?? Refusal.When(command.Dots.Values.Any(count => count < 0) || command.Dots.Values.Sum(count => (long)count) > MostDots, new Refusal.VotesOverBudget(MostDots))
        ?? Refusal.When(!command.Dots.Keys.All(journey.Touchpoints.ContainsKey), new Refusal.NoSuchTouchpoint())) is { } refusal
            ? refusal
            : Decision.Accept(new Voted(MemberId.Product, command.At, command.Dots));

    private static IEnumerable<string> Cleaned(IEnumerable<string> texts) => texts.Select(PersonalText.Clean).Where(text => text.Length > 0);
}
