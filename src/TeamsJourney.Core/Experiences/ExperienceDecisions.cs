using TeamsJourney.Core.Journeys;
using TeamsJourney.Core.Steps;
using static TeamsJourney.Core.Experiences.ExperienceCommand;

namespace TeamsJourney.Core.Experiences;

internal static class ExperienceDecisions
{
    private static readonly TextRule Words = Experience.ThoughtRule with { IsRequired = true };

    public static Decision Decide(Journey journey, ExperienceCommand command) => command switch
    {
        SaveExperience save => Save(journey, save),
        RevealExperiences reveal => Reveal(journey, reveal),
        AddCustomerWords add => Add(journey, add),
        _ => throw new ArgumentOutOfRangeException(nameof(command)),
    };

    private static Decision Save(Journey journey, SaveExperience command)
    {
        var experience = command.Experience with
        {
            Thought = PersonalText.Clean(command.Experience.Thought),
            Emotions = [.. command.Experience.Emotions.Distinct().Order()],
        };
        var refusal = journey.RefusalUnless(Step.Experience)
            ?? Refusal.When(journey.IsRevealed, new Refusal.AlreadyRevealed())
            ?? Refusal.When(!journey.Touchpoints.ContainsKey(command.Touchpoint), new Refusal.NoSuchTouchpoint())
            ?? Experience.ThoughtRule.Check(experience.Thought);
        if (refusal is not null)
        {
            return refusal;
        }

        var before = journey.OwnExperience(command.By.Id, command.Touchpoint);
        return (before, experience) switch
        {
            (null, { IsEmpty: true }) => new Refusal.EmptyExperience(),
            ({ } same, _) when same.Says(experience) => Decision.Unchanged,
            _ => new Decision.Accepted(
                [.. Participation.Joining(journey, command.By, command.At), new ExperienceSaved(command.By.Id, command.At, command.Touchpoint, experience)]),
        };
    }

    private static Decision Reveal(Journey journey, RevealExperiences command)
    {
        var refusal = journey.RefusalUnlessFacilitator(command.By) ?? journey.RefusalUnless(Step.Experience);
        return (refusal, journey.IsRevealed, journey.Experiences.Count + journey.Imported.Count) switch
        {
            ({ } reason, _, _) => reason,
            (_, true, _) => Decision.Unchanged,
            (_, _, 0) => new Refusal.NothingToReveal(),
            _ => Decision.Accept(new ExperiencesRevealed(command.By.Id, command.At)),
        };
    }

    private static Decision Add(Journey journey, AddCustomerWords command)
    {
        var words = PersonalText.Clean(command.Words);
        var refusal = Refusal.When(!journey.Touchpoints.ContainsKey(command.Touchpoint), new Refusal.NoSuchTouchpoint())
            ?? Words.Check(words);
        var kept = journey.CustomerWords.GetValueOrDefault(command.Touchpoint) ?? [];
        return (refusal, kept.Contains(words), kept.Count) switch
        {
            ({ } reason, _, _) => reason,
            (_, true, _) => Decision.Unchanged,
            (_, _, >= Experience.MaximumCustomerWords) => new Refusal.TooMany(TextField.Thought, Experience.MaximumCustomerWords),
            _ => new Decision.Accepted(
                [.. Participation.Joining(journey, command.By, command.At), new CustomerWordsAdded(command.By.Id, command.At, command.Touchpoint, words)]),
        };
    }
}
