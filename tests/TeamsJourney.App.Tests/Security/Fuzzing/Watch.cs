using System.Text;
using System.Text.Json;
using Microsoft.Extensions.DependencyInjection;
using TeamsJourney.App.Journeys;
using TeamsJourney.App.Privacy;
using TeamsJourney.App.Storage;
using TeamsJourney.App.Tests.Fixture;
using TeamsJourney.Core.Journeys;
using TeamsJourney.Core.Steps;

namespace TeamsJourney.App.Tests.Security.Fuzzing;

/// <summary>
/// Watches an app that is under fire: what changes in the journey, and what goes out. When the facilitator legitimately reveals, goes to another
/// step or hands over, a new journey with new secrets takes its place.
/// </summary>
internal sealed class Watch(AppFixture app)
{
    private readonly HashSet<int> _revealed = [];
    private readonly HashSet<string> _members = [.. app.Connector.Members.SelectMany(member => new[] { member.Id, member.ObjectId })];
    private Journey _journey = null!;
    private long _version;

    /// <summary>The journey that is under fire.</summary>
    public SecretJourney Secret { get; private set; } = null!;

    /// <summary>How many journeys it took.</summary>
    public int Journeys => Secret.Number;

    /// <summary>How many events came of it all.</summary>
    public int Events { get; private set; }

    /// <summary>Begins the first or the next journey.</summary>
    public async Task BeginAsync()
    {
        Secret = await SecretJourney.BeginAsync(app, (Secret?.Number ?? 0) + 1);
        var stored = await StoredAsync(0);
        (_version, _journey) = (stored.Head.Version, JourneyEvolution.Replay(stored.Events.Select(one => one.Event))!);
    }

    /// <summary>Fails when something changed that nobody of these senders could have changed.</summary>
    public async Task VerifyChangesAsync(IReadOnlySet<string> senders)
    {
        var stored = await StoredAsync(_version);
        _journey = AllowedChanges.Verify(_journey, stored.Events, InJourney(senders), InJourney(_members));
        Events += stored.Events.Count;
        _version = stored.Head.Version;
        if (_journey.IsRevealed)
        {
            _revealed.Add(Secret.Number);
        }

        if (_journey is not { Step: Step.Experience, IsRevealed: false } || !InJourney([Person.Sanne.ObjectId]).Contains(_journey.Facilitator.Value) || _journey.Touchpoints.Count != 5)
        {
            await BeginAsync();
        }
    }

    /// <summary>Fails when a text that goes out holds a secret that is not revealed and not the reader's own.</summary>
    /// <param name="text">What goes out.</param>
    /// <param name="reader">Who gets it; nobody for what the team sees.</param>
    /// <param name="revealing">Whether the reveal may just have happened.</param>
    public void VerifyOutgoing(string text, string reader, bool revealing = false)
    {
        foreach (var (journey, keeper) in SecretJourney.SecretsIn(text))
        {
            var isOwn = reader.Length > 0 && SecretJourney.Keepers.Any(one => one.Id == keeper && (one.Id == reader || one.ObjectId == reader));
            Assert.True(isOwn || _revealed.Contains(journey) || revealing, $"A secret of {keeper} in journey {journey} went out: {text}");
        }
    }

    /// <summary>Whether the answers of the journey were revealed meanwhile.</summary>
    public async Task<bool> IsRevealedAsync() => (await app.Services.GetRequiredService<JourneyDesk>().FindAsync(Secret.Id, CancellationToken.None))!.IsRevealed;

    /// <summary>Who sent these bytes, by what they say: the object id, else the channel's own id; nobody when they say nothing readable.</summary>
    public static string SenderOf(byte[] body)
    {
        try
        {
            using var activity = JsonDocument.Parse(body);
            return Field(activity.RootElement, "from") is { } from ? Text(from, "aadObjectId")?.ToLowerInvariant() ?? Text(from, "id") ?? "" : "";
        }
        catch (Exception unreadable) when (unreadable is JsonException or DecoderFallbackException or InvalidOperationException)
        {
            return "";
        }
    }

    // As the journey knows people.
    private HashSet<string> InJourney(IEnumerable<string> people)
    {
        var pseudonyms = app.Services.GetRequiredService<Pseudonyms>();
        return [.. people.Select(person => pseudonyms.In(_journey, new MemberId(person)).Value)];
    }

    // Names are read without regard to case, and of two the last counts, as the app does.
    private static JsonElement? Field(JsonElement json, string name) => json.ValueKind is JsonValueKind.Object
        ? json.EnumerateObject().Where(field => field.Name.Equals(name, StringComparison.OrdinalIgnoreCase)).Select(field => (JsonElement?)field.Value).LastOrDefault()
        : null;

    private static string? Text(JsonElement json, string name) =>
        Field(json, name) is { ValueKind: JsonValueKind.String } value && value.GetString() is { Length: > 0 } text ? text : null;

    private Task<StoredJourney> StoredAsync(long after) => app.Services.GetRequiredService<JourneyStore>().ReadAsync(Secret.Id, after, CancellationToken.None);
}
