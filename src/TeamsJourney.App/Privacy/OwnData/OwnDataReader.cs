using System.Text.Json.Nodes;
using TeamsJourney.App.Identity;
using TeamsJourney.App.Storage;
using TeamsJourney.Core.Journeys;
using TeamsJourney.Core.SetUp;
using TeamsJourney.Core.Steps;

namespace TeamsJourney.App.Privacy.OwnData;

/// <summary>Gathers what one person contributed, from what is stored.</summary>
internal sealed class OwnDataReader(JourneyStore store)
{
    /// <summary>What of this person is in a journey; nothing when there is nothing.</summary>
    /// <param name="journey">The journey.</param>
    /// <param name="person">The person, as the journey knows them.</param>
    /// <param name="cancellationToken">Ends the wait.</param>
    public async Task<OwnJourney?> ReadAsync(Journey journey, Person person, CancellationToken cancellationToken)
    {
        var stored = await store.ReadAsync(journey.Id, 0, cancellationToken);
        var own = new OwnJourney(
            journey.Id.Value,
            journey.SetUp.Offering,
            journey.SetUp.TargetGroup,
            journey.SetUp.Naming is Naming.Anonymous,
            journey.Facilitator == person.Member.Id,
            person.Member.Id.Value,
            journey.Participants.GetValueOrDefault(person.Member.Id)?.Name ?? "",
            [.. stored.Events.Where(one => one.Event.By == person.Member.Id).Select(one => Contribution(one.Event, person))],
            [.. journey.Improvements.Values.Where(improvement => improvement.Owner == person.Account).Select(improvement => new OwnImprovement(improvement.Id.Value, improvement.Title, improvement.Due))],
            [.. stored.Events.Select(one => one.Event).OfType<MembersNudged>().Where(nudged => nudged.To.Contains(person.Member.Id)).Select(nudged => nudged.At)]);
        return own is { Contributions: [], Owns: [], NudgedAt: [] } ? null : own;
    }

    private static OwnContribution Contribution(JourneyEvent happened, Person person)
    {
        var (name, json) = EventJson.Write(happened);
        var details = JsonNode.Parse(json)!.AsObject();
        details.Remove("by");
        details.Remove("at");
        // Other people are theirs.
        details.Remove("to");
        if (details["improvement"] is JsonObject improvement && improvement["owner"]?.GetValue<string>() is { } owner && owner != person.Account.Value)
        {
            improvement.Remove("owner");
        }

        return new OwnContribution(happened.At, name, details);
    }
}
