using System.Text.Json.Nodes;
using TeamsJourney.App.Storage;
using TeamsJourney.App.Tests.Fixture;
using TeamsJourney.Core.Journeys;
using TeamsJourney.Core.Privacy;
using TeamsJourney.Core.SetUp;

namespace TeamsJourney.App.Tests.Privacy;

/// <summary>Every kind of event, as it is stored, once someone whom it names is erased. A new kind is in it by itself.</summary>
public sealed class RewritingTests
{
    // Who is named where, in a sample of an event.
    private static readonly MemberId By = new("by"), To = new("to"), Owner = new("owner");

    private static readonly Journey Now = JourneyEvolution.Replay([(JourneyCreated)Sample.Of(typeof(JourneyCreated))!])!;

    public static TheoryData<string> Names => [.. EventJson.Names.Select(known => known.Name)];

    [Theory]
    [MemberData(nameof(Names))]
    public void No_event_of_any_kind_names_who_was_erased(string name)
    {
        var happened = (JourneyEvent)Sample.Of(EventJson.Names.First(known => known.Name == name).Type)!;
        foreach (var (person, account) in new[] { (By, Owner), (To, Owner), (new MemberId("someone"), Owner), (By, new MemberId("account")) })
        {
            var erased = new MemberErased(person, happened.At, new MemberId("nobody"), account);
            var after = JsonNode.Parse(EventJson.Write(Rewriting.Without(happened is MemberErased && person == By ? erased : happened, erased, Now)).Json)!;

            Assert.DoesNotContain(Texts(after), text => text == person.Value || text == account.Value);
        }
    }

    private static IEnumerable<string> Texts(JsonNode? node) => node switch
    {
        JsonObject one => one.SelectMany(pair => Texts(pair.Value)),
        JsonArray list => list.SelectMany(Texts),
        JsonValue value when value.TryGetValue<string>(out var text) => [text],
        _ => [],
    };
}
