using TeamsJourney.Core.Experiences;
using TeamsJourney.Core.Journeys;
using TeamsJourney.Core.Map;
using TeamsJourney.Core.Steps;
using TeamsJourney.Core.Tests.Fixture;
using static TeamsJourney.Core.Experiences.ExperienceCommand;
using static TeamsJourney.Core.Tests.Fixture.Spec;
using static TeamsJourney.Core.Tests.Fixture.Team;

namespace TeamsJourney.Core.Tests;

public class ExperienceTests
{
    [Fact]
    public void A_participant_answers_for_a_touchpoint_and_finds_that_answer_again()
    {
        var journey = Given(AtExperience).When(new SaveExperience(Bob, At, Manual, Answer(" Wat een gedoe ", Valence.Negative, Verdict.Au, Evidence.AskedCustomers, Emotion.Angry, Emotion.Happy, Emotion.Angry)))
            .Then(new ExperienceSaved(Bob.Id, At, Manual, Answer("Wat een gedoe", Valence.Negative, Verdict.Au, Evidence.AskedCustomers, Emotion.Happy, Emotion.Angry)));
        Assert.True(journey.OwnExperience(Bob.Id, Manual)!.IsComplete);
        Assert.Null(journey.OwnExperience(Cleo.Id, Manual));
        Assert.Equal([new KeyValuePair<TouchpointId, int>(Manual, 1)], journey.CountExperiences());
        Assert.Equal([Bob.Id], journey.ContributorsTo(Step.Experience).Select(participant => participant.Id));
    }

    [Fact]
    public void A_partial_answer_is_kept() => Assert.False(
        Given(AtExperience).When(new SaveExperience(Bob, At, Manual, Answer(valence: Valence.Negative))).Now.OwnExperience(Bob.Id, Manual)!.IsComplete);

    [Fact]
    public void An_answer_is_changed_and_taken_back_until_the_reveal()
    {
        JourneyEvent[] answered = [.. AtExperience, Felt(Bob, Manual, Emotion.Angry)];
        Given(answered).When(new SaveExperience(Bob, At, Manual, Answer(emotions: Emotion.Angry))).ChangesNothing();
        Given(answered).When(new SaveExperience(Bob, At, Manual, Answer(emotions: Emotion.Happy))).Then(Felt(Bob, Manual, Emotion.Happy));
        Assert.Null(Given(answered).When(new SaveExperience(Bob, At, Manual, Answer())).Then(Felt(Bob, Manual)).OwnExperience(Bob.Id, Manual));
        Given(Revealed).When(new SaveExperience(Bob, At, Manual, Answer(emotions: Emotion.Happy))).Refuses(new Refusal.AlreadyRevealed());
    }

    [Fact]
    public void An_answer_says_something_that_fits_about_a_touchpoint_that_is_there()
    {
        Given(AtExperience).When(new SaveExperience(Bob, At, Manual, Answer("\u200B", evidence: Evidence.Employee))).Refuses(new Refusal.EmptyExperience());
        Given(AtExperience).When(new SaveExperience(Bob, At, Manual, Answer(new string('a', 501)))).Refuses(new Refusal.TextTooLong(TextField.Thought, 500));
        Given(AtExperience).When(new SaveExperience(Bob, At, new TouchpointId("gone"), Answer("Ik vind"))).Refuses(new Refusal.NoSuchTouchpoint());
        Given(AtChannels).When(new SaveExperience(Bob, At, Manual, Answer("Ik vind"))).Refuses(new Refusal.OtherStep(Step.Channels));
    }

    [Fact]
    public void The_facilitator_reveals_once_there_is_something_to_reveal()
    {
        JourneyEvent[] answered = [.. AtExperience, Felt(Bob, Manual, Emotion.Angry)];
        Given(answered).When(new RevealExperiences(Ann, At)).Then(new ExperiencesRevealed(Ann.Id, At));
        Given(answered).When(new RevealExperiences(Bob, At)).Refuses(new Refusal.OnlyTheFacilitator(Ann.Id));
        Given(AtExperience).When(new RevealExperiences(Ann, At)).Refuses(new Refusal.NothingToReveal());
        Given([.. answered, Felt(Bob, Manual)]).When(new RevealExperiences(Ann, At)).Refuses(new Refusal.NothingToReveal());
        Given(AtChannels).When(new RevealExperiences(Ann, At)).Refuses(new Refusal.OtherStep(Step.Channels));
        Given(Revealed).When(new RevealExperiences(Ann, At)).ChangesNothing();
    }

