using System.Net;
using System.Text.Json.Nodes;
using Microsoft.Extensions.DependencyInjection;
using TeamsJourney.App.Conversation.Actions;
using TeamsJourney.App.Journeys;
using TeamsJourney.App.Privacy.Erasing;
using TeamsJourney.App.Storage;
using TeamsJourney.App.Tests.Fixture;
using TeamsJourney.App.Tests.Security.Fuzzing;
using TeamsJourney.Core.Journeys;
using static TeamsJourney.App.Tests.Fixture.Person;

namespace TeamsJourney.App.Tests.Security;

/// <summary>Card data is data, never identity; and a journey is reached only from where it lives, by who is there, in its open step.</summary>
public sealed class OtherPeoplesJourneysTests : IAsyncLifetime
{
    private static readonly string[] Identities = ["member", "by", "viewer", "person", "user", "userId", "participant", "who", "from", "owner", "to", "oid", "aadObjectId"];

    // What step 3 does not take, whoever asks.
    private static readonly string[] OfOtherSteps =
    [
        "touchpoint/add", "touchpoint/edit", "touchpoint/delete", "touchpoint/move", "touchpoint/channels", "touchpoint/merge", "touchpoint/split", "touchpoint/rename",
        "channel/questions", "channel/gap", "journey-step/save", "journey-step/delete", "message/add-touchpoint",
        "pain/vote", "pain/park", "pain/resume", "improvement/save", "improvement/delete", "planner/publish",
    ];

    private AppFixture _app = null!;
    private SecretJourney _secret = null!;

    private IReadOnlyCollection<string> Verbs => _app.Services.GetRequiredService<CardActions>().Verbs;

    public async Task InitializeAsync()
    {
        _app = await AppFixture.StartAsync();
        _secret = await SecretJourney.BeginAsync(_app, 1);
    }

    public async Task DisposeAsync() => await _app.DisposeAsync();

    [Fact]
    public async Task Another_members_id_in_card_data_makes_nobody_that_member()
    {
        var before = await VersionAsync();
        foreach (var verb in Verbs.Where(verb => verb != EraseOwnPart.Verb))
        {
            await PretendAsync(verb);
        }

        var events = await EventsAsync(before);
        Assert.NotEmpty(events);
        var bob = _app.KnownAs(Bob, await JourneyAsync());
        Assert.All(events, happened => Assert.Equal(bob, happened.By));
    }

    [Fact]
    public async Task Nobody_erases_what_another_member_gave()
    {
        var before = await JourneyAsync();
        Assert.Contains(before.Touchpoints.Values, touchpoint => touchpoint.AddedBy == _app.KnownAs(Bob, before));

        await PretendAsync(EraseOwnPart.Verb);

        var after = await JourneyAsync();
        Assert.DoesNotContain(after.Touchpoints.Values, touchpoint => touchpoint.AddedBy == _app.KnownAs(Bob, after));
        Assert.NotNull(after.OwnExperience(_app.KnownAs(SecretJourney.Keepers[0], after), new("t1")));
    }

    // Bob clicks, and says in the data that he is someone else.
    private async Task PretendAsync(string verb)
    {
        foreach (var what in new[] { "open", "save" })
        {
            var data = Data(verb, what);
            foreach (var field in Identities)
            {
                data[field] = SecretJourney.Keepers[0].ObjectId;
            }

            (data["thought"], data["step"], data["isDone"]) = ("Ik vind er wat van", "Experience", "true");
            var answer = await _app.PostAsync(Submit(Bob, data));
            Assert.Equal(HttpStatusCode.OK, answer.Status);
            Assert.Empty(SecretJourney.SecretsIn(answer.Body));
        }
    }

