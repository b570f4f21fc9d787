using System.Text.Json.Nodes;
using Microsoft.Extensions.DependencyInjection;
using TeamsJourney.App.Conversation.Actions;
using TeamsJourney.App.Tests.Fixture;

namespace TeamsJourney.App.Tests.Security.Fuzzing;

/// <summary>
/// True activities of all kinds, as a team sends them during a journey: every verb opened and sent in, from the cards and forms that the app
/// itself shows, in each envelope; typed words; the message action; and what happens around us.
/// </summary>
internal sealed class ActivitySeeds(AppFixture app)
{
    private static readonly string[] Typed = ["help", "start", "status", "kaart", "nieuw", "voorbeeld", "terug", "verder", "Hallo?"];

    // Opens what takes the team away from step 3, or shows all: of these the facilitator's true payloads would end every journey at once.
    private static readonly string[] Ending = ["experience/reveal", "step/next", "step/back", "journey/hand-over"];

    // What it leaves is not the sender's any more, as it should be; it has tests of its own.
    private const string EraseOwn = TeamsJourney.App.Privacy.Erasing.EraseOwnPart.Verb;

    private int _ids;

    /// <summary>The verbs under fire.</summary>
    public IEnumerable<string> Verbs => app.Services.GetRequiredService<CardActions>().Verbs.Where(verb => verb != EraseOwn).Order(StringComparer.Ordinal);

    /// <summary>All of one person.</summary>
    /// <param name="person">Who sends them.</param>
    /// <param name="journey">The journey that they are about.</param>
    /// <param name="withEnding">Whether also those that would end the step when they are the facilitator's.</param>
    public async Task<IReadOnlyList<JsonObject>> OfAsync(Person person, SecretJourney journey, bool withEnding)
    {
        List<JsonObject> seeds = [.. Typed.Select(word => TeamsChannel.Journeys.Message(person, word, app.Connector.ServiceUrl, NewId())), .. Around(person)];
        var verbs = Verbs.Where(verb => withEnding || !Ending.Contains(verb));
        foreach (var verb in verbs)
        {
            var open = Fetch(person, Data(verb, "open", journey));
            seeds.Add(open);
            seeds.Add(Submit(person, Data(verb, "save", journey)));
            seeds.Add(Execute(person, verb, Data(verb, "save", journey)));
            if ((await app.PostAsync(open)).Card is { } form)
            {
                var inputs = Filled(form);
                seeds.AddRange(form.Actions().Where(action => action.VerbOf() != EraseOwn && (withEnding || !Ending.Contains(action.VerbOf())))
                    .Select(action => app.Activity(person, action, inputs, "m1", null, NewId())));
            }
        }

        // What step 3 is for, more often than the rest: most of what is let through comes of these.
        foreach (var touchpoint in Enumerable.Range(1, 5).SelectMany(number => Enumerable.Repeat($"t{number}", 4)))
        {
            var answer = Answered(Data("experience/save", "save", journey), touchpoint);
            seeds.Add(Submit(person, answer));
            seeds.Add(Execute(person, "experience/save", answer.DeepClone().AsObject()));
        }

        var card = (await app.Connector.WaitForAsync(calls => calls.LastOrDefault(call => call.Card?.HasButton("experience/save") is true), "the card of step 3")).Card!;
        seeds.AddRange(card.Actions().Where(action => withEnding || !Ending.Contains(action.VerbOf())).SelectMany(action => Enumerable.Repeat(action, 4))
            .Select(action => app.Activity(person, action, null, "m1", null, NewId())));
        seeds.Add(MessageAction("composeExtension/fetchTask", person, []));
        seeds.Add(MessageAction("composeExtension/submitAction", person, Data("message/add-touchpoint", "save", journey)));
        return seeds;
    }

    private JsonObject Fetch(Person person, JsonObject data) => Invoke("task/fetch", person, new() { ["data"] = data, ["context"] = new JsonObject { ["theme"] = "default" } });

    private JsonObject Submit(Person person, JsonObject data) => Invoke("task/submit", person, new() { ["data"] = data, ["context"] = new JsonObject { ["theme"] = "default" } });

    private JsonObject Execute(Person person, string verb, JsonObject data) => Invoke(
        "adaptiveCard/action", person, new() { ["action"] = new JsonObject { ["type"] = "Action.Execute", ["verb"] = verb, ["data"] = data }, ["trigger"] = "manual" });

    private JsonObject MessageAction(string name, Person person, JsonObject data) => Invoke(name, person, new()
    {
        ["commandId"] = "addToJourney",
        ["commandContext"] = "message",
        ["messagePayload"] = new JsonObject { ["id"] = "1", ["body"] = new JsonObject { ["contentType"] = "html", ["content"] = "<p>Ik <b>bel</b></p>" } },
        ["data"] = data,
    });

    private JsonObject Invoke(string name, Person person, JsonObject value) => TeamsChannel.Journeys.Invoke(name, person, value, "m1", app.Connector.ServiceUrl, NewId());

    private IEnumerable<JsonObject> Around(Person person)
    {
        var added = TeamsChannel.Journeys.Activity("installationUpdate", person, app.Connector.ServiceUrl, NewId());
        added["action"] = "add";
        var joined = TeamsChannel.Journeys.Activity("conversationUpdate", person, app.Connector.ServiceUrl, NewId());
        joined["membersAdded"] = new JsonArray(Person.Stranger.ToAccount());
        return [added, joined, TeamsChannel.Personal.Message(person, "status", app.Connector.ServiceUrl, NewId()), TeamsChannel.Journeys.Activity("messageReaction", person, app.Connector.ServiceUrl, NewId())];
    }

    private static JsonObject Data(string verb, string what, SecretJourney journey) => new()
    {
        ["verb"] = verb, ["do"] = what, ["journey"] = journey.Id.Value, ["touchpoint"] = "t1", ["member"] = Person.Numbered(3).ObjectId, ["step"] = "Experience", ["isDone"] = "true", ["thought"] = "Ik vind het wat @@",
    };

    private static JsonObject Answered(JsonObject data, string touchpoint)
    {
        foreach (var (field, value) in new[] { ("touchpoint", touchpoint), ("thought", "Ik denk @@"), ("valence", "Negative"), ("emotions", "Angry,Irritated"), ("verdict", "Au"), ("evidence", "OwnShoes") })
        {
            data[field] = value;
        }

        return data;
    }

    // What a person would fill in: the first choice, and a sentence.
    private static JsonObject Filled(JsonObject form)
    {
        var inputs = new JsonObject();
        foreach (var input in form.Inputs())
        {
            inputs[(string)input["id"]!] = input["value"]?.DeepClone() ?? input["choices"]?.AsArray().FirstOrDefault()?["value"]?.DeepClone() ?? "Ik bel @@";
        }

        return inputs;
    }

    private string NewId() => $"s:{Interlocked.Increment(ref _ids)}";
}
