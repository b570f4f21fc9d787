using System.Text;
using Counterparts;
using TeamsJourney.App.Export;
using TeamsJourney.Core.Map;

namespace TeamsJourney.App.Tests.Export;

public sealed class FormatTests(ExportReaders readers) : IClassFixture<ExportReaders>
{
    public static TheoryData<string> Textual => ["svg", "csv", "json", "mermaid", "miro"];

    public static TheoryData<string> Formats => [.. ExportFormat.All.Select(format => format.Name)];

    [Theory]
    [InlineData("nl-NL", ";", "-1,48")]
    [InlineData("en-GB", ",", "-1.48")]
    public async Task The_table_opens_as_that_languages_spreadsheet_does(string culture, string delimiter, string feeling)
    {
        var read = await readers.ReadAsync("csv", Taken.Along("csv", Taken.Example, culture));

        Assert.True(read.GetProperty("hasMark").GetBoolean());
        Assert.Empty(read.GetProperty("errors").EnumerateArray());
        Assert.Equal(delimiter, read.GetProperty("delimiter").GetString());
        var rows = read.GetProperty("rows").EnumerateArray().Select(row => row.EnumerateArray().Select(cell => cell.GetString()!).ToList()).ToList();
        Assert.Equal(12, rows.Count);
        Assert.All(rows, row => Assert.Equal(19, row.Count));
        Assert.Contains(rows, row => row[5] == feeling || row[5].StartsWith(feeling[..2], StringComparison.Ordinal) && row[5].Contains(feeling[2], StringComparison.Ordinal));
    }

    [Theory]
    [InlineData("csv")]
    [InlineData("miro")]
    public async Task No_cell_is_calculated_by_a_spreadsheet(string format)
    {
        var read = await readers.ReadAsync("csv", Taken.Along(format, Journeys.Hostile()));

        var cells = read.GetProperty("rows").EnumerateArray().SelectMany(row => row.EnumerateArray()).Select(cell => cell.GetString()!).ToList();
        Assert.Contains(cells, cell => cell.StartsWith("'=HYPERLINK", StringComparison.Ordinal));
        Assert.Contains(cells, cell => cell.Contains("a \"quoted\", b; c: d", StringComparison.Ordinal));
        Assert.All(cells.Where(cell => !double.TryParse(cell, out _)), cell => Assert.DoesNotMatch(@"^[=+\-@\t\r]", cell));
    }

    [Fact]
    public async Task Miro_gets_a_note_for_every_phase_and_touchpoint_and_nothing_else()
    {
        var read = await readers.ReadAsync("csv", Taken.Along("miro", Taken.Example));

        var notes = read.GetProperty("rows").EnumerateArray().SelectMany(row => row.EnumerateArray()).Select(cell => cell.GetString()!).Where(cell => cell.Length > 0).ToList();
        Assert.Equal(5 + 11, notes.Count);
        Assert.Equal("Oriëntatie", notes[0]);
    }

    [Theory]
    [InlineData(false)]
    [InlineData(true)]
    public async Task Mermaid_reads_every_touchpoint_in_its_phase(bool isHostile)
    {
        var journey = isHostile ? Journeys.Hostile() : Taken.Example;

        var read = await readers.ReadAsync("mermaid", Taken.Along("mermaid", journey));

        Assert.Equal("journey", read.GetProperty("type").GetString());
        Assert.Equal(5, read.GetProperty("sections").GetArrayLength());
        var tasks = read.GetProperty("tasks").EnumerateArray().ToList();
        Assert.Equal(journey.Touchpoints.Count, tasks.Count);
        Assert.All(tasks, task => Assert.InRange(task.GetProperty("score").GetDouble(), 1, 5));
    }