    [Theory]
    [InlineData("29:2", "00000000-0000-0000-0000-000000000001")]
    [InlineData("29:2", "00000000-0000-0000-0000-000000009999")]
    [InlineData("29:9999", "00000000-0000-0000-0000-000000009999")]
    public async Task Whose_two_ids_are_not_one_members_is_nobody(string id, string objectId)
    {
        var before = await VersionAsync();
        var data = Data("participant/done", "save");
        (data["step"], data["isDone"]) = ("Experience", "true");

        var answer = await _app.PostAsync(Submit(Bob with { Id = id, ObjectId = objectId }, data));

        Assert.NotEmpty(answer.Text);
        Assert.Equal(before, await VersionAsync());
        Assert.True((await _app.PostAsync(Submit(Bob, data.DeepClone().AsObject()))).IsClosed);
    }

    [Theory]
    [InlineData("tenant")]
    [InlineData("channel")]
    [InlineData("team and channel")]
    [InlineData("stranger")]
    [InlineData("stranger in a personal chat")]
    public async Task A_journey_of_elsewhere_looks_like_none_and_is_not_changed(string from)
    {
        var before = await VersionAsync();
        foreach (var verb in Verbs.Where(verb => verb is not ("journey/create" or "example/show")))
        {
            foreach (var what in new[] { "open", "save" })
            {
                var there = await _app.PostAsync(From(from, Data(verb, what)));
                var nowhere = Data(verb, what);
                nowhere["journey"] = new string('0', 32);
                var none = await _app.PostAsync(From(from, nowhere));

                Assert.Equal(HttpStatusCode.OK, there.Status);
                // Someone who is not in the team of this channel hears that; of a journey elsewhere nobody hears anything.
                Assert.True(there.Body == none.Body || from == "stranger", $"{verb}: {there.Body}");
                Assert.DoesNotContain("Rondreis", there.Body, StringComparison.Ordinal);
                Assert.Null(there.Card);
            }
        }

        Assert.Equal(before, await VersionAsync());
    }

    [Theory]
    [InlineData("journey/create", "open")]
    [InlineData("journey/create", "save")]
    [InlineData("card/show", "save")]
    public async Task Who_is_not_in_the_team_begins_nothing_and_sees_no_beginning(string verb, string what)
    {
        var data = Workshop.SetUp("Fietsreis");
        (data["verb"], data["do"]) = (verb, what);
        var (place, journeys) = ((await JourneyAsync()).Place, _app.Services.GetRequiredService<ChannelJourneys>());
        var before = await journeys.ReadAsync(place, CancellationToken.None);

        var refused = await _app.PostAsync(Submit(Stranger, data));

        Assert.Equal("Alleen leden van dit team kunnen meedoen.", refused.Text);
        Assert.Null(refused.Card);
        Assert.Equal(before, await journeys.ReadAsync(place, CancellationToken.None));
        Assert.NotEqual(refused.Body, (await _app.PostAsync(Submit(Bob, data.DeepClone().AsObject()))).Body);
    }

    [Fact]
    public async Task A_form_for_a_closed_step_changes_nothing_whoever_sends_it()
    {
        Assert.Subset(Verbs.ToHashSet(), OfOtherSteps.ToHashSet());
        var before = await VersionAsync();
        foreach (var person in new[] { Bob, Sanne })
        {
            foreach (var verb in OfOtherSteps)
            {
                var data = Data(verb, "save");
                foreach (var (field, value) in new[]
                {
                    ("text", "Ik bel"), ("phase", "use"), ("channels", "Email"), ("used", "Email"), ("reason", "Nee"), ("title", "Bellen"), ("name", "Kopen"), ("into", "t1"), ("others", "t2"),
                    ("touchpoints", "t1,t2"), ("dots-t1", "1"), ("t1", "1"), ("improvement", "i1"), ("direction", "later"), ("cause", "Quality"), ("cost", "Small"), ("effect", "Large"),
                })
                {
                    data[field] = value;
                }

                Assert.Equal(HttpStatusCode.OK, (await _app.PostAsync(Submit(person, data))).Status);
            }
        }

        Assert.Equal(before, await VersionAsync());
        _app.AssertNoFaults();
    }

