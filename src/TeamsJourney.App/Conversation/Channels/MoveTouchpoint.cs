using AdaptiveCards;
using TeamsJourney.App.Conversation.Actions;
using TeamsJourney.App.Conversation.Cards;
using TeamsJourney.App.Conversation.Words;
using TeamsJourney.App.Identity;
using TeamsJourney.App.Journeys;
using TeamsJourney.Core.Channels;
using TeamsJourney.Core.Journeys;

namespace TeamsJourney.App.Conversation.Channels;

/// <summary>Moves a touchpoint one place earlier or later (M20); the list follows it, so that it can be moved on.</summary>
internal sealed class MoveTouchpoint(JourneyGate gate, JourneyDesk desk) : JourneyAction(gate, desk)
{
    public const string Verb = "touchpoint/move";

    private const string Id = "touchpoint", Earlier = "earlier";

    /// <summary>The button for it.</summary>
    public static CardAction Button(Journey journey, TouchpointId id, bool isEarlier, Buttons buttons) => buttons.Doing(
        Verb, isEarlier ? ChannelsTexts.Earlier : ChannelsTexts.Later, journey.Id, (Id, id.Value), (Earlier, isEarlier ? "true" : "false"));

    protected override Reply Open(Journey journey, Click click) =>
        new Reply.Show(ListTouchpoints.Draw(journey, click.Buttons, Page.Holding(journey.Order.IndexOf(Moved(click)), ListTouchpoints.PageSize)));

    protected override Reading Read(Journey journey, Click click) =>
        new ChannelCommand.MoveTouchpoint(click.Person.Member, click.At, Moved(click), click.Inputs.Toggle(Earlier));

    protected override Reply Accepted(Journey journey, Click click)
    {
        // Someone else may have taken it away by now.
        if (!journey.Touchpoints.TryGetValue(Moved(click), out var touchpoint))
        {
            return Open(journey, click);
        }

        var place = journey.Order.IndexOf(touchpoint.Id);
        var note = Fill(ChannelsTexts.Moved, place + 1, MethodWords.Name(journey, touchpoint.Phase));
        var page = Page.Holding(place, ListTouchpoints.PageSize);
        return new Reply.Show(ListTouchpoints.Draw(journey, click.Buttons, page, touchpoint.Id) with { Note = new Note(NoteTone.Good, note) });
    }

    private static TouchpointId Moved(Click click) => new(click.Inputs.Text(Id));
}
