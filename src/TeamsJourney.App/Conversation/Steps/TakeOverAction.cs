using AdaptiveCards;
using TeamsJourney.App.Conversation.Actions;
using TeamsJourney.App.Conversation.Cards;
using TeamsJourney.App.Conversation.Words;
using TeamsJourney.App.Identity;
using TeamsJourney.App.Journeys;
using TeamsJourney.App.Privacy;
using TeamsJourney.Core.Journeys;
using TeamsJourney.Core.SetUp;

namespace TeamsJourney.App.Conversation.Steps;

/// <summary>Takes the journey over: because its facilitator left the team, or as an owner of the team.</summary>
internal sealed class TakeOverAction(JourneyGate gate, JourneyDesk desk, Rosters rosters, Pseudonyms pseudonyms) : JourneyAction(gate, desk)
{
    public const string Verb = "journey/take-over";

    /// <summary>The question whether to take over; nothing for someone who may not.</summary>
    public static Form? Offer(Journey journey, Click click, Rosters rosters, Pseudonyms pseudonyms) =>
        Offer(journey, GroundOf(journey, click, rosters, pseudonyms), click.Buttons);

    /// <summary>The same as a card in the channel, for someone who typed what only the facilitator can do.</summary>
    public static AdaptiveCard? OfferCard(Journey journey, MemberId person, Roster? roster, Buttons buttons) =>
        Offer(journey, TakingOver.GroundOf(journey, person, roster), buttons)?.ToCard(withTitle: true, back: null);

    protected override Reply Open(Journey journey, Click click) => Offer(journey, click, rosters, pseudonyms) is { } form
        ? new Reply.Show(form)
        : new Reply.Refuse(RefusalWords.Say(new Refusal.OnlyTheFacilitator(journey.Facilitator), journey));

    protected override Reading Read(Journey journey, Click click) =>
        new SetUpCommand.TakeOver(click.Person.Member, click.At, journey.Facilitator, GroundOf(journey, click, rosters, pseudonyms));

    protected override Reply Accepted(Journey journey, Click click) => new Reply.Done(journey, StepTexts.TookOver);

    // Only in the channel is it known which roster counts; it was read to let the person in.
    private static TakeOverGround GroundOf(Journey journey, Click click, Rosters rosters, Pseudonyms pseudonyms) =>
        TakingOver.GroundOf(journey, click.Person.Member.Id, click.Place is { } place ? pseudonyms.In(journey, rosters.FindKnown(place.RosterId)) : null);

    private static Form? Offer(Journey journey, TakeOverGround ground, Buttons buttons) => ground is TakeOverGround.None ? null : new Form
    {
        Title = StepTexts.TakeOverTitle,
        Body = [Parts.Say(Why(journey, ground)), Parts.Say(StepTexts.TakeOverMeans)],
        Actions = [buttons.Doing(Verb, StepTexts.TakeOver, journey.Id)],
    };

    private static string Why(Journey journey, TakeOverGround ground) =>
        (ground, PeopleWords.FacilitatorOf(journey)) switch
        {
            (TakeOverGround.FacilitatorLeft, { Length: > 0 } name) => Fill(StepTexts.TakeOverFrom, name),
            (TakeOverGround.FacilitatorLeft, _) => StepTexts.TakeOverFromSomeone,
            (_, { Length: > 0 } name) => Fill(StepTexts.TakeOverAsOwner, name),
            _ => StepTexts.FacilitateOtherUnnamed,
        };
}
