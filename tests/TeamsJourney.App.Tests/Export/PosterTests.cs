using System.Text;
using System.Text.Json;
using Counterparts;
using TeamsJourney.Core.Map;

namespace TeamsJourney.App.Tests.Export;

public sealed class PosterTests(ExportReaders readers) : IClassFixture<ExportReaders>
{
    private const double PointsPerMillimetre = 72 / 25.4;

    [Theory]
    [InlineData("poster-a0", 1189, 841)]
    [InlineData("poster-a1", 841, 594)]
    [InlineData("poster-a3", 420, 297)]
    [InlineData("blank-a0", 1189, 841)]
    [InlineData("blank-a1", 841, 594)]
    [InlineData("blank-a3", 420, 297)]
    public async Task A_poster_is_one_page_of_its_size_in_vectors_with_its_fonts_in_it(string format, double width, double height)
    {
        var read = await readers.ReadAsync("pdf", Taken.Along(format, Taken.Example));

        var page = Assert.Single(read.GetProperty("pages").EnumerateArray());
        Assert.Equal(width * PointsPerMillimetre, page.GetProperty("width").GetDouble(), 1.0);
        Assert.Equal(height * PointsPerMillimetre, page.GetProperty("height").GetDouble(), 1.0);
        Assert.Equal(0, page.GetProperty("images").GetInt32());
        Assert.NotEmpty(page.GetProperty("embedded").EnumerateArray());
        Assert.All(page.GetProperty("embedded").EnumerateArray(), font => Assert.True(font.GetProperty("isEmbedded").GetBoolean(), font.ToString()));
        Assert.Contains("Rondreis door de VS", read.GetProperty("title").GetString(), StringComparison.Ordinal);
        Assert.StartsWith("nl", read.GetProperty("language").GetString(), StringComparison.Ordinal);
        AssertWithinPage(page);
    }

    [Fact]
    public async Task The_poster_says_what_the_map_holds()
    {
        var read = await readers.ReadAsync("pdf", Taken.Along("poster-a3", Taken.Example));

        var text = read.GetProperty("pages")[0].GetProperty("text").GetString()!;
        Assert.All(
            ["Rondreis door de VS", "Stand van 2 maart 2026", "Oriëntatie", "gezin bij de Grand", "Sociale media", "WOW 4", "AU 4", "≠ verdeeld", "met bewijs", "Filters op de pagina", "Geparkeerd", "Moment van de waarheid"],
            words => Assert.Contains(words, text, StringComparison.Ordinal));
    }

    [Fact]
    public void Where_people_are_divided_the_line_has_a_point_on_either_side()
    {
        var drawing = Encoding.UTF8.GetString(Taken.Along("svg", Taken.Example));

        var moods = JourneyMap.Of(Taken.Example).Touchpoints.Select(touchpoint => touchpoint.Mood).Where(mood => mood is { HasPoints: true }).ToList();
        var divided = moods.Count(mood => mood!.IsDivided);
        Assert.InRange(divided, 1, moods.Count - 1);
        Assert.Equal(moods.Count + divided, drawing.Split("r=\"5.6\"").Length - 1);
    }

    [Theory]
    [InlineData("poster-a0", 9)]
    [InlineData("poster-a1", 7)]
    [InlineData("poster-a3", 6)]
    public async Task A_hundred_touchpoints_of_fifty_people_stay_readable_on_more_pages(string format, double smallest)
    {
        var journey = Journeys.Big();
        var poster = Taken.Along(format, journey);

        var pages = (await readers.ReadAsync("pdf", poster)).GetProperty("pages").EnumerateArray().ToList();

        Assert.True(pages.Count > 1);
        Assert.All(pages, page => Assert.True(page.GetProperty("smallestText").GetDouble() >= smallest, $"{page.GetProperty("smallestText")}"));
        Assert.All(pages, AssertWithinPage);
        var text = string.Join(' ', pages.SelectMany(page => page.GetProperty("text").GetString()!.Split((char[]?)null, StringSplitOptions.RemoveEmptyEntries)));
        Assert.All(Enumerable.Range(1, 100), number => Assert.Contains($"Ik neem voor de {number}e", text, StringComparison.Ordinal));
    }

    [Theory]
    [InlineData("poster-a0")]
    [InlineData("poster-a3")]
    [InlineData("blank-a3")]
    public async Task Hostile_text_stays_on_the_page_and_does_not_slow_it_down(string format)
    {
        Taken.Along(format, Taken.Example);
        var usual = BytesFor(() => Taken.Along(format, Taken.Example));
        byte[] poster = [];
        var hostile = BytesFor(() => poster = Taken.Along(format, Journeys.Hostile()));
        // Memory stands for work here: the same on a busy machine, where a clock is not.
        Assert.InRange(hostile, 0, 5 * usual);

        Assert.All((await readers.ReadAsync("pdf", poster)).GetProperty("pages").EnumerateArray(), AssertWithinPage);
    }

    [Fact]
    public async Task Before_the_reveal_a_poster_holds_nothing_that_people_said()
    {
        var read = await readers.ReadAsync("pdf", Taken.Along("poster-a3", Journeys.Unrevealed()));

        var text = read.GetProperty("pages")[0].GetProperty("text").GetString()!;
        Assert.Contains("I see an ad", text, StringComparison.Ordinal);
        Assert.DoesNotContain("Overpriced", text, StringComparison.Ordinal);
        Assert.DoesNotContain("AU", text, StringComparison.Ordinal);
    }

    private static void AssertWithinPage(JsonElement page)
    {
        Assert.InRange(page.GetProperty("rightmost").GetDouble(), 0, page.GetProperty("width").GetDouble());
        Assert.InRange(page.GetProperty("lowest").GetDouble(), 0, page.GetProperty("height").GetDouble());
    }

    private static long BytesFor(Action work)
    {
        var before = GC.GetAllocatedBytesForCurrentThread();
        work();
        return GC.GetAllocatedBytesForCurrentThread() - before;
    }
}
