using System.Globalization;
using System.Text;
using System.Text.Json.Nodes;
using TeamsJourney.App.Tests.Fixture;
using static TeamsJourney.App.Tests.Fixture.Person;

namespace TeamsJourney.App.Tests.Security.Fuzzing;

/// <summary>Ten thousand mutated activities against the whole app, while a team has answered and nothing is revealed.</summary>
public sealed class ActivityFuzzTests
{
    private const int Activities = 10_000;
    private const int AtOnce = 10;

    [Fact]
    public async Task Ten_thousand_mutated_activities_change_only_what_their_sender_may_change_and_reveal_nothing()
    {
        // The same every time, so that a failure stays; another one by the environment, to look further.
        var seed = int.TryParse(Environment.GetEnvironmentVariable("FUZZ_SEED"), out var asked) ? asked : 20260825;
        // Real time: a clock that jumps would make of ten thousand requests days.
        await using var app = await AppFixture.StartAsync(time: TimeProvider.System);
        var watch = new Watch(app);
        await watch.BeginAsync();
        var first = watch.Secret.Id.Value;
        var source = new ActivitySeeds(app);
        // Each as JSON text, in which the journey can be replaced by the one that is under fire.
        var seeds = new Dictionary<Person, string[]>();
        foreach (var person in new[] { Bob, Sanne, SecretJourney.Keepers[0], Stranger })
        {
            seeds[person] = [.. (await source.OfAsync(person, watch.Secret, withEnding: person != Sanne)).Select(one => one.ToJsonString())];
        }

        var mutation = new Mutation(seed, ["serviceUrl", "from"], [.. source.Verbs, "t1", "t2", .. SecretJourney.Keepers.SelectMany(keeper => new[] { keeper.Id, keeper.ObjectId })]);
        Person[] turns = [Bob, Bob, Bob, Sanne, SecretJourney.Keepers[0], Stranger];
        for (var sent = 0; sent < Activities; sent += AtOnce)
        {
            var person = turns[mutation.Next(turns.Length)];
            var bodies = Enumerable.Range(0, AtOnce).Select(number => Mutated(mutation, seeds[person], first, watch.Secret.Id.Value, sent + number)).ToList();
            try
            {
                await SendAsync(app, watch, bodies);
            }
            catch (Exception failure)
            {
                throw new InvalidOperationException($"Seed {seed}, activities {sent} to {sent + AtOnce - 1} of {person.Name}:\n{string.Join('\n', bodies.Select(Encoding.UTF8.GetString))}", failure);
            }
        }

        await AssertHealthyAsync(app, watch);
    }

    private static byte[] Mutated(Mutation mutation, string[] seeds, string first, string current, int number)
    {
        var activity = JsonNode.Parse(seeds[mutation.Next(seeds.Length)].Replace(first, current, StringComparison.Ordinal).Replace("@@", number.ToString(CultureInfo.InvariantCulture), StringComparison.Ordinal))!.AsObject();
        activity["id"] = $"f:{number}";
        if ((string?)activity["type"] == "message")
        {
            // In a thread of its own: typed messages are answered at Teams' pace per thread.
            activity["conversation"]!["id"] = $"{(string?)activity["conversation"]!["id"]}{number}";
        }

        return mutation.Of(activity);
    }

    private static async Task SendAsync(AppFixture app, Watch watch, IReadOnlyList<byte[]> bodies)
    {
        var senders = bodies.Select(Watch.SenderOf).ToHashSet(StringComparer.Ordinal);
        var answers = await Task.WhenAll(bodies.Select(async body => (Sender: Watch.SenderOf(body), Answer: await app.PostAsync(body))));
        var isRevealed = await watch.IsRevealedAsync();
        foreach (var (sender, answer) in answers)
        {
            Assert.True((int)answer.Status is >= 200 and < 500 or 501, $"{answer.Status} {answer.Body}");
            watch.VerifyOutgoing(answer.Body, sender, isRevealed);
        }

        app.AssertNoFaults();
        await watch.VerifyChangesAsync(senders);
    }

    private static async Task AssertHealthyAsync(AppFixture app, Watch watch)
    {
        Assert.True((await app.Http.GetAsync("/health/live")).IsSuccessStatusCode);
        Assert.True((await app.Http.GetAsync("/health/ready")).IsSuccessStatusCode);
        // It was a real fight: much was let through, and much went out.
        Assert.InRange(watch.Events, 200, int.MaxValue);
        Assert.InRange(app.Connector.Calls.Count, 200, int.MaxValue);
        foreach (var call in app.Connector.Calls)
        {
            watch.VerifyOutgoing(call.Activity.ToJsonString(), reader: "");
        }

        Assert.DoesNotContain(app.LogLines, line => SecretJourney.SecretsIn(line).Any());
    }
}
