using AdaptiveCards;
using TeamsJourney.App.Conversation.Actions;
using TeamsJourney.App.Conversation.Cards;
using TeamsJourney.App.Conversation.Words;
using TeamsJourney.App.Identity;
using TeamsJourney.App.Journeys;
using TeamsJourney.Core.Journeys;
using TeamsJourney.Core.Touchpoints;

namespace TeamsJourney.App.Conversation.Channels.Tidying;

/// <summary>
/// Groups touchpoints under a step in the journey, or changes such a group. What is in no other step is offered, a page at a time: saving
/// a page changes what stands on it, and leaves the rest of the group alone.
/// </summary>
internal sealed class SaveJourneyStep(JourneyGate gate, JourneyDesk desk) : FacilitatorAction(gate, desk)
{
    public const string Verb = "journey-step/save", Id = "step";

    private const string Name = "name", Chosen = "touchpoints", Shown = "shown", Next = "next";
    private const int PageSize = 20, MostOfAText = 70;

    protected override Reply OpenForFacilitator(Journey journey, Click click)
    {
        var step = Find(journey, click);
        return step is null && click.Inputs.Has(Id)
            ? new Reply.Refuse(RefusalWords.Say(new Refusal.NoSuchJourneyStep(), journey))
            : new Reply.Show(Draw(journey, step, click, click.Inputs.Number(Page.Field)));
    }

    protected override Reading Read(Journey journey, Click click)
    {
        if (click.Inputs.Has(Id) && Find(journey, click) is null)
        {
            // Taken apart by now: saved as it was sent in, it would hold only what stood on one page.
            return Reading.Unreadable;
        }

        var shown = Ids(click, Shown).ToHashSet();
        var elsewhere = Find(journey, click)?.Touchpoints.Where(id => !shown.Contains(id)) ?? [];
        return new TouchpointCommand.GroupTouchpoints(click.Person.Member, click.At, StepId(click), click.Inputs.Text(Name), [.. elsewhere, .. Ids(click, Chosen)]);
    }

    protected override Reply Accepted(Journey journey, Click click)
    {
        var note = new Note(NoteTone.Good, Fill(TidyTexts.StepSaved, PersonalText.CleanLine(click.Inputs.Text(Name))));
        var saved = journey.JourneySteps.Find(step => step.Id == StepId(click));
        return saved is not null && click.Inputs.Number(Next) is { } next
            ? new Reply.Show(Draw(journey, saved, click with { IsOpening = true }, next) with { Note = note })
            : new Reply.Show(ListJourneySteps.Draw(journey, click.Buttons) with { Note = note });
    }

    private static Form Draw(Journey journey, JourneyStep? step, Click click, int? number)
    {
        var taken = journey.JourneySteps.Where(other => other.Id != step?.Id).SelectMany(other => other.Touchpoints).ToHashSet();
        var page = Page.Of([.. journey.OrderedTouchpoints.Where(touchpoint => !taken.Contains(touchpoint.Id))], number, PageSize);
        var chosen = click.IsOpening ? step?.Touchpoints.ToHashSet() ?? [] : Ids(click, Chosen).ToHashSet();
        return new Form
        {
            Title = step is null ? TidyTexts.NewStepTitle : TidyTexts.ChangeStepTitle,
            IsLarge = page.Items.Count > 8,
            Body =
            [
                new InputText
                {
                    Id = Name, Label = TidyTexts.StepName, Placeholder = TidyTexts.StepNameHint, MaxLength = JourneyStep.MaximumNameLength,
                    Value = click.IsOpening ? step?.Name ?? "" : click.Inputs.Text(Name), IsRequired = true, ErrorMessage = TidyTexts.StepNameMissing,
                },
                .. page.Items.Count == 0 ? (CardElement[])[Parts.Say(TidyTexts.StepNone)] : [Offer(journey, page, chosen), .. page.Where()],
            ],
            Actions = [.. Actions(journey, step, page, click.Buttons)],
        };
    }

    private static InputChoiceSet Offer(Journey journey, Page<Touchpoint> page, IReadOnlySet<TouchpointId> chosen) => new()
    {
        Id = Chosen,
        Label = TidyTexts.StepTouchpoints,
        Style = ChoiceInputStyle.Expanded,
        IsMultiSelect = true,
        Value = string.Join(',', page.Items.Select(touchpoint => touchpoint.Id).Where(chosen.Contains)),
        Choices =
        [
            .. page.Items.Select(touchpoint => new Choice(
                $"{Excerpt.Fitting(touchpoint.Text, MostOfAText)} ({MethodWords.Name(journey, touchpoint.Phase)})", touchpoint.Id.Value)),
        ],
    };

    private static IEnumerable<CardAction> Actions(Journey journey, JourneyStep? step, Page<Touchpoint> page, Buttons buttons)
    {
        List<(string, string)> data = [(Shown, string.Join(',', page.Items.Select(touchpoint => touchpoint.Id))), (Page.Field, Page.Write(page.Number))];
        List<(string, string)> which = step is null ? [] : [(Id, step.Id.Value)];
        yield return buttons.Doing(Verb, TidyTexts.Save, journey.Id, [.. which, .. data]);
        if (page.Number < page.Count)
        {
            var title = Fill(TidyTexts.SaveAndOn, page.Number + 1);
            yield return buttons.Doing(Verb, title, journey.Id, [.. which, .. data, (Next, Page.Write(page.Number + 1))]);
        }

        foreach (var button in page.Buttons(buttons, Verb, journey.Id, which))
        {
            yield return button;
        }

        yield return buttons.Opening(ListJourneySteps.Verb, TidyTexts.BackToList, journey.Id);
    }

    private static JourneyStep? Find(Journey journey, Click click) => journey.JourneySteps.Find(step => step.Id.Value == click.Inputs.Text(Id));

    private static JourneyStepId StepId(Click click) => new(click.Inputs.Has(Id) ? click.Inputs.Text(Id) : click.NewId("journey-step"));

    private static IEnumerable<TouchpointId> Ids(Click click, string field) => click.Inputs.Choices(field).Select(id => new TouchpointId(id));
}
