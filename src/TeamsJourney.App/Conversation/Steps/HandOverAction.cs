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

/// <summary>Hands the journey over to another member of the team.</summary>
internal sealed class HandOverAction(JourneyGate gate, JourneyDesk desk, Rosters rosters, Pseudonyms pseudonyms) : JourneyAction(gate, desk)
{
    public const string Verb = "journey/hand-over";

    private const string To = "to";

    protected override Reply Open(Journey journey, Click click) => new Reply.Show(new Form
    {
        Title = StepTexts.HandOverTitle,
        Body = [InputChoiceSet.PeoplePicker(To) with { Label = StepTexts.HandOverTo, IsRequired = true, ErrorMessage = StepTexts.HandOverTitle }],
        Actions = [click.Buttons.Doing(Verb, StepTexts.HandOver, journey.Id)],
    });

    protected override Reading Read(Journey journey, Click click) =>
        rosters.FindKnown(click.Place?.RosterId ?? journey.Place.TeamId)?.Find(click.Inputs.Text(To)) is { } member
            ? new SetUpCommand.HandOver(click.Person.Member, click.At, new Member(pseudonyms.In(journey, member.Id), member.Name))
            : Reading.Unreadable;

    protected override Reply Accepted(Journey journey, Click click) => new Reply.Done(
        journey,
        Fill(StepTexts.HandedOver, PeopleWords.FacilitatorOf(journey)));
}
