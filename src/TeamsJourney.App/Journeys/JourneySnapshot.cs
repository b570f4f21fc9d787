using System.Collections.Immutable;
using TeamsJourney.App.Outbox;
using TeamsJourney.App.Storage;
using TeamsJourney.Core.Journeys;

namespace TeamsJourney.App.Journeys;

/// <summary>What an instance holds of a journey between requests; immutable, so that readers never wait for writers.</summary>
internal sealed record JourneySnapshot
{
    /// <summary>A journey of which nothing is known yet.</summary>
    public static JourneySnapshot Nothing { get; } = new();

    /// <summary>The journey; nothing when there is none with this id.</summary>
    public Journey? Journey { get; init; }

    /// <summary>Its version and lock.</summary>
    public JourneyHead Head { get; init; } = new(0, default, JourneyConversation.Unknown);

    /// <summary>The causes of everything that happened, to recognise what is delivered again.</summary>
    public ImmutableHashSet<string> Causes { get; init; } = ImmutableHashSet.Create<string>(StringComparer.Ordinal);

    /// <summary>Effects that wait to be carried out, by key.</summary>
    public ImmutableDictionary<string, Intent> Intents { get; init; } = ImmutableDictionary.Create<string, Intent>(StringComparer.Ordinal);

    /// <summary>The messages that show the journey, by key.</summary>
    public ImmutableDictionary<string, PostedCard> Posted { get; init; } = ImmutableDictionary.Create<string, PostedCard>(StringComparer.Ordinal);

    /// <summary>The snapshot after one more event.</summary>
    public JourneySnapshot Advance(StoredEvent stored) => this with
    {
        Journey = JourneyEvolution.Evolve(Journey, stored.Event),
        Head = Head with { Version = stored.Version },
        Causes = Causes.Add(stored.Cause),
    };
}
