using System.Net;
using System.Text.Json.Nodes;
using TeamsJourney.App.Tests.Fixture;
using static TeamsJourney.App.Tests.Fixture.Person;

namespace TeamsJourney.App.Tests.Conversation.Turns;

/// <summary>Kinds and shapes of activities that Teams seldom sends: each gets the answer that Teams expects, and no journey changes by them.</summary>
public sealed class RareActivityTests(RareActivityTests.Begun begun) : IClassFixture<RareActivityTests.Begun>
{
    public static TheoryData<string> Events => [.. RareActivities.Events.Keys];

    public static TheoryData<string?> Invokes => [.. RareActivities.UnknownInvokes];

    public static TheoryData<string> Status => [.. RareActivities.Status.Keys];

    public static TheoryData<string> Malformed => [.. RareActivities.Malformed.Keys];

    public static TheoryData<string> Odd => [.. RareActivities.Odd.Keys];

    [Theory]
    [MemberData(nameof(Events))]
    public async Task What_happens_around_us_is_taken_quietly(string name)
    {
        foreach (var place in new[] { TeamsChannel.Journeys, TeamsChannel.Personal, TeamsChannel.GroupChat, TeamsChannel.Private, TeamsChannel.Shared })
        {
            var activity = place.Activity("conversationUpdate", Sanne, begun.App.Connector.ServiceUrl, begun.App.NewId());
            RareActivities.Events[name](activity);
            await AssertQuietAsync(async () => Assert.Equal((HttpStatusCode.OK, ""), await PostAsync(activity)));
        }
    }

    [Theory]
    [MemberData(nameof(Invokes))]
    public async Task A_request_that_nobody_knows_is_not_implemented(string? name)
    {
        foreach (var place in new[] { TeamsChannel.Journeys, TeamsChannel.Personal })
        {
            foreach (var value in new JsonNode?[] { null, new JsonObject(), new JsonArray(), "x", new JsonObject { ["data"] = new JsonObject { ["verb"] = "step/next", ["do"] = "save" } } })
            {
                var invoke = place.Invoke("", Sanne, [], "m1", begun.App.Connector.ServiceUrl, begun.App.NewId());
                (invoke["name"], invoke["value"]) = (name, value?.DeepClone());
                await AssertQuietAsync(async () => Assert.Equal(HttpStatusCode.NotImplemented, (await PostAsync(invoke)).Status));
            }
        }
    }

    [Theory]
    [InlineData("adaptiveCard/action")]
    [InlineData("task/fetch")]
    [InlineData("task/submit")]
    [InlineData("composeExtension/fetchTask")]
    [InlineData("composeExtension/submitAction")]
    public async Task A_request_that_says_nothing_of_use_is_answered_in_words(string name)
    {
        foreach (var value in new JsonNode?[] { null, new JsonArray(), "x", 5, new JsonObject(), new JsonObject { ["action"] = null }, new JsonObject { ["data"] = "x" }, new JsonObject { ["commandId"] = "nobody's" } })
        {
            foreach (var place in new[] { TeamsChannel.Journeys, TeamsChannel.Personal, TeamsChannel.GroupChat, TeamsChannel.Private })
            {
                var invoke = place.Invoke(name, Sanne, [], "m1", begun.App.Connector.ServiceUrl, begun.App.NewId());
                invoke["value"] = value?.DeepClone();
                await AssertQuietAsync(async () =>
                {
                    var (status, body) = await PostAsync(invoke);
                    Assert.Equal(HttpStatusCode.OK, status);
                    Assert.NotEmpty(body);
                });
            }
        }
    }

    [Theory]
    [MemberData(nameof(Status))]
    public async Task A_word_is_understood_however_it_comes(string name)
    {
        var message = TeamsChannel.Journeys.Message(Sanne, "status", begun.App.Connector.ServiceUrl, begun.App.NewId());
        RareActivities.Status[name](message);

        var answers = await AnswersAsync(message);

        Assert.True(Assert.Single(answers).Card!.HasButton("touchpoint/add"));
    }

    [Theory]
    [MemberData(nameof(Odd))]
    public async Task A_message_that_is_odd_is_answered_at_most_once_and_leads_to_no_journey(string name)
    {
        var message = TeamsChannel.Journeys.Message(Sanne, "volgende", begun.App.Connector.ServiceUrl, begun.App.NewId());
        RareActivities.Odd[name](message);

        var answers = await AnswersAsync(message);

        Assert.InRange(answers.Count, 0, 1);
        Assert.All(answers, answer => Assert.NotEqual("step2", Posting(answer.Card)));
        Assert.True((await begun.App.SayAsync(Sanne, "status")).Card!.HasButton("touchpoint/add"));
    }

    [Theory]
    [MemberData(nameof(Malformed))]
    public async Task What_is_no_activity_is_a_bad_request(string name)
    {
        var message = TeamsChannel.Journeys.Message(Sanne, "volgende", begun.App.Connector.ServiceUrl, begun.App.NewId());
        RareActivities.Malformed[name](message);

        await AssertQuietAsync(async () => Assert.Equal((HttpStatusCode.BadRequest, ""), await PostAsync(message)));
    }

    [Theory]
    [InlineData("by an app")]
    [InlineData("by itself")]
    public async Task Apps_do_not_talk_to_each_other(string name)
    {
        var message = TeamsChannel.Journeys.Message(Sanne, "help", begun.App.Connector.ServiceUrl, begun.App.NewId());
        RareActivities.Odd[name](message);

        Assert.Empty(await AnswersAsync(message));
    }

    private static string? Posting(JsonObject? card) => card?.Actions().Select(action => (string?)action["data"]?["posting"]).FirstOrDefault(posting => posting is not null);

    private async Task<(HttpStatusCode Status, string Body)> PostAsync(JsonObject activity)
    {
        var answer = await begun.App.PostAsync(activity);
        return (answer.Status, answer.Body);
    }

    private async Task<IReadOnlyList<ConnectorCall>> AnswersAsync(JsonObject message)
    {
        var before = begun.App.Connector.Calls.Count;
        Assert.Equal((HttpStatusCode.OK, ""), await PostAsync(message));
        begun.App.AssertNoFaults();
        return [.. begun.App.Connector.Calls.Skip(before)];
    }

    private async Task AssertQuietAsync(Func<Task> act)
    {
        var before = begun.App.Connector.Calls.Count;
        await act();
        Assert.Equal(before, begun.App.Connector.Calls.Count);
        begun.App.AssertNoFaults();
    }

    /// <summary>A team at step 1.</summary>
    public sealed class Begun : IAsyncLifetime
    {
        private AppFixture _app = null!;

        internal AppFixture App => _app;

        public async Task InitializeAsync()
        {
            _app = await AppFixture.StartAsync();
            await _app.BeginTouchpointsAsync(Sanne);
        }

        public async Task DisposeAsync() => await _app.DisposeAsync();
    }
}
