using AdaptiveCards;
using TeamsJourney.App.Conversation.Actions;
using TeamsJourney.App.Conversation.Cards;
using TeamsJourney.App.Conversation.Touchpoints;
using TeamsJourney.App.Conversation.Words;
using TeamsJourney.App.Identity;
using TeamsJourney.App.Journeys;
using TeamsJourney.Core.Journeys;
using TeamsJourney.Core.Touchpoints;

namespace TeamsJourney.App.Conversation.Channels.Tidying;

/// <summary>Gives any touchpoint other words or another phase: first the list, then the one that was chosen.</summary>
internal sealed class RewordTouchpoint(JourneyGate gate, JourneyDesk desk) : FacilitatorAction(gate, desk)
{
    public const string Verb = "touchpoint/rename";

    private const int PageSize = 10, MostOfAText = 100;

    protected override Reply OpenForFacilitator(Journey journey, Click click)
    {
        if (!click.Inputs.Has(TouchpointForm.Id))
        {
            return new Reply.Show(DrawList(journey, click));
        }

        return journey.Touchpoints.TryGetValue(Touchpoint(click), out var touchpoint)
            ? new Reply.Show(Draw(journey, touchpoint, click))
            : new Reply.Refuse(RefusalWords.Say(new Refusal.NoSuchTouchpoint(), journey));
    }

    protected override Reading Read(Journey journey, Click click) => TouchpointForm.ReadPhase(click.Inputs) is { } phase
        ? new TouchpointCommand.ChangeTouchpoint(click.Person.Member, click.At, Touchpoint(click), phase, click.Inputs.Text(TouchpointForm.Text))
        : Reading.Unreadable;

    protected override Reply Accepted(Journey journey, Click click) =>
        new Reply.Show(DrawList(journey, click) with { Note = new Note(NoteTone.Good, TidyTexts.Saved) });

    private static Form DrawList(Journey journey, Click click)
    {
        var page = Page.Of([.. journey.OrderedTouchpoints], click.Inputs.Number(Page.Field), PageSize);
        return new Form
        {
            Title = TidyTexts.RenameListTitle,
            IsLarge = true,
            Body = [.. page.Where(), .. page.Items.Select(touchpoint => Row(journey, touchpoint, page.Number, click.Buttons))],
            Actions = [.. page.Buttons(click.Buttons, Verb, journey.Id), TidyUp.BackButton(journey, click.Buttons)],
        };
    }

    private static Form Draw(Journey journey, Touchpoint touchpoint, Click click)
    {
        var page = (Page.Field, Page.Write(click.Inputs.Number(Page.Field) ?? 1));
        return TouchpointForm.Draw(
            journey,
            TidyTexts.RenameTitle,
            click.IsOpening ? touchpoint.Text : click.Inputs.Text(TouchpointForm.Text),
            TouchpointForm.ReadPhase(click.Inputs) ?? touchpoint.Phase,
            click.Buttons.Doing(Verb, TidyTexts.Save, journey.Id, (TouchpointForm.Id, touchpoint.Id.Value), page),
            click.Buttons.Opening(Verb, TidyTexts.BackToList, journey.Id, page));
    }

    private static ColumnSet Row(Journey journey, Touchpoint touchpoint, int page, Buttons buttons) => new()
    {
        Separator = true,
        Columns =
        [
            new Column
            {
                Width = ColumnWidth.Stretch,
                Items = [new TextBlock { Text = Excerpt.Fitting(touchpoint.Text, MostOfAText) }, Parts.Whisper(MethodWords.Name(journey, touchpoint.Phase))],
            },
            new Column
            {
                Width = ColumnWidth.Auto,
                VerticalContentAlignment = VerticalAlignment.Center,
                Items =
                [
                    new ActionSet
                    {
                        Actions = [buttons.Opening(Verb, TidyTexts.RenameButton, journey.Id, (TouchpointForm.Id, touchpoint.Id.Value), (Page.Field, Page.Write(page)))],
                    },
                ],
            },
        ],
    };

    private static TouchpointId Touchpoint(Click click) => new(click.Inputs.Text(TouchpointForm.Id));
}
