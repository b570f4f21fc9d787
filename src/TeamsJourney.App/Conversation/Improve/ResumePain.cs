using TeamsJourney.App.Conversation.Actions;
using TeamsJourney.App.Conversation.Cards;
using TeamsJourney.App.Identity;
using TeamsJourney.App.Journeys;
using TeamsJourney.Core.Improvements;
using TeamsJourney.Core.Journeys;

namespace TeamsJourney.App.Conversation.Improve;

/// <summary>Takes a parked pain up again.</summary>
internal sealed class ResumePain(JourneyGate gate, JourneyDesk desk, Owners owners) : JourneyAction(gate, desk)
{
    public const string Verb = "pain/resume";

    protected override Reply Open(Journey journey, Click click) => ShowPain.Draw(journey, click, owners);

    protected override Reading Read(Journey journey, Click click) =>
        new ImprovementCommand.ResumePainPoint(click.Person.Member, click.At, click.FindPain(journey)?.Touchpoint ?? click.ReadPain());

    protected override Reply Accepted(Journey journey, Click click) =>
        ShowPain.Draw(journey, click, owners, new Note(NoteTone.Good, ImproveTexts.Resumed));
}
