using System.Globalization;
using TeamsJourney.App.Journeys;
using TeamsJourney.App.Outbox;
using TeamsJourney.App.Planner;
using TeamsJourney.App.Storage;
using TeamsJourney.Core.Journeys;
using TeamsJourney.Core.Privacy;
using TeamsJourney.Core.Publishing;
using TeamsJourney.Core.SetUp;

namespace TeamsJourney.App.Privacy.Erasing;

/// <summary>
/// Rewrites what a journey has stored, so that someone who was erased is gone from it, or the names of a journey that became anonymous. In
/// batches, with the event that asks for it last: what a crash leaves half done is found again by the intent and goes on.
/// </summary>
internal sealed class SettleErasure(JourneyStore store, ITraces traces) : IEffect
{
    // Two rows less than a transaction takes: the head is one, and there is room for intents that name the person.
    private const int RowsAtOnce = 90;

    // Whenever someone else wrote to the journey meanwhile, it is read again.
    private const int MostAttempts = 10;

    private static readonly TimeSpan StepAside = TimeSpan.FromSeconds(1);

    public bool IsFor(string key) => key.StartsWith(Intent.AnonymisePrefix, StringComparison.Ordinal);

    public async Task<EffectResult> CarryOutAsync(JourneyId id, JourneySnapshot snapshot, Intent intent, CancellationToken cancellationToken)
    {
        if (snapshot.Journey is not { } journey || !long.TryParse(intent.Key.AsSpan(Intent.AnonymisePrefix.Length), CultureInfo.InvariantCulture, out var version))
        {
            return EffectResult.Done;
        }

        for (var attempt = 0; attempt < MostAttempts; attempt++)
        {
            if (await RewriteAsync(id, journey, version, cancellationToken))
            {
                await traces.ClearAsync(cancellationToken);
                return EffectResult.Done;
            }
        }

        return new EffectResult.Later(StepAside);
    }

    // Whether nothing is left to rewrite.
    private async Task<bool> RewriteAsync(JourneyId id, Journey journey, long version, CancellationToken cancellationToken)
    {
        var stored = await store.ReadAsync(id, 0, cancellationToken);
        if (stored.Events.FirstOrDefault(one => one.Version == version)?.Event is not { } asking)
        {
            return true;
        }

        var changed = stored.Events
            .TakeWhile(one => one.Version <= version)
            .Select(one => (Before: one, After: Rewrite(one.Event, asking, journey)))
            .Where(one => !ReferenceEquals(one.Before.Event, one.After) && EventJson.Write(one.Before.Event) != EventJson.Write(one.After))
            // A cause was made of the request, and with it of who asked: it is not needed any more.
            .Select(one => new StoredEvent(one.Before.Version, string.Create(CultureInfo.InvariantCulture, $"erased-{one.Before.Version}"), one.After))
            .ToList();
        var nudges = asking is MemberErased erased ? stored.Intents.Where(intent => intent.Data == erased.By.Value).Select(intent => intent.Key).Take(5).ToList() : [];
        var head = stored.Head;
        try
        {
            foreach (var rows in changed.Chunk(RowsAtOnce))
            {
                head = await store.RewriteAsync(id, head, rows, nudges, cancellationToken);
                nudges = [];
            }

            return true;
        }
        catch (JourneyMovedException)
        {
            return false;
        }
    }

    private static JourneyEvent Rewrite(JourneyEvent happened, JourneyEvent asking, Journey now) => asking switch
    {
        MemberErased erased => WithoutOwner(Rewriting.Without(happened, erased, now), erased),
        SetUpChanged { SetUp.Naming: Naming.Anonymous } => Rewriting.WithoutName(happened),
        _ => happened,
    };

    // What was put into a task is kept as digests; that of the owner could be tried out.
    private static JourneyEvent WithoutOwner(JourneyEvent happened, MemberErased erased) =>
        happened is TaskLinked linked && TaskFingerprint.WithoutOwner(linked.Fingerprint, erased.Account) is { } fingerprint
            ? linked with { Fingerprint = fingerprint }
            : happened;
}
