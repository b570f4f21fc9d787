using TeamsJourney.App.Conversation.Actions;
using TeamsJourney.App.Conversation.Cards;
using TeamsJourney.App.Conversation.Words;
using TeamsJourney.App.Identity;
using TeamsJourney.App.Journeys;
using TeamsJourney.Core.Experiences;
using TeamsJourney.Core.Journeys;
using TeamsJourney.Core.Steps;
using TeamsJourney.Core.Touchpoints;

namespace TeamsJourney.App.Conversation.Experience;

/// <summary>
/// Saves one's own answer for one touchpoint, and goes on to the next, the one before, or one's list. Going on saves too, so that nothing that
/// was typed gets lost; without anything typed it only goes on.
/// </summary>
internal sealed class SaveExperience(JourneyGate gate, JourneyDesk desk) : JourneyAction(gate, desk)
{
    public const string Verb = "experience/save";

    /// <summary>The first touchpoint that someone has not answered in full; nothing when all are.</summary>
    public static Touchpoint? FirstToAnswer(Journey journey, MemberId viewer) =>
        journey.OrderedTouchpoints.FirstOrDefault(touchpoint => journey.OwnExperience(viewer, touchpoint.Id) is not { IsComplete: true });

    protected override Reply Open(Journey journey, Click click) => click switch
    {
        { IsOpening: true } when journey.IsRevealed => new Reply.Refuse(RefusalWords.Say(new Refusal.AlreadyRevealed(), journey)),
        { IsOpening: true } when journey.Step is not Step.Experience => new Reply.Refuse(RefusalWords.Say(new Refusal.OtherStep(journey.Step), journey)),
        _ when !click.Inputs.Has(AnswerFields.Touchpoint) => FirstToAnswer(journey, click.Person.Member.Id) is { } first
            ? Show(journey, first, click, click.Inputs)
            : ShowList(journey, click, new Note(NoteTone.Good, ExperienceTexts.AllComplete)),
        // What was merged meanwhile is answered where it went.
        _ => journey.TouchpointHolding(AnswerFields.Id(click.Inputs)) is { } touchpoint
            ? Show(journey, touchpoint, click, click.Inputs)
            : ShowList(journey, click, new Note(NoteTone.Problem, RefusalWords.Say(new Refusal.NoSuchTouchpoint(), journey))),
    };

    protected override Reading Read(Journey journey, Click click) => AnswerFields.Read(click.Inputs) is { } answer
        ? new ExperienceCommand.SaveExperience(click.Person.Member, click.At, AnswerFields.Id(click.Inputs), answer)
        : Reading.Unreadable;

    protected override Reply Accepted(Journey journey, Click click)
    {
        var text = journey.Touchpoints.TryGetValue(AnswerFields.Id(click.Inputs), out var touchpoint) ? Excerpt.Of(touchpoint.Text, 80) : "";
        var isThere = journey.OwnExperience(click.Person.Member.Id, AnswerFields.Id(click.Inputs)) is not null;
        return GoOn(journey, click, Fill(isThere ? ExperienceTexts.Saved : ExperienceTexts.TakenBack, text));
    }

    protected override Reply Refused(Journey journey, Click click, Refusal reason) => reason is Refusal.EmptyExperience && click.Inputs.Text(AnswerFields.Go).Length > 0
        ? GoOn(journey, click, "")
        : base.Refused(journey, click, reason);

    private static Reply GoOn(Journey journey, Click click, string said)
    {
        var note = said.Length > 0 ? new Note(NoteTone.Good, said) : null;
        var place = journey.Order.IndexOf(AnswerFields.Id(click.Inputs));
        return click.Inputs.Text(AnswerFields.Go) switch
        {
            AnswerFields.Next when place + 1 < journey.Order.Count => At(place + 1),
            AnswerFields.Previous when place > 0 => At(place - 1),
            "" => new Reply.Done(journey, said),
            _ => ShowList(journey, click, note),
        };

        Reply At(int index) => Show(journey, journey.Touchpoints[journey.Order[index]], click, Inputs.None) is Reply.Show show
            ? new Reply.Show(show.Form with { Note = note })
            : throw new InvalidOperationException("A touchpoint of the journey has a form.");
    }

    private static Reply Show(Journey journey, Touchpoint touchpoint, Click click, Inputs inputs)
    {
        var stored = journey.OwnExperience(click.Person.Member.Id, touchpoint.Id);
        return new Reply.Show(AnswerForm.Draw(
            journey, touchpoint, AnswerFields.ToShow(inputs, stored), inputs.Text(AnswerFields.Go) == AnswerFields.Mine, click.Buttons));
    }

    private static Reply ShowList(Journey journey, Click click, Note? note) => new Reply.Show(ListOwnAnswers.Draw(journey, click, AnswerFields.Id(click.Inputs)) with { Note = note });
}
