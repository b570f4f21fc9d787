using System.Globalization;
using AdaptiveCards;
using TeamsJourney.App.Conversation.Actions;
using TeamsJourney.App.Conversation.Cards;
using TeamsJourney.App.Identity;
using TeamsJourney.App.Journeys;
using TeamsJourney.Core.Improvements;
using TeamsJourney.Core.Journeys;

namespace TeamsJourney.App.Conversation.Improve;

/// <summary>All pains, the worst first, to choose the one to work on.</summary>
internal sealed class ListPains(JourneyGate gate, JourneyDesk desk, Owners owners) : JourneyAction(gate, desk)
{
    public const string Verb = "pain/list";

    private const int PageSize = 7;
    private const int LongestText = 140;

    protected override Reply Open(Journey journey, Click click)
    {
        var pains = PainRanking.Of(journey);
        var page = Page.Of(pains, click.Inputs.Number(Page.Field), PageSize);
        return new Reply.Show(new Form
        {
            Title = page.Count == 1 ? ImproveTexts.ListTitle : Fill(ImproveTexts.ListTitlePages, page.Number, page.Count),
            IsLarge = page.Items.Count > 3,
            Body =
            [
                .. pains.Count == 0 ? (CardElement[])[Parts.Say(ImproveTexts.NoPains)] : [],
                .. page.Items.Select(pain => PainRow.Draw(journey, pain, LongestText, Choose(journey, pain, click.Buttons)) with { Separator = pain != page.Items[0] }),
                .. page.Next is null ? WithoutPain(journey, pains, click.Buttons) : [],
            ],
            Actions =
            [
                .. page.Previous is { } previous ? (CardAction[])[Turn(journey, previous, ImproveTexts.PreviousPage, click.Buttons)] : [],
                .. page.Next is { } next ? (CardAction[])[Turn(journey, next, ImproveTexts.NextPage, click.Buttons)] : [],
            ],
        });
    }

    protected override Reading Read(Journey journey, Click click) => Reading.Unreadable;

    protected override Reply Accepted(Journey journey, Click click) => Open(journey, click);

    // After a later reveal a pain may be none any more, and what was promised about it stands all the same.
    private IEnumerable<CardElement> WithoutPain(Journey journey, IReadOnlyList<PainPoint> pains, Buttons buttons)
    {
        var shown = pains.Select(pain => pain.Touchpoint).ToHashSet();
        var others = journey.ImprovementsToPublish.Where(improvement => !shown.Contains(journey.TouchpointHolding(improvement.PainPoint)!.Id)).Take(PageSize).ToList();
        return others.Count == 0
            ? []
            : [Parts.Section(ImproveTexts.NoPainAnyMore), .. others.Select(improvement => ImprovementRow.Draw(journey, improvement, buttons, owners))];
    }

    private static CardAction Choose(Journey journey, PainPoint pain, Buttons buttons) =>
        buttons.Opening(ShowPain.Verb, ImproveTexts.Choose, journey.Id, (PainFields.Pain, pain.Touchpoint.Value));

    private static CardAction Turn(Journey journey, int page, string title, Buttons buttons) =>
        buttons.Opening(Verb, title, journey.Id, (Page.Field, page.ToString(CultureInfo.InvariantCulture)));
}
