using System.Globalization;
using TeamsJourney.App.Tests.Fixture;
using TeamsJourney.Core.Channels;
using TeamsJourney.Core.Experiences;
using TeamsJourney.Core.Improvements;
using TeamsJourney.Core.Journeys;
using TeamsJourney.Core.Publishing;
using TeamsJourney.Core.SetUp;
using TeamsJourney.Core.Steps;
using TeamsJourney.Core.Touchpoints;

namespace TeamsJourney.App.Tests.Conversation.Cards.Sizes;

/// <summary>A journey with the most of everything that the core allows, each text as long as it may be, as events up to a step.</summary>
/// <param name="letter">What all texts are made of.</param>
/// <param name="language">The journey's language.</param>
internal sealed class FullestJourney(string letter, Language language)
{
    // Teams names people by up to 256 characters.
    private const int LongestName = 256;

    private static readonly DateTimeOffset At = new(2026, 8, 20, 9, 0, 0, TimeSpan.Zero);

    /// <summary>The team: some who contribute, and many more who do not yet.</summary>
    public IReadOnlyList<Person> Team { get; } =
        [.. Enumerable.Range(1, 150).Select(number => Person.Numbered(number) with { Name = Long(letter, LongestName), Locale = language is Language.Dutch ? "nl-NL" : "en-GB" })];

    private static PhaseSet Phases(string letter) => PhaseSet.Own(Enumerable.Range(1, PhaseSet.MaximumPhases).Select(number => $"{number}{Long(letter, PhaseSet.MaximumNameLength - 1)}"));

    /// <summary>What happened until the team came to a step, or to the reveal in it.</summary>
    public IEnumerable<JourneyEvent> Until(JourneyId id, JourneyPlace place, Func<Person, MemberId> known, Step step, bool isRevealed)
    {
        var ann = known(Team[0]);
        yield return new JourneyCreated(ann, At, id, place, SetUp()) { HasPseudonyms = true };
        yield return new ParticipantJoined(ann, At, Team[0].Name);
        foreach (var (part, happens) in Steps(ann, [.. Team.Take(60).Select(known)]))
        {
            if (part > step || (part == step && !isRevealed && happens is ExperiencesRevealed))
            {
                yield break;
            }

            yield return happens;
        }
    }

    private IEnumerable<(Step, JourneyEvent)> Steps(MemberId ann, IReadOnlyList<MemberId> team)
    {
        var phases = Phases(letter).Phases;
        yield return (Step.Touchpoints, new StepStarted(ann, At, Step.Touchpoints, At.AddDays(3)));
        for (var number = 0; number < Touchpoint.MaximumPerJourney; number++)
        {
            if (number < team.Count)
            {
                yield return (Step.Touchpoints, new ParticipantJoined(team[number], At, Team[number].Name));
            }

            // Every second one is the facilitator's, who looks at these cards.
            var by = number % 2 == 0 ? ann : team[number % team.Count];
            yield return (Step.Touchpoints, new TouchpointAdded(by, At, Id(number), phases[number % phases.Count].Id, $"{number}{Long(letter, Touchpoint.MaximumLength - 3)}"));
        }

        yield return (Step.Channels, new StepStarted(ann, At, Step.Channels, At.AddDays(6)));
        yield return (Step.Channels, new ChannelQuestionsAnswered(ann, At, Enum.GetValues<CommunicationChannel>()));
        foreach (var number in Enumerable.Range(0, 200))
        {
            yield return (Step.Channels, new TouchpointChannelsSet(team[number % team.Count], At, Id(number), [.. Enum.GetValues<CommunicationChannel>().SkipLast(1).Select(channel => new ChannelUse(channel, Direction.FromCustomer))]));
        }

        for (var group = 0; group < JourneyStep.Maximum; group++)
        {
            List<TouchpointId> merged = [.. Enumerable.Range(0, 8).Select(other => Id(400 + (group * 8) + other))];
            yield return (Step.Channels, new TouchpointsMerged(ann, At, merged[0], merged[1..], Long(letter, Touchpoint.MaximumLength)));
            yield return (Step.Channels, new TouchpointsGrouped(ann, At, new($"s{group}"), $"{group}{Long(letter, JourneyStep.MaximumNameLength - 1)}", [.. Enumerable.Range(0, 50).Select(other => Id((group * 50) + other))]));
        }

        yield return (Step.Experience, new StepStarted(ann, At, Step.Experience, At.AddDays(9)));
        foreach (var number in Enumerable.Range(0, 400))
        {
            foreach (var (member, index) in team.Take(1 + (number % 3)).Append(team[number % team.Count]).Distinct().Select((member, index) => (member, index)))
            {
                yield return (Step.Experience, new ExperienceSaved(member, At, Id(number), Answer(number + index)));
            }
        }

        foreach (var number in Enumerable.Range(0, 100))
        {
            yield return (Step.Experience, new CustomerWordsAdded(ann, At, Id(number % 10), $"{number}{Long(letter, Experience.MaximumThoughtLength - 3)}"));
        }

        foreach (var member in team)
        {
            yield return (Step.Experience, new DoneSaid(member, At, Step.Experience, true));
        }

        yield return (Step.Experience, new ExperiencesRevealed(ann, At));
        yield return (Step.Improve, new StepStarted(ann, At, Step.Improve, At.AddDays(12)));
        foreach (var happens in Improving(ann, team))
        {
            yield return (Step.Improve, happens);
        }

        yield return (Step.FollowUp, new PublishingRequested(ann, At, 1));
        yield return (Step.FollowUp, new PlanLinked(ann, At, "plan-1"));
        yield return (Step.FollowUp, new PublishingFinished(ann, At, new PublishingReport(1, 20, 0, 0, [.. Enumerable.Range(0, 180).Select(number => new PublishingProblem(Improving(number), (PublishingProblemKind)(number % 6), $"Code{number}"))])));
        yield return (Step.FollowUp, new StepStarted(ann, At, Step.FollowUp, null));
    }

