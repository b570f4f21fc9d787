using System.Globalization;
using System.Xml.Linq;
using TeamsJourney.App.Conversation.Example;
using TeamsJourney.App.Identity;
using TeamsJourney.App.JourneyTab;
using TeamsJourney.App.JourneyTab.Map;
using TeamsJourney.Core.Experiences;
using TeamsJourney.Core.Improvements;
using TeamsJourney.Core.Journeys;
using TeamsJourney.Core.Map;
using TeamsJourney.Core.SetUp;

namespace TeamsJourney.App.Tests.JourneyTab.Map;

public sealed class MapDrawingTests
{
    private const string Hostile = "</title></svg><script>alert(1)</script>\" onload=\"x ]]> <!-- & &amp; \u0001\u000B\uFFFE \uD800 {{DATE(2026)}} 👩‍👧‍👦 e\u0301 日本語";

    [Fact]
    public void Hostile_text_everywhere_stays_text()
    {
        var journey = Past.Journey(
            [
                .. Past.Begun(Hostile, Hostile), .. Past.Added(Hostile, new string('W', 200), string.Concat(Enumerable.Repeat("👩‍👧‍👦", 25))),
                Past.Felt(0, 1, Hostile, Emotion.Angry), Past.Felt(1, 1, Hostile, Emotion.Happy, Emotion.Angry), Past.Revealed(),
                new ImprovementSaved(Past.Ann, Past.At, Improve(Hostile)), new PainPointParked(Past.Ann, Past.At, Past.Id(1), Hostile),
            ]);

        foreach (var theme in new[] { Theme.Light, Theme.Dark, Theme.Contrast })
        {
            var svg = XDocument.Parse(MapDrawing.Draw(JourneyMap.Of(journey), theme, Past.At));

            string[] known = ["svg", "title", "desc", "defs", "linearGradient", "stop", "g", "rect", "text", "path", "circle"];
            Assert.All(svg.Descendants(), element => Assert.Contains(element.Name.LocalName, known));
            Assert.All(svg.Descendants().Attributes(), attribute => Assert.False(attribute.Name.LocalName.StartsWith("on", StringComparison.Ordinal) || attribute.Name == "style"));
            Assert.Contains(svg.Descendants(), element => element.Name.LocalName == "title" && element.Value.Contains("<script>alert(1)</script>", StringComparison.Ordinal));
        }
    }

    [Fact]
    public void Nothing_of_an_answer_shows_before_the_reveal()
    {
        JourneyEvent[] past = [.. Past.Begun(), .. Past.Added("I see an ad"), Past.Felt(0, 1, "Overpriced", Emotion.Disappointed)];

        var before = MapDrawing.Draw(JourneyMap.Of(Past.Journey(past)), Theme.Light, Past.At);
        var after = MapDrawing.Draw(JourneyMap.Of(Past.Journey([.. past, Past.Revealed()])), Theme.Light, Past.At);

        Assert.DoesNotContain("Overpriced", before, StringComparison.Ordinal);
        Assert.DoesNotContain("AU 1", before, StringComparison.Ordinal);
        Assert.Contains("Overpriced", after, StringComparison.Ordinal);
        Assert.Contains("AU 1", after, StringComparison.Ordinal);
    }

    [Fact]
    public void A_journey_without_touchpoints_shows_its_phases_as_empty()
    {
        var svg = MapDrawing.Draw(JourneyMap.Of(Past.Journey(Past.Begun())), Theme.Light, Past.At);

        Assert.Equal(5, Texts(svg).Count(text => text == "touchpoint yet" || text == "No touchpoint yet"));
    }

    [Fact]
    public void A_hundred_touchpoints_and_fifty_people_are_all_on_it()
    {
        var texts = Enumerable.Range(0, 100).Select(index => $"I notice thing {index} again").ToList();
        var answers = Enumerable.Range(0, 100).SelectMany(touchpoint => Enumerable.Range(0, 50).Select(person => Past.Felt(touchpoint, person, "Hm", (Emotion)(person % 5))));

        var svg = MapDrawing.Draw(JourneyMap.Of(Past.Journey([.. Past.Begun(), .. Past.Added(texts), .. answers, Past.Revealed()])), Theme.Light, Past.At);

        Assert.Equal(5000, svg.Split("h0").Length - 1);
        Assert.InRange(double.Parse(XDocument.Parse(svg).Root!.Attribute("width")!.Value, CultureInfo.InvariantCulture), 13_000, 16_000);
        Assert.InRange(svg.Length, 1, 700_000);
    }

    [Fact]
    public void Fifty_people_who_feel_the_same_are_fifty_dots_within_their_column()
    {
        var answers = Enumerable.Range(0, 50).Select(person => Past.Felt(0, person, "Hm", Emotion.Angry));

        var svg = MapDrawing.Draw(JourneyMap.Of(Past.Journey([.. Past.Begun(), .. Past.Added([.. Enumerable.Repeat("I wait", 12).Select((text, index) => $"{text} {index}")]), .. answers, Past.Revealed()])), Theme.Light, Past.At);

        Assert.Equal(50, svg.Split("h0").Length - 1);
    }

    [Theory]
    [InlineData(Language.Dutch, "Klantreis: Rondreis door de VS", "≠ verdeeld", "Geparkeerd", "Gelukkig")]
    [InlineData(Language.English, "Customer journey: Round trip through the USA", "≠ divided", "Parked", "Happy")]
    public void The_example_is_drawn_in_the_language_that_is_spoken(Language language, string title, params string[] words)
    {
        using var _ = Languages.Speak(language);

        var svg = MapDrawing.Draw(JourneyMap.Of(WorkedExample.Play(language, Past.At)), Theme.Light, Past.At);

        Assert.Equal(title, XDocument.Parse(svg).Root!.Elements().First().Value);
        Assert.Superset(words.ToHashSet(), Texts(svg).ToHashSet());
        Assert.Equal(["AU 4", "AU 2", "AU 4", "AU 2"], Texts(svg).Where(text => text.StartsWith("AU", StringComparison.Ordinal)));
    }

    private static Improvement Improve(string text) => new()
    {
        Id = new ImprovementId("improvement"),
        PainPoint = Past.Id(0),
        Whys = [text],
        Cause = CauseClass.Quality,
        Title = text,
        Actions = [text],
        Cost = Size.Small,
        Effect = Size.Small,
        Owner = Past.Ann,
        Due = new DateOnly(2026, 4, 1),
        Kpi = text,
    };

    private static IEnumerable<string> Texts(string svg) => XDocument.Parse(svg).Descendants().Where(element => element.Name.LocalName == "text").Select(element => element.Value);
}
