using AdaptiveCards;
using TeamsJourney.App.Conversation.Actions;
using TeamsJourney.App.Conversation.Cards;
using TeamsJourney.App.Conversation.Words;
using TeamsJourney.App.Identity;
using TeamsJourney.App.Journeys;
using TeamsJourney.Core.Journeys;
using TeamsJourney.Core.Touchpoints;

namespace TeamsJourney.App.Conversation.Channels;

/// <summary>All touchpoints in their one order, each with its channels and with buttons to move it (M16, M20).</summary>
internal sealed class ListTouchpoints(JourneyGate gate, JourneyDesk desk) : JourneyAction(gate, desk)
{
    public const string Verb = "touchpoint/list";

    /// <summary>How many stand on a page: with all their buttons these fit in a card, whatever people typed.</summary>
    public const int PageSize = 8;

    private const int MostOfAText = 80;

    /// <summary>One page of the list.</summary>
    /// <param name="journey">The journey.</param>
    /// <param name="buttons">How to make buttons.</param>
    /// <param name="number">Which page, from 1.</param>
    /// <param name="moved">The touchpoint that was just moved, to find it again.</param>
    public static Form Draw(Journey journey, Buttons buttons, int? number, TouchpointId? moved = null)
    {
        var page = Page.Of([.. journey.OrderedTouchpoints], number, PageSize);
        return new Form
        {
            Title = ChannelsTexts.ListTitle,
            IsLarge = true,
            Body =
            [
                Parts.Say(journey.Order.Count == 0 ? ChannelsTexts.ListEmpty : ChannelsTexts.ListIntro),
                .. page.Where(),
                .. page.Items.SelectMany((touchpoint, index) => Row(journey, touchpoint, page, index, touchpoint.Id == moved, buttons)),
            ],
            Actions = [.. page.Buttons(buttons, Verb, journey.Id)],
        };
    }

    protected override Reply Open(Journey journey, Click click) => new Reply.Show(Draw(journey, click.Buttons, click.Inputs.Number(Page.Field)));

    protected override Reading Read(Journey journey, Click click) => Reading.Unreadable;

    protected override Reply Accepted(Journey journey, Click click) => Open(journey, click);

    private static IEnumerable<CardElement> Row(Journey journey, Touchpoint touchpoint, Page<Touchpoint> page, int index, bool isMoved, Buttons buttons)
    {
        if (index == 0 || page.Items[index - 1].Phase != touchpoint.Phase)
        {
            yield return Parts.Heading(MethodWords.Name(journey, touchpoint.Phase)) with { Size = FontSize.Default, Color = Colors.Accent, Spacing = Spacing.Medium };
        }

        var place = ((page.Number - 1) * PageSize) + index;
        var text = Excerpt.Fitting(touchpoint.Text, MostOfAText);
        yield return new Container
        {
            Separator = index > 0,
            Style = isMoved ? ContainerStyle.Emphasis : null,
            Items =
            [
                new TextBlock { Text = Markdown.Format($"**{place + 1}** {text}") },
                Parts.Whisper(touchpoint.Channels.Count == 0 ? ChannelsTexts.NoChannels : ChannelWords.Names(touchpoint.Channels)),
                new ActionSet { Actions = [.. RowButtons(journey, touchpoint, place, page.Number, buttons)] },
            ],
        };
    }

    private static IEnumerable<CardAction> RowButtons(Journey journey, Touchpoint touchpoint, int place, int page, Buttons buttons)
    {
        var phases = journey.SetUp.Phases;
        yield return buttons.Opening(
            ChooseChannels.Verb, ChannelsTexts.Channels, journey.Id, (ChooseChannels.Id, touchpoint.Id.Value), (Page.Field, Page.Write(page)));
        // Past the edge of its phase a touchpoint goes to the next phase; only at the very ends there is nowhere to go.
        if (place > 0 || phases.IndexOf(touchpoint.Phase) > 0)
        {
            yield return MoveTouchpoint.Button(journey, touchpoint, isEarlier: true, buttons);
        }

        if (place < journey.Order.Count - 1 || phases.IndexOf(touchpoint.Phase) < phases.Phases.Count - 1)
        {
            yield return MoveTouchpoint.Button(journey, touchpoint, isEarlier: false, buttons);
        }
    }
}
