using System.Net;
using System.Text;
using System.Text.Json.Nodes;
using TeamsJourney.App.Conversation.Cards;
using TeamsJourney.App.Tests.Fixture;
using static TeamsJourney.App.Tests.Fixture.Person;

namespace TeamsJourney.App.Tests.Conversation.Turns;

/// <summary>What nobody's Teams sends: always an answer of the 4xx kind or a clear one, never a fault, and no text of people in the log.</summary>
public sealed class HostileTests
{
    [Theory]
    [InlineData("")]
    [InlineData("null")]
    [InlineData("[]")]
    [InlineData("\"message\"")]
    [InlineData("{\"type\":\"message\"}")]
    [InlineData("{\"type\":\"message\",\"channelId\":\"msteams\",\"conversation\":{\"id\":\"..\"},\"serviceUrl\":\"http://127.0.0.1/\"}")]
    [InlineData("{\"type\":\"message\",\"channelId\":\"msteams\",\"conversation\":{\"id\":\"a\"},\"serviceUrl\":\"file:///etc/passwd\"}")]
    [InlineData("{\"type\":")]
    public async Task What_is_no_activity_is_a_bad_request(string body)
    {
        await using var app = await AppFixture.StartAsync();
        Assert.Equal(HttpStatusCode.BadRequest, (await app.PostAsync(Encoding.UTF8.GetBytes(body))).Status);
    }

    [Fact]
    public async Task Ten_megabytes_are_too_much_with_and_without_a_length()
    {
        await using var app = await AppFixture.StartAsync();
        Assert.Equal(HttpStatusCode.RequestEntityTooLarge, (await app.PostAsync(new byte[10 * 1024 * 1024])).Status);
        using var chunked = new HttpRequestMessage(HttpMethod.Post, "/api/messages") { Content = new StreamContent(new MemoryStream(new byte[2 * 1024 * 1024])) };
        chunked.Headers.TransferEncodingChunked = true;
        using var response = await app.Http.SendAsync(chunked);
        Assert.Equal(HttpStatusCode.RequestEntityTooLarge, response.StatusCode);
    }

    [Fact]
    public async Task Deep_nesting_is_a_bad_request()
    {
        await using var app = await AppFixture.StartAsync();
        var deep = $"{{\"type\":\"message\",\"value\":{new string('[', 100_000)}{new string(']', 100_000)}}}";
        Assert.Equal(HttpStatusCode.BadRequest, (await app.PostAsync(Encoding.UTF8.GetBytes(deep))).Status);
    }

    [Theory]
    [InlineData("\\ud800")]
    [InlineData("\\udc00 Ik bel")]
    [InlineData("\\u0000")]
    [InlineData("Z")]
    public async Task Half_characters_in_a_form_are_answered_and_not_a_fault(string text)
    {
        await using var app = await AppFixture.StartAsync();
        var card = await app.BeginTouchpointsAsync(Sanne);
        var form = await app.OpenTouchpointAsync(Bob, card);
        var activity = app.Activity(Bob, form.Button("touchpoint/add"), Workshop.Touchpoint("@@", "use"), card, null, "f:1").ToJsonString();
        var bytes = Encoding.UTF8.GetBytes(activity.Replace("@@", text, StringComparison.Ordinal));
        // "Z" stands for a byte that no UTF-8 has.
        bytes = text == "Z" ? [.. bytes.Select((value, index) => index > 1 && value == 'Z' && bytes[index - 1] == '"' ? (byte)0xFF : value)] : bytes;
        var answer = await app.PostAsync(bytes);
        Assert.InRange((int)answer.Status, 200, 499);
        app.AssertNoFaults();
    }

    [Fact]
    public async Task Made_up_ids_lead_nowhere()
    {
        await using var app = await AppFixture.StartAsync();
        var card = await app.BeginTouchpointsAsync(Sanne);
        foreach (var id in new[] { "..", "' or PartitionKey ne '", "a/b\\c#d?e", "\u0001", new string('x', 5000), "{0}" })
        {
            foreach (var verb in new[] { "touchpoint/add", "touchpoint/edit", "touchpoint/delete", "step/next", "journey/activate", "card/show", "participant/done", "journey/hand-over" })
            {
                var button = (JsonObject)app.Connector.Card(card)!.Button("touchpoint/add").DeepClone();
                button["data"]!["verb"] = verb;
                button["data"]!["touchpoint"] = id;
                Assert.Equal(HttpStatusCode.OK, (await app.PressAsync(Bob, button, null, "..")).Status);
                button["data"]!["journey"] = id;
                var answer = await app.PressAsync(Bob, button, null, card);
                Assert.NotEmpty(answer.Text);
            }
        }

        app.AssertNoFaults();
    }

    [Fact]
    public async Task Texts_of_people_are_never_in_the_log()
    {
        await using var app = await AppFixture.StartAsync();
        var card = await app.BeginTouchpointsAsync(Sanne, "Geheim aanbod");
        await app.AddTouchpointAsync(Bob, card, "Geheim contact");
        await app.SayAsync(Bob, "Geheim bericht");
        Assert.DoesNotContain(app.LogLines, line => line.Contains("Geheim", StringComparison.Ordinal) || line.Contains("Bob", StringComparison.Ordinal));
    }

    [Theory]
    [InlineData("Dialog", 20260823)]
    [InlineData("Inline", 20260824)]
    public async Task A_thousand_mutated_activities_are_never_a_fault(string style, int seed)
    {
        await using var app = await AppFixture.StartAsync(Enum.Parse<FormStyle>(style));
        var card = await app.BeginTouchpointsAsync(Sanne);
        var form = await app.OpenTouchpointAsync(Bob, card);
        var facilitate = (await app.PressAsync(Sanne, app.Connector.Card(card)!.Button("journey/facilitate"), null, card)).Form;
        JsonObject[] seeds =
        [
            .. app.Connector.Card(card)!.Actions().Concat(form.Actions()).Concat(facilitate.Actions())
                .Select(button => app.Activity(Sanne, button, Workshop.Touchpoint("Ik bel"), card, null, "f:x")),
            TeamsChannel.Journeys.Message(Sanne, "status", app.Connector.ServiceUrl, "f:y"),
            TeamsChannel.Journeys.Activity("conversationUpdate", Sanne, app.Connector.ServiceUrl, "f:z"),
        ];
        var mutation = new Mutation(seed);
        for (var round = 0; round < 100; round++)
        {
            // Each round in a thread of its own: typed messages are answered at Teams' pace per thread.
            Array.ForEach(seeds, one => one["conversation"]!["id"] = $"19:cx@thread.tacv2;messageid={round}");
            var bodies = Enumerable.Range(0, 10).Select(_ => mutation.Of(seeds[mutation.Next(seeds.Length)])).ToList();
            var answers = await Task.WhenAll(bodies.Select(async body => (Body: body, Answer: await app.PostAsync(body))));
            Assert.All(answers, pair => Assert.True((int)pair.Answer.Status is >= 200 and < 500 or 501, $"{pair.Answer.Status}: {Encoding.UTF8.GetString(pair.Body)}"));
            app.AssertNoFaults();
        }
    }
}
