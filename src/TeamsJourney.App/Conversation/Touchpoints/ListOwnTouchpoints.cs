using AdaptiveCards;
using TeamsJourney.App.Conversation.Actions;
using TeamsJourney.App.Conversation.Cards;
using TeamsJourney.App.Conversation.Words;
using TeamsJourney.App.Identity;
using TeamsJourney.App.Journeys;
using TeamsJourney.Core.Journeys;
using TeamsJourney.Core.SetUp;
using TeamsJourney.Core.Touchpoints;

namespace TeamsJourney.App.Conversation.Touchpoints;

/// <summary>Someone's own touchpoints, to change or to delete.</summary>
internal sealed class ListOwnTouchpoints(JourneyGate gate, JourneyDesk desk) : JourneyAction(gate, desk)
{
    public const string Verb = "touchpoint/mine";

    // A card must stay well under 28 KB, however many there are.
    private const int Most = 15;

    /// <summary>The list as a form.</summary>
    public static Form Draw(Journey journey, Click click)
    {
        var own = journey.TouchpointsBy(click.Person.Member.Id);
        return new Form
        {
            Title = TouchpointTexts.MineTitle,
            IsLarge = own.Count > 5,
            Body =
            [
                .. own.Count == 0 ? (CardElement[])[Parts.Say(TouchpointTexts.MineNone)] : [],
                .. own.Count > Most ? (CardElement[])[Parts.Whisper(Fill(TouchpointTexts.MineMore, Most, own.Count))] : [],
                .. own.TakeLast(Most).Select(touchpoint => Row(journey, touchpoint, click.Buttons)),
            ],
            Actions = [click.Buttons.Opening(AddTouchpoint.Verb, TouchpointTexts.Add, journey.Id)],
        };
    }

    protected override Reply Open(Journey journey, Click click) => new Reply.Show(Draw(journey, click));

    protected override Reading Read(Journey journey, Click click) => Reading.Unreadable;

    protected override Reply Accepted(Journey journey, Click click) => Open(journey, click);

    private static ColumnSet Row(Journey journey, Touchpoint touchpoint, Buttons buttons) => new()
    {
        Separator = true,
        Columns =
        [
            new Column
            {
                Width = ColumnWidth.Stretch,
                Items = [new TextBlock { Text = Excerpt.Fitting(touchpoint.Text, Touchpoint.MaximumLength), Wrap = true }, Parts.Whisper(Excerpt.Fitting(MethodWords.Name(journey, touchpoint.Phase), PhaseSet.MaximumNameLength))],
            },
            new Column
            {
                Width = ColumnWidth.Auto,
                VerticalContentAlignment = VerticalAlignment.Center,
                Items = [new ActionSet { Actions = [buttons.Opening(ChangeTouchpoint.Verb, TouchpointTexts.Change, journey.Id, (TouchpointForm.Id, touchpoint.Id.Value))] }],
            },
        ],
    };
}
