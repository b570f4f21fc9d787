using TeamsJourney.App.Journeys;
using TeamsJourney.Core.Journeys;

namespace TeamsJourney.App.Outbox;

/// <summary>Carries out one kind of intent. May be asked again after a crash or a lost answer, so it looks before it does.</summary>
internal interface IEffect
{
    /// <summary>Whether this is the effect of an intent with that key.</summary>
    bool IsFor(string key);

    /// <summary>Carries it out.</summary>
    /// <exception cref="ActivityProtocol.ConnectorException">Teams did not take it: transient ones are tried again.</exception>
    Task<EffectResult> CarryOutAsync(JourneyId id, JourneySnapshot snapshot, Intent intent, CancellationToken cancellationToken);
}

/// <summary>What became of an intent.</summary>
internal abstract record EffectResult
{
    private EffectResult()
    {
    }

    /// <summary>It is done.</summary>
    public static EffectResult Done { get; } = new Finished();

    /// <summary>Done for now; the same key may be asked for again, so it goes only when nothing changed meanwhile.</summary>
    public static EffectResult UpToDate { get; } = new Current();

    /// <summary>Not yet.</summary>
    /// <param name="After">How long to wait.</param>
    public sealed record Later(TimeSpan After) : EffectResult;

    /// <summary>What posting a card comes to, when nothing but that was asked.</summary>
    public static EffectResult Of(PostingOutcome outcome) => outcome is PostingOutcome.Busy busy ? new Later(busy.Wait) : Done;

    internal sealed record Finished : EffectResult;

    internal sealed record Current : EffectResult;
}
