using AdaptiveCards;
using TeamsJourney.App.Conversation.Actions;
using TeamsJourney.App.Conversation.Cards;
using TeamsJourney.App.Conversation.Words;
using TeamsJourney.App.Hosting;
using TeamsJourney.App.Identity;
using TeamsJourney.App.Journeys;
using TeamsJourney.App.JourneyTab.Pages;
using TeamsJourney.App.Planner;
using TeamsJourney.Core.Improvements;
using TeamsJourney.Core.Journeys;
using TeamsJourney.Core.Publishing;

namespace TeamsJourney.App.Conversation.Improve;

/// <summary>Asks for the improvements to be put into Planner, after showing what that comes to (facilitator).</summary>
internal sealed class PublishImprovements(JourneyGate gate, JourneyDesk desk, AppSettings settings, TabLinks links) : JourneyAction(gate, desk)
{
    public const string Verb = "planner/publish";

    protected override Reply Open(Journey journey, Click click)
    {
        if (click.Person.Member.Id != journey.Facilitator)
        {
            return new Reply.Refuse(RefusalWords.Say(new Refusal.OnlyTheFacilitator(journey.Facilitator), journey));
        }

        var improvements = journey.ImprovementsToPublish;
        if (improvements.Count > 0 && IsForTheTab)
        {
            return new Reply.Show(new Form
            {
                Title = PublishTexts.ConfirmTitle,
                Body = [Parts.Say(PublishTexts.FromTheTab)],
                Actions = [.. links.To(journey) is { } tab ? (CardAction[])[new ActionOpenUrl { Title = PublishTexts.OpenTab, Url = tab }] : []],
            });
        }

        return new Reply.Show(improvements.Count == 0
            ? new Form
            {
                Title = PublishTexts.ConfirmTitle,
                Body = [Parts.Say(PublishTexts.First)],
                Actions = [click.Buttons.Opening(ListPains.Verb, ImproveTexts.Improve, journey.Id)],
            }
            : new Form
            {
                Title = PublishTexts.ConfirmTitle,
                Body =
                [
                    Parts.Say(Counted(improvements.Count, PublishTexts.ConfirmOne, PublishTexts.ConfirmMany)),
                    .. Hint(
                        PainRanking.Of(journey).Count(pain => pain is { ParkedBecause: null, Improvements.Count: 0 }),
                        PublishTexts.WithoutImprovementOne,
                        PublishTexts.WithoutImprovement),
                    .. Hint(improvements.Count(improvement => improvement.Owner is null), PublishTexts.WithoutOwnerOne, PublishTexts.WithoutOwner),
                ],
                Actions =
                [
                    click.Buttons.Doing(Verb, PublishTexts.Yes, journey.Id),
                    click.Buttons.Opening(ListPains.Verb, ImproveTexts.AllPains, journey.Id),
                ],
            });
    }

    // An activity proves who clicked, but gives us none of their rights.
    private bool IsForTheTab => settings.Planner.PublishAs is PublishAs.Facilitator;

    protected override Reading Read(Journey journey, Click click) => IsForTheTab ? Reading.Unreadable : new PublishingCommand.RequestPublishing(click.Person.Member, click.At);

    protected override Reply Accepted(Journey journey, Click click) => new Reply.Done(journey, PublishTexts.Requested);

    protected override Reply Refused(Journey journey, Click click, Refusal reason) => IsForTheTab ? Open(journey, click) : base.Refused(journey, click, reason);

    private static IEnumerable<CardElement> Hint(int count, string one, string many) =>
        count == 0 ? [] : [Parts.Note(new Note(NoteTone.Hint, Counted(count, one, many)))];

    private static string Counted(int count, string one, string many) => Fill(count == 1 ? one : many, count);
}
