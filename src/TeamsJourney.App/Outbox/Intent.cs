using TeamsJourney.Core.Journeys;
using TeamsJourney.Core.Experiences;
using TeamsJourney.Core.Privacy;
using TeamsJourney.Core.Publishing;
using TeamsJourney.Core.SetUp;
using TeamsJourney.Core.Steps;

namespace TeamsJourney.App.Outbox;

/// <summary>
/// Something to do outside, written in the same transaction as the events that ask for it. The key says what, and is stored:
/// two intents with one key are one intent, which is how updates of a card are coalesced.
/// </summary>
/// <param name="Key">What to do.</param>
/// <param name="Data">What it needs to know besides; may be empty.</param>
internal sealed record Intent(string Key, string Data)
{
    /// <summary>What kind it is, in a word: the key without its number.</summary>
    public string Kind => Key.Split('-', 2)[0];

    /// <summary>Bring the step cards in the channel up to date.</summary>
    public const string RefreshCards = "cards";

    /// <summary>Post what the reveal shows.</summary>
    public const string PostRevealPrefix = "reveal-";

    /// <summary>Rewrite what is stored without someone who was erased, or without names. First of all in its lane: it needs nobody outside.</summary>
    public const string AnonymisePrefix = "anonymise-";

    /// <summary>Put the improvements into Planner.</summary>
    public const string PublishPrefix = "publish-";

    /// <summary>Post the consolidated journey, with how publishing went.</summary>
    public const string PostSummaryPrefix = "summary-";

    /// <summary>Send one member a personal nudge; the data is the member's id.</summary>
    public const string NudgePrefix = "nudge-";

    /// <summary>Take a message away that shows what another shows too; the data says which.</summary>
    public const string RemoveStrayPrefix = "stray-";

    /// <summary>What these events ask for.</summary>
    /// <param name="events">New events with their versions.</param>
    public static IEnumerable<Intent> Of(IEnumerable<(long Version, JourneyEvent Event)> events) =>
        events.SelectMany(stored => stored switch
        {
            // Personal, and nothing that the channel sees changes.
            (_, CustomerWordsAdded or PlanLinked or TaskLinked) => [],
            (var version, MembersNudged nudged) => nudged.To.Select((member, index) => new Intent($"{NudgePrefix}{version}-{index}", member.Value)),
            (var version, MemberErased or SetUpChanged { SetUp.Naming: Naming.Anonymous }) => [new(RefreshCards, ""), new($"{AnonymisePrefix}{version}", "")],
            (var version, ExperiencesRevealed) => [new(RefreshCards, ""), new($"{PostRevealPrefix}{version}", "")],
            (_, PublishingRequested requested) => [new(RefreshCards, ""), new($"{PublishPrefix}{requested.Request}", "")],
            (_, PublishingFinished finished) => [new(RefreshCards, ""), new($"{PostSummaryPrefix}{finished.Report.Request}", "")],
            _ => (IEnumerable<Intent>)[new(RefreshCards, "")],
        }).DistinctBy(intent => intent.Key);
}
