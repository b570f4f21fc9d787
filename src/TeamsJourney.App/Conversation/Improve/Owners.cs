using System.Globalization;
using TeamsJourney.App.Conversation.Cards;
using TeamsJourney.App.Conversation.Words;
using TeamsJourney.App.Identity;
using TeamsJourney.App.Privacy;
using TeamsJourney.Core.Improvements;
using TeamsJourney.Core.Journeys;

namespace TeamsJourney.App.Conversation.Improve;

/// <summary>Who takes care of an improvement, by name; an id is never shown.</summary>
internal sealed class Owners(Rosters rosters, Pseudonyms pseudonyms)
{
    /// <summary>The roster of the journey's team or channel, as far as it was read already; nothing when it was not.</summary>
    /// <param name="journey">The journey.</param>
    /// <param name="place">Where someone asks; nothing in a personal chat or in an effect.</param>
    public Roster? FindRoster(Journey journey, Place? place = null) =>
        (place is null ? null : rosters.FindKnown(place.RosterId)) ?? rosters.FindKnown(journey.Place.TeamId) ?? rosters.FindKnown(journey.Place.ChannelId);

    /// <summary>The name of an owner, in the language that is spoken now.</summary>
    public string Name(Journey journey, MemberId? owner) => owner switch
    {
        null => ImproveTexts.NoOwner,
        { } id when FindRoster(journey)?.Find(id)?.Name is { Length: > 0 } name => Excerpt.OfName(name),
        { } id when PeopleWords.Name(journey, pseudonyms.In(journey, id)) is { Length: > 0 } name => name,
        _ => ImproveTexts.Someone,
    };

    /// <summary>Who, and by when.</summary>
    public string WhoAndWhen(Journey journey, Improvement improvement) =>
        $"{Name(journey, improvement.Owner)} · {improvement.Due?.ToString("d MMM yyyy", CultureInfo.CurrentCulture) ?? ImproveTexts.NoDue}";
}
