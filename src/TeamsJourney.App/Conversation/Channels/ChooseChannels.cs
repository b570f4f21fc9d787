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

/// <summary>Says through which channels a touchpoint goes (M16), and who speaks to whom in each (M17).</summary>
internal sealed class ChooseChannels(JourneyGate gate, JourneyDesk desk) : JourneyAction(gate, desk)
{
    public const string Verb = "touchpoint/channels", Id = "touchpoint";

    private const string Chosen = "channels", DirectionPrefix = "direction-";

    protected override Reply Open(Journey journey, Click click)
    {
        if (!journey.Touchpoints.TryGetValue(Touchpoint(click), out var touchpoint))
        {
            return new Reply.Refuse(RefusalWords.Say(new Refusal.NoSuchTouchpoint(), journey));
        }

        var uses = click.IsOpening ? touchpoint.Channels : Uses(touchpoint, click.Inputs);
        return new Reply.Show(Draw(journey, touchpoint, uses, click));
    }

    protected override Reading Read(Journey journey, Click click)
    {
        // A host sends nothing for a list in which nothing is chosen; what is sent must be channels.
        if (click.Inputs.Choices(Chosen).Count != click.Inputs.Choices<CommunicationChannel>(Chosen).Count)
        {
            return Reading.Unreadable;
        }

        return new ChannelCommand.SetTouchpointChannels(
            click.Person.Member, click.At, Touchpoint(click), Uses(journey.Touchpoints.GetValueOrDefault(Touchpoint(click)), click.Inputs));
    }

    protected override Reply Accepted(Journey journey, Click click)
    {
        var isAskedAll = click.Inputs.Choices<CommunicationChannel>(Chosen).All(channel => click.Inputs.Has(Field(channel)));
        return isAskedAll || !journey.Touchpoints.TryGetValue(Touchpoint(click), out var touchpoint)
            ? new Reply.Show(ListTouchpoints.Draw(journey, click.Buttons, click.Inputs.Number(Page.Field)) with { Note = new Note(NoteTone.Good, ChannelsTexts.ChannelsSaved) })
            : new Reply.Show(Draw(journey, touchpoint, touchpoint.Channels, click) with { Note = new Note(NoteTone.Good, ChannelsTexts.CheckDirections) });
    }

    private static Form Draw(Journey journey, Touchpoint touchpoint, IReadOnlyList<ChannelUse> uses, Click click)
    {
        var page = (Page.Field, Page.Write(click.Inputs.Number(Page.Field) ?? 1));
        return new Form
        {
            Title = ChannelsTexts.ChooseTitle,
            Body =
            [
                new TextBlock { Text = touchpoint.Text, Weight = FontWeight.Bolder },
                new InputChoiceSet
                {
                    Id = Chosen,
                    Label = ChannelsTexts.Choose,
                    Style = ChoiceInputStyle.Expanded,
                    IsMultiSelect = true,
                    Value = string.Join(',', uses.Select(use => use.Channel)),
                    Choices = [.. Offered(journey).Select(channel => new Choice(Name(journey, channel), channel.ToString()))],
                },
                .. uses.Select(use => new InputChoiceSet
                {
                    Id = Field(use.Channel),
                    Label = Fill(ChannelsTexts.Direction, MethodWords.Name(use.Channel)),
                    Style = ChoiceInputStyle.Compact,
                    Value = use.Direction.ToString(),
                    Choices = [.. Enum.GetValues<Direction>().Select(direction => new Choice(MethodWords.Name(direction), direction.ToString()))],
                }),
            ],
            Actions =
            [
                click.Buttons.Doing(Verb, ChannelsTexts.Save, journey.Id, (Id, touchpoint.Id.Value), page),
                click.Buttons.Opening(ListTouchpoints.Verb, ChannelsTexts.BackToList, journey.Id, page),
            ],
        };
    }

    // Those that the company uses come first: they are the likely ones.
    private static IEnumerable<CommunicationChannel> Offered(Journey journey) =>
        Enum.GetValues<CommunicationChannel>().OrderBy(channel => journey.ChannelsUsed?.Contains(channel) is true ? 0 : 1);

    private static string Name(Journey journey, CommunicationChannel channel) => journey.ChannelsUsed?.Contains(channel) is true
        ? Fill(ChannelsTexts.InUseMark, MethodWords.Name(channel))
        : MethodWords.Name(channel);

    private static IReadOnlyList<ChannelUse> Uses(Touchpoint? touchpoint, Inputs inputs) =>
    [
        .. inputs.Choices<CommunicationChannel>(Chosen).Distinct().Order().Select(channel => new ChannelUse(
            channel,
            inputs.Choice<Direction>(Field(channel))
                ?? touchpoint?.Channels.FirstOrDefault(use => use.Channel == channel)?.Direction
                ?? ChannelUse.UsualDirection(channel))),
    ];

    private static TouchpointId Touchpoint(Click click) => new(click.Inputs.Text(Id));

    private static string Field(CommunicationChannel channel) => DirectionPrefix + channel;
}
