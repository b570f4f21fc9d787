using AdaptiveCards;
using TeamsJourney.App.Conversation.Actions;
using TeamsJourney.App.Conversation.Cards;
using TeamsJourney.App.Conversation.Words;
using TeamsJourney.App.Identity;
using TeamsJourney.App.Journeys;
using TeamsJourney.Core.Experiences;
using TeamsJourney.Core.Journeys;
using TeamsJourney.Core.Steps;

namespace TeamsJourney.App.Conversation.Experience;

/// <summary>Closes the answers and shows them all at once, after the facilitator said so twice: it cannot be unseen.</summary>
internal sealed class RevealAction(JourneyGate gate, JourneyDesk desk) : JourneyAction(gate, desk)
{
    public const string Verb = "experience/reveal";

    private const int MostNames = 20;

    /// <summary>The question, with how many have answered and who; without names in an anonymous journey.</summary>
    public static Form Draw(Journey journey, Buttons buttons)
    {
        var counts = journey.CountExperiences();
        return new Form
        {
            Title = ExperienceTexts.Reveal,
            Body =
            [
                Parts.Say(ExperienceTexts.RevealQuestion),
                new Container
                {
                    Style = ContainerStyle.Emphasis,
                    Items =
                    [
                        Parts.Say(Fill(ExperienceTexts.RevealState, counts.Values.Sum(), counts.Count, journey.Order.Count)) with { Weight = FontWeight.Bolder },
                        People(journey, ExperienceTexts.RevealPeople, participant => participant.ContributedTo.Contains(Step.Experience)),
                        People(journey, ExperienceTexts.RevealDone, participant => participant.DoneWith.Contains(Step.Experience)),
                    ],
                },
            ],
            Actions = [buttons.Doing(Verb, ExperienceTexts.RevealYes, journey.Id)],
        };
    }

    protected override Reply Open(Journey journey, Click click) => WhyNot(journey, click.Person.Member) is { } refusal
        ? new Reply.Refuse(RefusalWords.Say(refusal, journey))
        : new Reply.Show(Draw(journey, click.Buttons));

    protected override Reading Read(Journey journey, Click click) => new ExperienceCommand.RevealExperiences(click.Person.Member, click.At);

    protected override Reply Accepted(Journey journey, Click click) => new Reply.Done(journey, ExperienceTexts.Revealed);

    // The same as the core decides, before anything is asked.
    private static Refusal? WhyNot(Journey journey, Member member) => journey switch
    {
        _ when member.Id != journey.Facilitator => new Refusal.OnlyTheFacilitator(journey.Facilitator),
        { Step: not Step.Experience } => new Refusal.OtherStep(journey.Step),
        { IsRevealed: true } => new Refusal.AlreadyRevealed(),
        _ when journey.CountExperiences().Count == 0 => new Refusal.NothingToReveal(),
        _ => null,
    };

    private static TextBlock People(Journey journey, string text, Func<Participant, bool> belongs)
    {
        var people = journey.ContributorsTo(Step.Experience).Where(belongs).ToList();
        var names = PeopleWords.Names(journey, people);
        var shown = string.Join(", ", names.Take(MostNames));
        var said = Fill(text, people.Count);
        return Parts.Say((shown.Length, names.Count - MostNames) switch
        {
            (0, _) => said,
            (_, > 0 and var left) => $"{said} · {shown} {Fill(ExperienceTexts.AndMore, left)}",
            _ => $"{said} · {shown}",
        });
    }
}
