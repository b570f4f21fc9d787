using TeamsJourney.App.Conversation.Cards;
using TeamsJourney.App.Identity;
using TeamsJourney.Core.Journeys;

namespace TeamsJourney.App.Conversation.Actions;

/// <summary>Someone pressed a button of a card or of a form: everything a card action may know, read once at the edge.</summary>
internal sealed record Click
{
    /// <summary>Who, as the channel vouches for them; and as the journey knows them, once they were admitted to it.</summary>
    public required Person Person { get; init; }

    /// <summary>The team channel in which it happened; nothing in a personal chat.</summary>
    public required Place? Place { get; init; }

    /// <summary>When it came in.</summary>
    public required DateTimeOffset At { get; init; }

    /// <summary>What it came from; the same when the host delivers it again.</summary>
    public required string Cause { get; init; }

    /// <summary>What is asked: <c>thing/action</c>.</summary>
    public required string Verb { get; init; }

    /// <summary>Whether the form is asked for, rather than sent in.</summary>
    public required bool IsOpening { get; init; }

    /// <summary>What the card sent along and what the person filled in. Data, never identity.</summary>
    public required Inputs Inputs { get; init; }

    /// <summary>How buttons in the answer must be made, for where it will be shown.</summary>
    public required Buttons Buttons { get; init; }

    /// <summary>The message with the card that was clicked; empty when the host does not tell.</summary>
    public required string CardId { get; init; }

    /// <summary>The journey that the card belongs to; nothing when the card names none.</summary>
    public JourneyId? JourneyId => Inputs.Text(Buttons.JourneyField) is { Length: > 0 } id ? new JourneyId(id) : null;

    /// <summary>An id for something new, the same when the click is delivered again.</summary>
    public string NewId(string kind) => Storage.Rows.Digest(Cause, kind)[..12];
}
