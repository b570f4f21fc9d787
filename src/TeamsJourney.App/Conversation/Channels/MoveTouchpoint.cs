using AdaptiveCards;
using TeamsJourney.App.Conversation.Actions;
using TeamsJourney.App.Conversation.Cards;
using TeamsJourney.App.Conversation.Words;
using TeamsJourney.App.Identity;
using TeamsJourney.App.Journeys;
using TeamsJourney.Core.Channels;
using TeamsJourney.Core.Journeys;
using TeamsJourney.Core.Touchpoints;

namespace TeamsJourney.App.Conversation.Channels;

/// <summary>Moves a touchpoint one place earlier or later (M20); the list follows it, so that it can be moved on.</summary>
internal sealed class MoveTouchpoint(JourneyGate gate, JourneyDesk desk) : JourneyAction(gate, desk)
{
    public const string Verb = "touchpoint/move";

    private const string Id = "touchpoint", Earlier = "earlier", FromPhase = "fromPhase";
    private const int MostOfAPhase = 30;

    /// <summary>The button for it: at the edge of its phase a touchpoint first goes to the next phase, and keeps its number; the button says so.</summary>
    public static CardAction Button(Journey journey, Touchpoint touchpoint, bool isEarlier, Buttons buttons) => buttons.Doing(
        Verb, Title(journey, touchpoint, isEarlier), journey.Id, (Id, touchpoint.Id.Value), (Earlier, isEarlier ? "true" : "false"), (FromPhase, touchpoint.Phase.Value));

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
        var isInOtherPhase = click.Inputs.Has(FromPhase) && click.Inputs.Text(FromPhase) != touchpoint.Phase.Value;
        var note = Fill(
            (isInOtherPhase, click.Inputs.Toggle(Earlier)) switch { (true, true) => ChannelsTexts.MovedToEnd, (true, _) => ChannelsTexts.MovedToBeginning, _ => ChannelsTexts.Moved },
            place + 1,
            MethodWords.Name(journey, touchpoint.Phase));
        var page = Page.Holding(place, ListTouchpoints.PageSize);
        return new Reply.Show(ListTouchpoints.Draw(journey, click.Buttons, page, touchpoint.Id) with { Note = new Note(NoteTone.Good, note) });
    }

    private static string Title(Journey journey, Touchpoint touchpoint, bool isEarlier)
    {
        var step = isEarlier ? -1 : 1;
        var neighbour = journey.Order.IndexOf(touchpoint.Id) + step;
        var staysInPhase = neighbour >= 0 && neighbour < journey.Order.Count && journey.Touchpoints[journey.Order[neighbour]].Phase == touchpoint.Phase;
        var phases = journey.SetUp.Phases;
        return (staysInPhase, phases.IndexOf(touchpoint.Phase) + step) switch
        {
            (false, >= 0 and var other) when other < phases.Phases.Count =>
                Fill(isEarlier ? ChannelsTexts.EarlierPhase : ChannelsTexts.LaterPhase, Excerpt.OfLine(MethodWords.Name(phases.Phases[other]), MostOfAPhase)),
            _ => isEarlier ? ChannelsTexts.Earlier : ChannelsTexts.Later,
        };
    }

    private static TouchpointId Moved(Click click) => new(click.Inputs.Text(Id));
}
