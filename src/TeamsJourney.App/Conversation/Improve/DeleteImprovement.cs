using AdaptiveCards;
using TeamsJourney.App.Conversation.Actions;
using TeamsJourney.App.Conversation.Cards;
using TeamsJourney.App.Conversation.Words;
using TeamsJourney.App.Identity;
using TeamsJourney.App.Journeys;
using TeamsJourney.Core.Improvements;
using TeamsJourney.Core.Journeys;

namespace TeamsJourney.App.Conversation.Improve;

/// <summary>Deletes an improvement, after asking.</summary>
internal sealed class DeleteImprovement(JourneyGate gate, JourneyDesk desk, Owners owners) : JourneyAction(gate, desk)
{
    public const string Verb = "improvement/delete";

    protected override Reply Open(Journey journey, Click click) => journey.Improvements.TryGetValue(Id(click), out var improvement)
        ? new Reply.Show(new Form
        {
            Title = ImproveTexts.DeleteTitle,
            Body =
            [
                new TextBlock { Text = improvement.Title, Wrap = true, Weight = FontWeight.Bolder },
                Parts.Whisper(owners.WhoAndWhen(journey, improvement)),
                .. journey.Publication.Tasks.ContainsKey(improvement.Id) ? (CardElement[])[Parts.Say(ImproveTexts.DeleteHasTask)] : [],
            ],
            Actions =
            [
                click.Buttons.Doing(Verb, ImproveTexts.DeleteYes, journey.Id, Which(improvement)),
                click.Buttons.Opening(SaveImprovement.Verb, ImproveTexts.DeleteBack, journey.Id, Which(improvement)),
            ],
        })
        : new Reply.Refuse(RefusalWords.Say(new Refusal.NoSuchImprovement(), journey));

    protected override Reading Read(Journey journey, Click click) => new ImprovementCommand.DeleteImprovement(click.Person.Member, click.At, Id(click));

    protected override Reply Accepted(Journey journey, Click click) => click.FindPain(journey) is null
        ? new Reply.Done(journey, ImproveTexts.Deleted)
        : ShowPain.Draw(journey, click, owners, new Note(NoteTone.Good, ImproveTexts.Deleted));

    private static (string, string)[] Which(Improvement improvement) =>
        [(ImprovementForm.Id, improvement.Id.Value), (PainFields.Pain, improvement.PainPoint.Value)];

    private static ImprovementId Id(Click click) => new(click.Inputs.Text(ImprovementForm.Id));
}
