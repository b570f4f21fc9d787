using System.Text;
using Counterparts;
using TeamsJourney.App.Export.JourneyFile;
using TeamsJourney.App.Storage;
using TeamsJourney.App.Tests.JourneyTab;
using TeamsJourney.Core.Experiences;
using TeamsJourney.Core.Journeys;
using TeamsJourney.Core.Steps;

namespace TeamsJourney.App.Tests.Export;

public sealed class JourneyImportTests(ExportReaders readers) : IClassFixture<ExportReaders>
{
    private static readonly Member Bea = new(new MemberId("bea"), "Bea");

    public static TheoryData<string> Names => ["example", "hostile", "big", "unrevealed", "empty"];

    [Theory]
    [MemberData(nameof(Names))]
    public async Task The_file_is_of_the_documented_shape(string name)
    {
        var read = await readers.ReadAsync("schema", Taken.Along("json", Named(name)), Path.Combine(CounterpartsFolder.Root, "../../docs/journey.schema.json"));

        Assert.True(read.GetProperty("isValid").GetBoolean(), read.ToString());
    }

    [Theory]
    [MemberData(nameof(Names))]
    public void A_journey_made_of_a_file_gives_the_same_file(string name)
    {
        var file = Taken.Along("json", Named(name));

        var again = Taken.Along("json", Imported(file));

        Assert.Equal(Encoding.UTF8.GetString(file), Encoding.UTF8.GetString(again));
        Assert.Equal(Encoding.UTF8.GetString(file), Encoding.UTF8.GetString(Taken.Along("json", Imported(again))));
    }

    [Fact]
    public void Every_event_of_an_import_fits_in_a_row_and_reads_back()
    {
        var events = Events(Taken.Along("json", Journeys.Big())).ToList();

        Assert.All(events, happened => Assert.InRange(EventJson.Write(happened).Json.Length, 1, 32_000));
        var stored = events.Select(EventJson.Write).Select(written => EventJson.Read(written.Name, written.Json));
        Assert.Equal(Taken.Along("json", Journeys.Big()), Taken.Along("json", JourneyEvolution.Replay(stored)!));
    }

    [Fact]
    public void The_new_team_adds_to_what_was_brought_in()
    {
        var journey = Imported(Taken.Along("json", Taken.Example));
        var touchpoint = journey.Order[0];
        var before = journey.Moods.First();
        var felt = ((ExperienceSaved)Past.Felt(0, 1, "New", Emotion.Angry)).Experience;

        journey = Decided(journey,
        [
            new StepCommand.BackStep(Bea, Taken.At, Step.Improve), new StepCommand.BackStep(Bea, Taken.At, Step.Experience),
            new ExperienceCommand.SaveExperience(Bea, Taken.At, touchpoint, felt), new ExperienceCommand.RevealExperiences(Bea, Taken.At),
        ]);

        var after = journey.Moods.First();
        Assert.Equal(before.Answers + 1, after.Answers);
        Assert.Equal(((before.Middle * before.Answers) - 2) / (before.Answers + 1), after.Middle, 9);
        Assert.Contains("New", after.Thoughts);
    }

    [Theory]
    [InlineData("")]
    [InlineData("{}")]
    [InlineData("[1]")]
    [InlineData("{\"format\":\"teamsjourney/journey\",\"version\":2}")]
    public void Another_file_is_not_read(string text) => Assert.Null(JourneyDocument.Read(Encoding.UTF8.GetBytes(text)));

    [Theory]
    [InlineData("\"touchpoints\": [", "\"touchpoints\": [null, ")]
    [InlineData("\"thoughts\": [", "\"thoughts\": [null, ")]
    [InlineData("\"channels\": [", "\"channels\": [null, ")]
    [InlineData("\"improvements\": [", "\"improvements\": [null, ")]
    [InlineData("\"whys\": [", "\"whys\": [null, ")]
    [InlineData("\"actions\": [", "\"actions\": [null, ")]
    [InlineData("\"steps\": [", "\"steps\": [null, ")]
    [InlineData("\"names\": []", "\"names\": [null]")]
    public void Holes_in_a_list_make_it_another_file(string from, string to)
    {
        var file = Encoding.UTF8.GetString(Taken.Along("json", Taken.Example));
        Assert.Contains(from, file, StringComparison.Ordinal);

        Assert.Null(JourneyDocument.Read(Encoding.UTF8.GetBytes(file.Replace(from, to, StringComparison.Ordinal))));
    }

    [Fact]
    public void More_points_than_a_row_takes_are_refused_before_anything_is_written()
    {
        var file = Encoding.UTF8.GetString(Taken.Along("json", Taken.Example));
        var start = $"\"points\": [{Environment.NewLine}";
        Assert.Contains(start, file, StringComparison.Ordinal);
        var many = string.Concat(Enumerable.Repeat("1.3333333333333333, ", 3000));

        Assert.Contains(Decisions(Encoding.UTF8.GetBytes(file.Replace(start, start + many, StringComparison.Ordinal))), decision => decision is Decision.Refused);
    }

    [Fact]
    public void A_file_that_an_editor_marked_as_UTF8_is_read() =>
        Assert.NotNull(JourneyDocument.Read((byte[])[.. Encoding.UTF8.Preamble, .. Taken.Along("json", Taken.Example)]));

    [Theory]
    [InlineData("\"answers\": 5", "\"answers\": -5")]
    [InlineData("\"middle\": 1.6", "\"middle\": 99")]
    [InlineData("\"phase\": \"buying\"", "\"phase\": \"nowhere\"")]
    [InlineData("\"votes\": 6", "\"votes\": -6")]
    public void What_cannot_be_is_refused(string from, string to)
    {
        var file = Encoding.UTF8.GetString(Taken.Along("json", Taken.Example));
        var changed = file.Replace(from, to, StringComparison.Ordinal);
        Assert.NotEqual(file, changed);

        Assert.Contains(Decisions(Encoding.UTF8.GetBytes(changed)), decision => decision is Decision.Refused);
    }

    private static Journey Named(string name) => name switch
    {
        "example" => Taken.Example,
        "hostile" => Journeys.HostileAsKept(),
        "big" => Journeys.Big(),
        "unrevealed" => Journeys.Unrevealed(),
        _ => JourneyEvolution.Replay(Past.Begun())!,
    };

    private static Journey Imported(byte[] file) => JourneyEvolution.Replay(Events(file))!;

    private static IEnumerable<JourneyEvent> Events(byte[] file) => Decisions(file).SelectMany(decision => decision is Decision.Refused refused
        ? throw new InvalidOperationException($"Refused: {refused.Reason}")
        : ((Decision.Accepted)decision).Events);

    private static IEnumerable<Decision> Decisions(byte[] file)
    {
        Journey? journey = null;
        foreach (var command in JourneyImport.Commands(JourneyDocument.Read(file)!, Bea, Taken.At, new JourneyId("new"), new JourneyPlace("tenant", "team", "channel")))
        {
            var decision = JourneyDecider.Decide(journey, command);
            journey = decision is Decision.Accepted accepted ? accepted.Events.Aggregate(journey, JourneyEvolution.Evolve) : journey;
            yield return decision;
        }
    }

    private static Journey Decided(Journey journey, IEnumerable<Command> commands) => commands.Aggregate(journey, (now, command) =>
        Assert.IsType<Decision.Accepted>(JourneyDecider.Decide(now, command)).Events.Aggregate(now, JourneyEvolution.Evolve));
}