    [Fact]
    public void Before_the_reveal_nothing_of_an_answer_can_be_reached_by_another_and_afterwards_it_can()
    {
        JourneyEvent[] answered = [.. AtExperience, new ExperienceSaved(Bob.Id, At, Manual, Answer("geheim van Bob")), new CustomerWordsAdded(Bob.Id, At, Manual, "geheim van een klant")];
        Assert.DoesNotContain("geheim", SeenBy(Ann, Given(answered).Now), StringComparison.Ordinal);
        Assert.Contains("geheim van Bob", SeenBy(Bob, Given(answered).Now), StringComparison.Ordinal);
        var revealed = SeenBy(Ann, Given([.. answered, new ExperiencesRevealed(Ann.Id, At)]).Now);
        Assert.Contains("geheim van Bob", revealed, StringComparison.Ordinal);
        Assert.Contains("geheim van een klant", revealed, StringComparison.Ordinal);
    }

    [Fact]
    public void What_was_revealed_stays_seen_while_new_answers_stay_hidden()
    {
        var journey = Given([.. Revealed, new ExperiencesReopened(Ann.Id, At), new ExperienceSaved(Bob.Id, At, Manual, Answer("nieuw geheim"))]).Now;
        Assert.True(journey.HasRevealed);
        Assert.Equal([-2d, -2d], journey.Moods.Single(mood => mood.Touchpoint == Manual).Points);
        Assert.DoesNotContain("nieuw geheim", SeenBy(Ann, journey), StringComparison.Ordinal);
        Assert.DoesNotContain("nieuw geheim", journey.ToString(), StringComparison.Ordinal);
    }

    [Fact]
    public void Customers_words_are_kept_with_a_touchpoint_in_any_step_each_once()
    {
        Given(WithTouchpoints).When(new AddCustomerWords(Bob, At, Manual, " Wat een gedoe ")).Then(new CustomerWordsAdded(Bob.Id, At, Manual, "Wat een gedoe"));
        Given([.. WithTouchpoints, new CustomerWordsAdded(Bob.Id, At, Manual, "Wat een gedoe")]).When(new AddCustomerWords(Ann, At, Manual, "Wat een gedoe")).ChangesNothing();
        Given(WithTouchpoints).When(new AddCustomerWords(Bob, At, Manual, "")).Refuses(new Refusal.TextMissing(TextField.Thought));
        Given(WithTouchpoints).When(new AddCustomerWords(Bob, At, Manual, new string('a', 501))).Refuses(new Refusal.TextTooLong(TextField.Thought, 500));
        Given(WithTouchpoints).When(new AddCustomerWords(Bob, At, new TouchpointId("gone"), "Ik")).Refuses(new Refusal.NoSuchTouchpoint());
    }

    [Fact]
    public void A_touchpoint_holds_fifty_of_customers_words() =>
        Given([.. WithTouchpoints, .. Enumerable.Range(0, 50).Select(number => new CustomerWordsAdded(Bob.Id, At, Manual, $"Klant {number}"))])
            .When(new AddCustomerWords(Bob, At, Manual, "Nog een")).Refuses(new Refusal.TooMany(TextField.Thought, 50));

    [Fact]
    public void Customers_words_that_come_after_the_reveal_are_seen_at_once()
    {
        var journey = Given(AtImprove).When(new AddCustomerWords(Bob, At, Manual, "Nu lukt het")).Now;
        Assert.Equal(["Nu lukt het"], journey.Moods.Single(mood => mood.Touchpoint == Manual).CustomerWords);
        Assert.Equal(2, journey.Moods.Single(mood => mood.Touchpoint == Manual).Answers);
    }

    private static string SeenBy(Member viewer, Journey journey) => string.Concat(
        PublicText.Of(journey),
        PublicText.Of(JourneyMap.Of(journey)),
        PublicText.Of(journey.Touchpoints.Keys.Select(id => journey.OwnExperience(viewer.Id, id))),
        PublicText.Of(journey.OwnVotes(viewer.Id)),
        PublicText.Of(journey.CountExperiences()));
}
