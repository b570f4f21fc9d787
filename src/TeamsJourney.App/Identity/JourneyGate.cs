using ActivityProtocol;
using TeamsJourney.App.Conversation;
using TeamsJourney.App.Hosting;
using TeamsJourney.App.Journeys;
using TeamsJourney.App.Privacy;
using TeamsJourney.Core.Journeys;

namespace TeamsJourney.App.Identity;

/// <summary>Whether someone may come in.</summary>
internal abstract record Admission
{
    private Admission()
    {
    }

    /// <summary>A member, at the journey.</summary>
    /// <param name="Journey">The journey.</param>
    /// <param name="Person">Who it is to this journey.</param>
    /// <param name="Member">The person as the roster has them; nothing where a local host has no roster.</param>
    public sealed record ToJourney(Journey Journey, Person Person, RosterMember? Member) : Admission;

    /// <summary>A member of this place.</summary>
    /// <param name="Place">The place.</param>
    /// <param name="Member">The person as the roster has them; nothing where a local host has no roster.</param>
    public sealed record ToPlace(Place Place, RosterMember? Member) : Admission;

    /// <summary>No such journey here, or not for this person: the two look the same, so that ids cannot be guessed into.</summary>
    public sealed record NotThere : Admission;

    /// <summary>Not in the team of this channel.</summary>
    public sealed record NotAMember : Admission;

    /// <summary>The channel does not tell who its members are; nothing is decided.</summary>
    public sealed record Unknown : Admission;
}

/// <summary>Who may take part: the members of the team, or of the channel where that has members of its own.</summary>
internal sealed partial class JourneyGate(
    JourneyDesk desk, Rosters rosters, Pseudonyms pseudonyms, AppSettings settings, IHostEnvironment environment, ILogger<JourneyGate> logger)
{
    /// <summary>Admits a person to a place in a team channel.</summary>
    public Task<Admission> AdmitAsync(Person person, Place place, CancellationToken cancellationToken) =>
        AdmitAsync(person, place.ServiceUrl, place.RosterId, member => new Admission.ToPlace(place, member), new Admission.NotAMember(), cancellationToken);

    /// <summary>
    /// Admits a person to a journey: from its own channel, or from a personal chat, where the journey's own team or private channel decides.
    /// </summary>
    public async Task<Admission> AdmitAsync(Person person, Place? place, JourneyId id, CancellationToken cancellationToken)
    {
        var snapshot = await desk.ReadAsync(id, cancellationToken);
        return place is null
            ? await AdmitToAsync(person, snapshot, cancellationToken)
            // The roster first: whoever is not in the team hears the same of every id.
            : await AdmitAsync(person, place.ServiceUrl, place.RosterId, member => At(person, place, snapshot.Journey, member), new Admission.NotAMember(), cancellationToken);
    }

    /// <summary>Admits a person to a journey that was just read, from anywhere.</summary>
    public async Task<Admission> AdmitToAsync(Person person, JourneySnapshot snapshot, CancellationToken cancellationToken) =>
        snapshot.Journey is { } journey && Uri.TryCreate(snapshot.Head.Conversation.ServiceUrl, UriKind.Absolute, out var serviceUrl)
            ? await AdmitAsync(
                person, serviceUrl, snapshot.Head.Conversation.RosterOf(journey.Place), member => ToJourney(person, journey, member), new Admission.NotThere(), cancellationToken)
            : new Admission.NotThere();

    private Admission At(Person person, Place place, Journey? journey, RosterMember? member) =>
        journey is not null && (place.Journeys.TenantId, place.Journeys.ChannelId) == (journey.Place.TenantId, journey.Place.ChannelId)
            ? ToJourney(person, journey, member)
            : new Admission.NotThere();

    private Admission.ToJourney ToJourney(Person person, Journey journey, RosterMember? member) => new(journey, pseudonyms.In(journey, person), member);

    private async Task<Admission> AdmitAsync(
        Person person, Uri serviceUrl, string rosterId, Func<RosterMember?, Admission> admitted, Admission refused, CancellationToken cancellationToken)
    {
        try
        {
            return await rosters.FindAsync(serviceUrl, rosterId, person, cancellationToken) is { } member ? admitted(member) : refused;
        }
        catch (ConnectorException unavailable)
        {
            Log.RosterUnavailable(logger, unavailable.StatusCode, unavailable.ErrorCode);
            // Without an app id nobody's identity is vouched for anyway (Development only), and some local hosts have no roster.
            return environment.IsDevelopment() && settings.Bot.AppId.Length == 0 ? admitted(null) : new Admission.Unknown();
        }
    }

    private static partial class Log
    {
        [LoggerMessage(Level = LogLevel.Warning, Message = "The roster could not be read: {Status} {Code}.")]
        public static partial void RosterUnavailable(ILogger logger, int? status, string code);
    }
}