    [Theory]
    [InlineData(false)]
    [InlineData(true)]
    public async Task Lucid_gets_one_document_of_the_shape_that_it_documents(bool isHostile)
    {
        var read = await readers.ReadAsync("lucid", Taken.Along("lucid", isHostile ? Journeys.Hostile() : Taken.Example));

        Assert.Equal("document.json", Assert.Single(read.GetProperty("files").EnumerateArray()).GetString());
        var document = read.GetProperty("document");
        Assert.Equal(1, document.GetProperty("version").GetInt32());
        var shapes = Assert.Single(document.GetProperty("pages").EnumerateArray()).GetProperty("shapes").EnumerateArray().ToList();
        var ids = shapes.Select(shape => shape.GetProperty("id").GetString()!).ToList();
        Assert.Equal(ids.Count, ids.Distinct().Count());
        Assert.All(ids, id => Assert.Matches("^[A-Za-z0-9._~-]{1,36}$", id));
        Assert.All(shapes, shape => Assert.True(shape.GetProperty("boundingBox").GetProperty("w").GetDouble() > 0));
        Assert.All(shapes, shape => Assert.DoesNotContain("<", shape.GetProperty("text").GetString(), StringComparison.Ordinal));
    }

    [Fact]
    public async Task The_drawing_stands_alone_and_can_do_nothing()
    {
        var read = await readers.ReadAsync("svg", Taken.Along("svg", Journeys.Hostile()));

        Assert.Equal("svg", read.GetProperty("root").GetString());
        Assert.Subset(
            new HashSet<string?> { "svg", "title", "desc", "defs", "linearGradient", "stop", "rect", "circle", "path", "text" },
            read.GetProperty("elements").EnumerateArray().Select(element => element.GetString()).ToHashSet());
        Assert.DoesNotContain(read.GetProperty("attributes").EnumerateArray(), name => name.GetString() is "style" or "href" or "xlink:href" || name.GetString()!.StartsWith("on", StringComparison.Ordinal));
    }

    [Theory]
    [MemberData(nameof(Textual))]
    public void Nothing_has_an_id_or_a_name_of_a_person_or_what_was_not_revealed(string format)
    {
        var all = Encoding.UTF8.GetString([.. Taken.Along(format, Journeys.Unrevealed()), .. Taken.Along(format, Journeys.Hostile()), .. Taken.Along(format, Taken.Example)]);

        Assert.DoesNotContain("Overpriced", all, StringComparison.Ordinal);
        Assert.DoesNotContain("secret-member", all, StringComparison.Ordinal);
        Assert.DoesNotContain("colleague", all, StringComparison.Ordinal);
    }

    [Theory]
    [MemberData(nameof(Formats))]
    public async Task What_was_not_revealed_changes_nothing_in_it(string format)
    {
        var (without, with) = (Taken.Along(format, Journeys.Unanswered()), Taken.Along(format, Journeys.Unrevealed()));
        // The fonts in a PDF have names of their own each time.
        var isPdf = ExportFormat.Find(format)!.Extension == "pdf";
        Assert.Equal(isPdf ? await PagesAsync(without) : Convert.ToHexString(without), isPdf ? await PagesAsync(with) : Convert.ToHexString(with));
    }

    [Fact]
    public void Every_format_has_its_own_name_and_a_file_name_that_any_system_takes()
    {
        var setUp = JourneyMap.Of(Journeys.Hostile()).SetUp with { Offering = "../..\\CON: a/b*?\"<>|\u0000 é\n" + new string('x', 200) };

        Assert.Equal(ExportFormat.All.Count, ExportFormat.All.Select(format => format.Name).Distinct().Count());
        Assert.Equal(ExportFormat.All.Count, ExportFormat.All.Select(format => format.FileName(setUp)).Distinct().Count());
        Assert.All(ExportFormat.All, format => Assert.Matches(@"^[\p{L}\p{N}-]{1,80}\.[a-z]+$", format.FileName(setUp)));
        Assert.Equal("journey.json", ExportFormat.Find("json")!.FileName(setUp with { Offering = "///" }));
        Assert.Null(ExportFormat.Find("png"));
    }

    private async Task<string> PagesAsync(byte[] pdf) => string.Join(
        '\n',
        from page in (await readers.ReadAsync("pdf", pdf)).GetProperty("pages").EnumerateArray()
        from property in page.EnumerateObject()
        where property.Name != "embedded"
        select property.ToString());
}
