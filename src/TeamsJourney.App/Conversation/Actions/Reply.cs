using TeamsJourney.App.Conversation.Cards;
using TeamsJourney.Core.Journeys;

namespace TeamsJourney.App.Conversation.Actions;

/// <summary>What someone who clicked gets back; the envelope makes of it what the host understands.</summary>
internal abstract record Reply
{
    private Reply()
    {
    }

    /// <summary>A form: the next one, or the same with a note.</summary>
    public sealed record Show(Form Form) : Reply;

    /// <summary>It is done: a form closes, and a shared card shows the newest state with a note for this person.</summary>
    /// <param name="Journey">The journey, this included.</param>
    /// <param name="Text">What was done, in the person's language.</param>
    public sealed record Done(Journey Journey, string Text) : Reply;

    /// <summary>Back to a card that no journey stands on yet.</summary>
    public sealed record Return(AdaptiveCards.AdaptiveCard Card) : Reply;

    /// <summary>Only something to say.</summary>
    public sealed record Say(string Text) : Reply;

    /// <summary>It was refused, and there is no form to show that on.</summary>
    public sealed record Refuse(string Text) : Reply;
}