    [Fact]
    public async Task A_form_of_an_older_or_newer_card_is_answered_and_never_a_fault()
    {
        var form = (await _app.PostAsync(Fetch(Bob, Data("experience/save", "open")))).Form;
        var button = form.Actions().First(action => action.VerbOf() == "experience/save");
        var whole = _app.Activity(Bob, button, new() { ["thought"] = "Ik vind er wat van", ["valence"] = "Negative", ["emotions"] = "Angry", ["verdict"] = "Au", ["evidence"] = "OwnShoes" }, "m1", null, "o:0");
        var data = (whole["value"]!["data"] ?? whole["value"]!["action"]!["data"])!.AsObject();
        foreach (var field in data.Select(pair => pair.Key).ToList())
        {
            foreach (var value in new JsonNode?[] { null, "", "NoSuchThing", "-1", 1, true, new JsonArray(), new JsonObject() })
            {
                var changed = whole.DeepClone().AsObject();
                changed["id"] = _app.NewId();
                var fields = (changed["value"]!["data"] ?? changed["value"]!["action"]!["data"])!.AsObject();
                fields.Remove(field);
                fields["added-in-another-version"] = "x";
                if (value is not null)
                {
                    fields[field] = value.DeepClone();
                }

                var answer = await _app.PostAsync(changed);
                Assert.Equal(HttpStatusCode.OK, answer.Status);
                Assert.True(answer.IsClosed || answer.Card is not null || answer.Text.Length > 0, answer.Body);
            }
        }

        _app.AssertNoFaults();
    }

    private JsonObject Data(string verb, string what) => new() { ["verb"] = verb, ["do"] = what, ["journey"] = _secret.Id.Value, ["touchpoint"] = "t1" };

    private JsonObject Submit(Person person, JsonObject data) =>
        TeamsChannel.Journeys.Invoke("task/submit", person, new() { ["data"] = data }, "m1", _app.Connector.ServiceUrl, _app.NewId());

    private JsonObject Fetch(Person person, JsonObject data) =>
        TeamsChannel.Journeys.Invoke("task/fetch", person, new() { ["data"] = data }, "m1", _app.Connector.ServiceUrl, _app.NewId());

    private JsonObject From(string where, JsonObject data)
    {
        var activity = Submit(where.StartsWith("stranger", StringComparison.Ordinal) ? Stranger : Sanne, data);
        switch (where)
        {
            case "tenant":
                activity["channelData"]!["tenant"]!["id"] = "99999999-9999-9999-9999-999999999999";
                activity["conversation"]!["tenantId"] = "99999999-9999-9999-9999-999999999999";
                break;
            case "channel":
                activity["channelData"]!["channel"]!["id"] = "19:other@thread.tacv2";
                break;
            case "team and channel":
                activity["channelData"]!["team"]!["id"] = "19:another@thread.tacv2";
                activity["channelData"]!["channel"]!["id"] = "19:other@thread.tacv2";
                break;
            case "stranger in a personal chat":
                var personal = TeamsChannel.Personal.Invoke("task/submit", Stranger, new() { ["data"] = data.DeepClone() }, "m1", _app.Connector.ServiceUrl, _app.NewId());
                return personal;
        }

        return activity;
    }

    private async Task<Journey> JourneyAsync() => (await _app.Services.GetRequiredService<JourneyDesk>().FindAsync(_secret.Id, CancellationToken.None))!;

    private async Task<long> VersionAsync() => (await _app.Services.GetRequiredService<JourneyDesk>().ReadAsync(_secret.Id, CancellationToken.None)).Head.Version;

    private async Task<IReadOnlyList<JourneyEvent>> EventsAsync(long after) =>
        [.. (await _app.Services.GetRequiredService<TeamsJourney.App.Storage.JourneyStore>().ReadAsync(_secret.Id, after, CancellationToken.None)).Events.Select(stored => stored.Event)];
}