    private IEnumerable<JourneyEvent> Improving(MemberId ann, IReadOnlyList<MemberId> team)
    {
        foreach (var member in team)
        {
            yield return new Voted(member, At, new Dictionary<TouchpointId, int> { [Id(1)] = 4, [Id(2)] = 3 });
        }

        for (var number = 0; number < Improvement.MaximumPerJourney; number++)
        {
            yield return new ImprovementSaved(ann, At, new Improvement
            {
                Id = Improving(number),
                PainPoint = Id(number / 10),
                Whys = [.. Enumerable.Repeat(Long(letter, Improvement.MaximumWhyLength), Improvement.MaximumWhys)],
                Cause = CauseClass.ServiceLevel,
                Title = $"{number}{Long(letter, Improvement.MaximumTitleLength - 3)}",
                Actions = [.. Enumerable.Repeat(Long(letter, Improvement.MaximumActionLength), Improvement.MaximumActions)],
                Cost = Size.Medium,
                Effect = Size.Medium,
                Owner = new MemberId(Team[number % Team.Count].ObjectId),
                Due = new DateOnly(2026, 9, 30),
                Kpi = Long(letter, Improvement.MaximumKpiLength),
            });
        }

        foreach (var number in Enumerable.Range(30, 300))
        {
            yield return new PainPointParked(ann, At, Id(number), Long(letter, PainPoint.MaximumReasonLength));
        }
    }

    private Experience Answer(int number) => new()
    {
        Thought = Long(letter, Experience.MaximumThoughtLength),
        Valence = Valence.Negative,
        Emotions = number % 5 == 0 ? [Emotion.Happy, Emotion.Satisfied] : [Emotion.Irritated, Emotion.Disappointed, Emotion.Angry],
        Verdict = number % 5 == 0 ? Verdict.Wow : Verdict.Au,
        Evidence = Evidence.AskedCustomers,
    };

    private JourneySetUp SetUp() => new()
    {
        Offering = Long(letter, JourneySetUp.MaximumOfferingLength),
        Description = Long(letter, JourneySetUp.MaximumDescriptionLength),
        TargetGroup = Long(letter, JourneySetUp.MaximumTargetGroupLength),
        Kind = JourneyKind.NewCustomer,
        Phases = Phases(letter),
        Language = language,
        Pace = new Pace(PaceKind.OverDays, 3),
        Naming = Naming.Named,
    };

    private static TouchpointId Id(int number) => new(string.Create(CultureInfo.InvariantCulture, $"{number:D12}"));

    private static ImprovementId Improving(int number) => new(string.Create(CultureInfo.InvariantCulture, $"i{number:D11}"));

    private static string Long(string letter, int length) => string.Concat(Enumerable.Repeat(letter, length / letter.Length));
}
