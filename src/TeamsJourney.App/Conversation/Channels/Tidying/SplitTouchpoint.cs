using AdaptiveCards;
using TeamsJourney.App.Conversation.Actions;
using TeamsJourney.App.Conversation.Cards;
using TeamsJourney.App.Identity;
using TeamsJourney.App.Journeys;
using TeamsJourney.Core.Journeys;
using TeamsJourney.Core.Touchpoints;

namespace TeamsJourney.App.Conversation.Channels.Tidying;

/// <summary>The merged touchpoints, each with what is in it; splitting gives everything back as it was.</summary>
internal sealed class SplitTouchpoint(JourneyGate gate, JourneyDesk desk) : FacilitatorAction(gate, desk)
{
    public const string Verb = "touchpoint/split";

    private const string Id = "touchpoint";
    private const int PageSize = 5, MostParts = 3, MostOfAText = 70;

    protected override Reply OpenForFacilitator(Journey journey, Click click) => new Reply.Show(Draw(journey, click));

    protected override Reading Read(Journey journey, Click click) =>
        new TouchpointCommand.SplitTouchpoint(click.Person.Member, click.At, new TouchpointId(click.Inputs.Text(Id)));

    protected override Reply Accepted(Journey journey, Click click) =>
        new Reply.Show(Draw(journey, click) with { Note = new Note(NoteTone.Good, TidyTexts.SplitNote) });

    private static Form Draw(Journey journey, Click click)
    {
        var page = Page.Of([.. journey.OrderedTouchpoints.Where(touchpoint => touchpoint.MergedFrom.Count > 0)], click.Inputs.Number(Page.Field), PageSize);
        return new Form
        {
            Title = TidyTexts.SplitTitle,
            IsLarge = page.Items.Count > 2,
            Body =
            [
                .. page.Items.Count == 0 ? (CardElement[])[Parts.Say(TidyTexts.SplitNone)] : [],
                .. page.Where(),
                .. page.Items.Select(touchpoint => Row(journey, touchpoint, page.Number, click.Buttons)),
            ],
            Actions = [.. page.Buttons(click.Buttons, Verb, journey.Id), TidyUp.BackButton(journey, click.Buttons)],
        };
    }

    private static Container Row(Journey journey, Touchpoint touchpoint, int page, Buttons buttons) => new()
    {
        Separator = true,
        Items =
        [
            new TextBlock { Text = Excerpt.OfLine(touchpoint.Text, MostOfAText), Weight = FontWeight.Bolder },
            .. touchpoint.MergedFrom.Take(MostParts).Select(part => Parts.Whisper($"– {Excerpt.OfLine(part.Text, MostOfAText)}")),
            .. touchpoint.MergedFrom.Count > MostParts
                ? (CardElement[])[Parts.Whisper(Fill(TidyTexts.AndMore, touchpoint.MergedFrom.Count - MostParts))]
                : [],
            new ActionSet { Actions = [buttons.Doing(Verb, TidyTexts.Split, journey.Id, (Id, touchpoint.Id.Value), (Page.Field, Page.Write(page)))] },
        ],
    };
}
