using System.Text.Encodings.Web;
using System.Text.Json;
using System.Text.Json.Nodes;
using TeamsJourney.App.Storage;
using TeamsJourney.App.Tests.Fixture;
using TeamsJourney.Core.Journeys;
using TeamsJourney.Core.SetUp;

namespace TeamsJourney.App.Tests.Storage;

/// <summary>What is stored stays readable: every kind of event has its name, and a file that shows how it is written.</summary>
public sealed class EventJsonTests
{
    private static readonly JsonSerializerOptions Pretty = new() { WriteIndented = true, Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping };

    public static TheoryData<string> Names => [.. EventJson.Names.Select(known => known.Name)];

    [Fact]
    public void Every_kind_of_event_has_a_name_of_its_own()
    {
        var kinds = typeof(JourneyEvent).Assembly.GetTypes().Where(type => type.IsSubclassOf(typeof(JourneyEvent)) && !type.IsAbstract);
        Assert.Equal(kinds.Select(type => type.Name).Order(), EventJson.Names.Select(known => known.Type.Name).Order());
        Assert.Equal(EventJson.Names.Count(), EventJson.Names.DistinctBy(known => known.Name).Count());
    }

    [Theory]
    [MemberData(nameof(Names))]
    public void An_event_is_written_as_reviewed_and_read_back(string name)
    {
        var happened = (JourneyEvent)Sample.Of(EventJson.Names.First(known => known.Name == name).Type)!;
        var written = EventJson.Write(happened);
        Assert.Equal(name, written.Name);
        Golden.Verify(JsonNode.Parse(written.Json)!.ToJsonString(Pretty), $"{name}.json");
        Assert.Equal(written.Json, EventJson.Write(EventJson.Read(name, written.Json)).Json);
    }

    [Fact]
    public void A_journey_of_before_there_were_pseudonyms_knows_people_by_their_own_ids()
    {
        var file = JsonNode.Parse(EventJson.Write((JourneyEvent)Sample.Of(typeof(JourneyCreated))!).Json)!.AsObject();
        Assert.True(file.Remove("hasPseudonyms"));
        Assert.False(((JourneyCreated)EventJson.Read("journey-created", file.ToJsonString())).HasPseudonyms);
    }

    [Fact]
    public void An_event_of_a_newer_version_is_refused_and_not_guessed() =>
        Assert.Throws<InvalidDataException>(() => EventJson.Read("something-new", "{}"));
}
