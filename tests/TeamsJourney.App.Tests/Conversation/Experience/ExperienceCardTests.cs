using System.Globalization;
using System.Text.Json.Nodes;
using AdaptiveCards;
using Counterparts;
using TeamsJourney.App.Conversation.Actions;
using TeamsJourney.App.Conversation.Cards;
using TeamsJourney.App.Conversation.Experience;
using TeamsJourney.App.Conversation.Steps;
using TeamsJourney.App.Identity;
using TeamsJourney.Core.Experiences;
using TeamsJourney.Core.Journeys;
using TeamsJourney.Core.Map;
using TeamsJourney.Core.SetUp;
using TeamsJourney.Core.Steps;

namespace TeamsJourney.App.Tests.Conversation.Experiences;

[Collection(OfficialRendererCollection.Name)]
public sealed class ExperienceCardTests(OfficialRenderer renderer)
{
    private static readonly StepCardContext Context = new(new Buttons(FormStyle.Dialog, IsInForm: false), 8, Workshop.At, IsClosed: false);

    [Theory]
    [InlineData("Dutch")]
    [InlineData("English")]
    public async Task Every_card_and_form_is_drawn_without_problems(string spoken)
    {
        var language = Enum.Parse<Language>(spoken);
        using var _ = Languages.Speak(language);
        foreach (var card in All(Workshop.AtExperience(language).Journey).Concat(All(Workshop.Revealed(language).Journey)))
        {
            // The renderer's own check of a language refuses every second card that names one: its pattern remembers where it stopped.
            var rendered = await renderer.RenderAsync((card with { Lang = null }).ToJson());
            Assert.Empty(rendered.ValidationProblems);
            Assert.DoesNotContain("{0}", rendered.VisibleText, StringComparison.Ordinal);
        }
    }

    [Fact]
    public async Task Where_there_are_no_charts_the_curve_is_dots_in_rows_that_can_be_read()
    {
        using var _ = Languages.Speak(Language.Dutch);
        var text = (await renderer.RenderAsync(RevealCard.Draw(Workshop.Revealed().Journey, Context.Buttons).ToJson())).VisibleText;

        Assert.Contains("Gelukkig\n●  ·  ·  ·  ·  ●  ·\nTevreden\n·  ·  ·  ●  ·  ·  ·\nErtussenin\n·  ·  ≠  ·  ·  ·  ·\n", text, StringComparison.Ordinal);
        Assert.Contains("1  2  3  4  5  6  7", text, StringComparison.Ordinal);
        Assert.Contains("Begint gelukkig, dieptepunt bij 5 (Ik wacht op de e-mail met mijn reisschema)", text, StringComparison.Ordinal);
    }

    [Fact]
    public async Task The_sign_for_divided_opinions_is_explained_only_where_there_are_any()
    {
        using var _ = Languages.Speak(Language.English);
        Assert.Contains(ExperienceTexts.CurveDivided, (await renderer.RenderAsync(RevealCard.Draw(Workshop.Revealed(Language.English).Journey, Context.Buttons).ToJson())).VisibleText, StringComparison.Ordinal);

        var agreed = Workshop.AtExperience(Language.English);
        agreed.Say(Workshop.Amir, 1, Workshop.Feel("Nice", Valence.Positive));
        agreed.Do(new ExperienceCommand.RevealExperiences(Workshop.Sanne, Workshop.At));
        Assert.DoesNotContain('≠', (await renderer.RenderAsync(RevealCard.Draw(agreed.Journey, Context.Buttons).ToJson())).VisibleText);
    }

