using AdaptiveCards;
using TeamsJourney.App.Conversation.Actions;
using TeamsJourney.App.Conversation.Cards;
using TeamsJourney.App.Conversation.Touchpoints;
using TeamsJourney.App.Conversation.Words;
using TeamsJourney.App.Identity;
using TeamsJourney.App.Journeys;
using TeamsJourney.Core.Channels;
using TeamsJourney.Core.Journeys;
using TeamsJourney.Core.Touchpoints;

namespace TeamsJourney.App.Conversation.Channels;

/// <summary>Adds a touchpoint for a channel that is used and has none (M19), with that channel set at once.</summary>
internal sealed class FillGap(JourneyGate gate, JourneyDesk desk) : JourneyAction(gate, desk)
{
    public const string Verb = "channel/gap";

    private const string ChannelField = "channel";

    /// <summary>The gaps, each with a button to fill it.</summary>
    public static Form DrawList(Journey journey, Buttons buttons)
    {
        var gaps = ChannelGaps.Of(journey);
        return new Form
        {
            Title = ChannelsTexts.GapsTitle,
            Body = [Parts.Say(gaps.Count == 0 ? ChannelsTexts.GapsNone : ChannelsTexts.GapsIntro), .. gaps.Select(gap => Row(journey, gap, buttons))],
            Actions =
            [
                .. gaps.Count == 0 ? (CardAction[])[] : [buttons.Opening(ListTouchpoints.Verb, ChannelsTexts.GapExisting, journey.Id)],
                buttons.Opening(AnswerChannelQuestions.Verb, ChannelsTexts.ChannelsWeUse, journey.Id),
            ],
        };
    }

    protected override Reply Open(Journey journey, Click click) => new Reply.Show(click.Inputs.Choice<CommunicationChannel>(ChannelField) is { } channel
        ? TouchpointForm.Draw(
            journey,
            Fill(ChannelsTexts.GapFillTitle, MethodWords.Name(channel)),
            click.Inputs.Text(TouchpointForm.Text),
            TouchpointForm.ReadPhase(click.Inputs),
            click.Buttons.Doing(Verb, ChannelsTexts.Save, journey.Id, (ChannelField, channel.ToString())),
            click.Buttons.Opening(Verb, ChannelsTexts.BackToList, journey.Id))
        : DrawList(journey, click.Buttons));

    protected override Reading Read(Journey journey, Click click)
    {
        if (click.Inputs.Choice<CommunicationChannel>(ChannelField) is not { } channel || TouchpointForm.ReadPhase(click.Inputs) is not { } phase)
        {
            return Reading.Unreadable;
        }

        var id = new TouchpointId(click.NewId("touchpoint"));
        ChannelUse[] channels = [new(channel, ChannelUse.UsualDirection(channel))];
        return new Reading.InTurn(
        [
            ("add", new TouchpointCommand.AddTouchpoint(click.Person.Member, click.At, id, phase, click.Inputs.Text(TouchpointForm.Text))),
            ("channels", new ChannelCommand.SetTouchpointChannels(click.Person.Member, click.At, id, channels)),
        ]);
    }

    protected override Reply Accepted(Journey journey, Click click)
    {
        var name = click.Inputs.Choice<CommunicationChannel>(ChannelField) is { } channel ? MethodWords.Name(channel) : "";
        var note = Fill(ChannelsTexts.GapFilled, name);
        return ChannelGaps.Of(journey).Count > 0
            ? new Reply.Show(DrawList(journey, click.Buttons) with { Note = new Note(NoteTone.Good, note) })
            : new Reply.Done(journey, note);
    }

    private static ColumnSet Row(Journey journey, CommunicationChannel gap, Buttons buttons) => new()
    {
        Separator = true,
        Columns =
        [
            new Column { Width = ColumnWidth.Stretch, VerticalContentAlignment = VerticalAlignment.Center, Items = [new TextBlock { Text = MethodWords.Name(gap), Weight = FontWeight.Bolder }] },
            new Column
            {
                Width = ColumnWidth.Auto,
                Items = [new ActionSet { Actions = [buttons.Opening(Verb, ChannelsTexts.GapAdd, journey.Id, (ChannelField, gap.ToString()))] }],
            },
        ],
    };
}
