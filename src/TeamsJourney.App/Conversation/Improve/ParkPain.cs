using AdaptiveCards;
using TeamsJourney.App.Conversation.Actions;
using TeamsJourney.App.Conversation.Cards;
using TeamsJourney.App.Conversation.Words;
using TeamsJourney.App.Identity;
using TeamsJourney.App.Journeys;
using TeamsJourney.Core.Improvements;
using TeamsJourney.Core.Journeys;

namespace TeamsJourney.App.Conversation.Improve;

/// <summary>Parks a pain, with a reason (M27).</summary>
internal sealed class ParkPain(JourneyGate gate, JourneyDesk desk, Owners owners) : JourneyAction(gate, desk)
{
    public const string Verb = "pain/park";

    protected override Reply Open(Journey journey, Click click) => click.FindPain(journey) is { } pain
        ? new Reply.Show(new Form
        {
            Title = ImproveTexts.ParkTitle,
            Body =
            [
                new TextBlock { Text = journey.Touchpoints[pain.Touchpoint].Text, Wrap = true, Weight = FontWeight.Bolder },
                Parts.Say(ImproveTexts.ParkQuestion),
                new InputText
                {
                    Id = PainFields.Reason, Label = ImproveTexts.ParkReason, Placeholder = ImproveTexts.ParkReasonHint, IsMultiline = true,
                    Value = Excerpt.Fitting(click.Inputs.Text(PainFields.Reason), 2 * PainPoint.MaximumReasonLength),
                    MaxLength = PainPoint.MaximumReasonLength, IsRequired = true, ErrorMessage = ImproveTexts.ParkReasonMissing,
                },
            ],
            Actions =
            [
                click.Buttons.Doing(Verb, ImproveTexts.ParkYes, journey.Id, (PainFields.Pain, pain.Touchpoint.Value)),
                click.Buttons.Opening(ShowPain.Verb, ImproveTexts.Back, journey.Id, (PainFields.Pain, pain.Touchpoint.Value)),
            ],
        })
        : new Reply.Refuse(RefusalWords.Say(new Refusal.NoPainPoint(), journey));

    protected override Reading Read(Journey journey, Click click) => new ImprovementCommand.ParkPainPoint(
        click.Person.Member, click.At, click.FindPain(journey)?.Touchpoint ?? click.ReadPain(), click.Inputs.Text(PainFields.Reason));

    protected override Reply Accepted(Journey journey, Click click) =>
        ShowPain.Draw(journey, click, owners, new Note(NoteTone.Good, ImproveTexts.Parked));
}