    [Fact]
    public async Task Disagreement_and_mixed_feelings_are_shown_as_such()
    {
        using var _ = Languages.Speak(Language.English);
        var text = (await renderer.RenderAsync(RevealCard.Draw(Workshop.Revealed(Language.English).Journey, Context.Buttons).ToJson())).VisibleText;

        Assert.Contains("≠ Divided · 2 positive, 2 negative, 1 of them both at once", text, StringComparison.Ordinal);
        Assert.Contains("😀 Happy · all agree: 3 positive · WOW 2 · ◆ moment of truth", text, StringComparison.Ordinal);
        Assert.Contains("75 % (12 of 16 answers", text, StringComparison.Ordinal);
        Assert.Contains("“Is mijn boeking eigenlijk wel gelukt?” · customer's own words", text, StringComparison.Ordinal);
        Assert.DoesNotContain("Amir", text, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Before_the_reveal_the_card_counts_and_says_nothing_of_what_was_answered()
    {
        var workshop = Workshop.AtExperience();
        workshop.Say(Workshop.Piet, 1, Workshop.Feel("Geheim", Valence.Negative, Verdict.Au, emotions: Emotion.Angry));
        var text = (await renderer.RenderAsync(new StepCards([new ExperienceCard()]).Draw(workshop.Journey, Step.Experience, Context).ToJson())).VisibleText;

        Assert.Contains("Antwoorden: 1 · contactmomenten met een antwoord: 1 van 7", text, StringComparison.Ordinal);
        Assert.DoesNotContain("Geheim", text, StringComparison.Ordinal);
        Assert.DoesNotContain("AU", text, StringComparison.Ordinal);
    }

    [Fact]
    public void With_500_touchpoints_and_the_widest_texts_every_card_stays_small()
    {
        using var _ = Languages.Speak(Language.Dutch);
        var wide = string.Concat(Enumerable.Repeat("😡", 100));
        var workshop = Workshop.AtExperience(touchpoints: [.. Enumerable.Range(0, 500).Select(index => (PhaseSet.Customer.Phases[index / 100].Id.Value, $"{index}{wide}"[..200]))]);
        foreach (var member in (Member[])[Workshop.Sanne, Workshop.Amir, Workshop.Piet])
        {
            for (var touchpoint = 1; touchpoint <= 500; touchpoint++)
            {
                var verdict = (Verdict)(touchpoint % 3);
                workshop.Say(member, touchpoint, Workshop.Feel(string.Concat(Enumerable.Repeat("😡", 250)), Valence.Negative, verdict, emotions: (Emotion)((touchpoint + member.Name.Length) % 5)));
            }
        }

        Assert.All(All(workshop.Journey), card => Assert.True(card.SizeInBytes < CardLimits.TargetBytes, $"{card.SizeInBytes}"));
        workshop.Do(new ExperienceCommand.RevealExperiences(Workshop.Sanne, Workshop.At));
        Assert.All(All(workshop.Journey), card => Assert.True(card.SizeInBytes < CardLimits.TargetBytes, $"{card.SizeInBytes}"));
    }

    [Fact]
    public void The_curve_of_500_touchpoints_keeps_its_extremes()
    {
        using var _ = Languages.Speak(Language.English);
        var workshop = Workshop.AtExperience(touchpoints: [.. Enumerable.Range(0, 500).Select(index => (PhaseSet.Customer.Phases[index / 100].Id.Value, $"I do {index}"))]);
        for (var touchpoint = 1; touchpoint <= 500; touchpoint++)
        {
            workshop.Say(Workshop.Piet, touchpoint, Workshop.Feel("", Valence.Positive, emotions: touchpoint switch { 77 => Emotion.Angry, 333 => Emotion.Happy, _ => Emotion.Satisfied }));
        }

        workshop.Do(new ExperienceCommand.RevealExperiences(Workshop.Sanne, Workshop.At));
        var chart = Assert.IsType<ChartLine>(MoodCurve.Draw(JourneyMap.Of(workshop.Journey)));

        Assert.Contains(new ChartPoint("77", -2), chart.Data[0].Values);
        Assert.Contains(new ChartPoint("333", 2), chart.Data[0].Values);
        Assert.True(chart.Data[0].Values.Count <= 60);
    }

    private static IEnumerable<AdaptiveCard> All(Journey journey)
    {
        var viewer = Workshop.Piet.Id;
        var touchpoint = journey.OrderedTouchpoints.Last();
        yield return new StepCards([new ExperienceCard()]).Draw(journey, Step.Experience, Context);
        yield return Whole(AnswerForm.Draw(
            journey, touchpoint, AnswerFields.ToShow(Inputs.None, journey.OwnExperience(viewer, touchpoint.Id)), isFromList: false, Opening().Buttons));
        yield return Whole(ListOwnAnswers.Draw(journey, Opening(), default));
        yield return Whole(RevealAction.Draw(journey, Opening().Buttons));
        if (journey.HasRevealed)
        {
            yield return RevealCard.Draw(journey, Context.Buttons);
            yield return Whole(RevealDetails.Draw(journey, Opening()));
            yield return Whole(RevealDetails.Draw(journey, Opening(("page", "2"))));
            yield return Whole(RevealDetails.Draw(journey, Opening(("touchpoint", "t5"))));
        }
    }

    private static AdaptiveCard Whole(Form form) => (form with { Note = new Note(NoteTone.Good, "Bewaard") }).ToCard(
        withTitle: true, new Buttons(FormStyle.Inline, IsInForm: true).Opening("card/show", "Terug", Workshop.Id));

    private static Click Opening(params (string Name, string Value)[] fields) => new()
    {
        Person = new Person(Workshop.Piet, "29:piet", CultureInfo.CurrentUICulture),
        Place = null,
        At = Workshop.At,
        Cause = "test",
        Verb = "test",
        IsOpening = true,
        Inputs = Inputs.Of(new JsonObject(fields.Select(field => KeyValuePair.Create<string, JsonNode?>(field.Name, field.Value)))),
        Buttons = new Buttons(FormStyle.Inline, IsInForm: true),
        CardId = "",
    };
}
