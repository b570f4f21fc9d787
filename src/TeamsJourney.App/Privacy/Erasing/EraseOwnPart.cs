using AdaptiveCards;
using TeamsJourney.App.Conversation.Actions;
using TeamsJourney.App.Conversation.Cards;
using TeamsJourney.App.Conversation.Steps;
using TeamsJourney.App.Identity;
using TeamsJourney.App.Journeys;
using TeamsJourney.Core.Journeys;
using TeamsJourney.Core.Privacy;

namespace TeamsJourney.App.Privacy.Erasing;

/// <summary>Takes a person out of a journey at their own request, after telling what that means.</summary>
internal sealed class EraseOwnPart(JourneyGate gate, JourneyDesk desk) : JourneyAction(gate, desk)
{
    public const string Verb = "member/erase";

    /// <summary>The command of someone who wants to be erased.</summary>
    public static PrivacyCommand.EraseMember Command(Person person, DateTimeOffset at) => new(person.Member, at, Nobody(), person.Account);

    protected override Reply Open(Journey journey, Click click) => new Reply.Show(new Form
    {
        Title = Fill(PrivacyTexts.OwnDataOf, journey.SetUp.Offering),
        Body =
        [
            Parts.Say(PrivacyTexts.WhatIsKept),
            Parts.Say(PrivacyTexts.Download),
            Parts.Heading(PrivacyTexts.EraseTitle),
            Parts.Say(PrivacyTexts.WhatErasingDoes),
            .. Leads(journey, click) ? (CardElement[])[Parts.Say(PrivacyTexts.YouLead)] : [],
            .. journey.Improvements.Values.Any(improvement => improvement.Owner == click.Person.Account) ? (CardElement[])[Parts.Say(PrivacyTexts.YouOwn)] : [],
        ],
        Actions =
        [
            Leads(journey, click)
                ? click.Buttons.Opening(HandOverAction.Verb, StepTexts.HandOver, journey.Id)
                : click.Buttons.Doing(Verb, PrivacyTexts.Erase, journey.Id),
        ],
    });

    protected override Reading Read(Journey journey, Click click) => Command(click.Person, click.At);

    protected override Reply Accepted(Journey journey, Click click) => new Reply.Say(PrivacyTexts.Erased);

    private static bool Leads(Journey journey, Click click) => journey.Facilitator == click.Person.Member.Id;

    // Looks like anybody's, and is nobody's.
    private static MemberId Nobody() => new(Guid.NewGuid().ToString("N"));
}
