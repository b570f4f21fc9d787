using System.Text.Json.Nodes;
using AdaptiveCards;
using TeamsJourney.Core.Journeys;

namespace TeamsJourney.App.Conversation.Cards;

/// <summary>Where forms open: the setting <c>Teams:Forms</c>.</summary>
internal enum FormStyle
{
    /// <summary>In a dialog (<c>task/fetch</c>, <c>task/submit</c>): Teams.</summary>
    Dialog,

    /// <summary>In the place of the card, for that person only (<c>Action.Execute</c>): hosts without dialogs.</summary>
    Inline,
}

/// <summary>
/// Makes buttons. A form is one thing in two places: the same verb and data, in the envelope that the place knows.
/// </summary>
/// <param name="Style">Where forms open.</param>
/// <param name="IsInForm">Whether the buttons stand in a form, rather than on a card that the channel shares.</param>
internal sealed record Buttons(FormStyle Style, bool IsInForm)
{
    /// <summary>Names of the fields that buttons send along; stored in every card that was ever posted.</summary>
    public const string VerbField = "verb", DoField = "do", JourneyField = "journey", PostingField = "posting";

    /// <summary>Values of <see cref="DoField"/>.</summary>
    public const string Open = "open", Save = "save";

    /// <summary>
    /// What the card with these buttons shows (<see cref="Storage.PostedCard.Key"/>), so that a click tells of a card whose posting was never
    /// answered; empty on cards that may stand there more than once.
    /// </summary>
    public string Posting { get; init; } = "";

    /// <summary>A button that opens a form.</summary>
    public CardAction Opening(string verb, string title, JourneyId? journey, params ReadOnlySpan<(string Name, string Value)> data) =>
        (Style, IsInForm) switch
        {
            (FormStyle.Dialog, false) => ActionSubmit.TaskFetch(title, Data(verb, Open, journey, data)),
            (FormStyle.Dialog, true) => new ActionSubmit { Title = title, Data = Data(verb, Open, journey, data), AssociatedInputs = AssociatedInputs.None },
            _ => new ActionExecute { Title = title, Verb = verb, Data = Data(verb, Open, journey, data), AssociatedInputs = AssociatedInputs.None },
        };

    /// <summary>A button that does something: sends a form in, or acts at once on a shared card.</summary>
    public CardAction Doing(string verb, string title, JourneyId? journey, params ReadOnlySpan<(string Name, string Value)> data) =>
        (Style, IsInForm) switch
        {
            (FormStyle.Dialog, true) => new ActionSubmit { Title = title, Data = Data(verb, Save, journey, data) },
            _ => new ActionExecute { Title = title, Verb = verb, Data = Data(verb, Save, journey, data) },
        };

    /// <summary>A button in a form that shows another page of it: nothing is saved, and what was typed goes along.</summary>
    public CardAction Turning(string verb, string title, JourneyId? journey, params ReadOnlySpan<(string Name, string Value)> data) => Style is FormStyle.Dialog
        ? new ActionSubmit { Title = title, Data = Data(verb, Open, journey, data) }
        : new ActionExecute { Title = title, Verb = verb, Data = Data(verb, Open, journey, data) };

    /// <summary>The same buttons, for a form.</summary>
    public Buttons InForm() => this with { IsInForm = true };

    /// <summary>The same buttons, for a card that the channel shares.</summary>
    public Buttons OnCard() => this with { IsInForm = false };

    private JsonObject Data(string verb, string what, JourneyId? journey, ReadOnlySpan<(string Name, string Value)> data)
    {
        var sent = new JsonObject { [VerbField] = verb, [DoField] = what };
        if (journey is { } id)
        {
            sent[JourneyField] = id.Value;
        }

        if (Posting.Length > 0)
        {
            sent[PostingField] = Posting;
        }

        foreach (var (name, value) in data)
        {
            sent[name] = value;
        }

        return sent;
    }
}
