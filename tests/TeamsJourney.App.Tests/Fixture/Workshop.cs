using System.Text.Json.Nodes;

namespace TeamsJourney.App.Tests.Fixture;

/// <summary>What teams do, in the words of a workshop.</summary>
internal static class Workshop
{
    /// <summary>Sets a journey up from a typed "start", and waits for its card.</summary>
    /// <returns>The message with the journey's card.</returns>
    public static async Task<string> BeginAsync(this AppFixture app, Person person, string offering = "Rondreis", JsonObject? changed = null, TeamsChannel? place = null)
    {
        var welcome = await app.SayAsync(person, "start", place);
        var form = (await app.PressAsync(person, welcome.Card!.Button("journey/create"), null, welcome.MessageId, place)).Form;
        var inputs = SetUp(offering);
        foreach (var (name, value) in changed ?? [])
        {
            inputs[name] = value?.DeepClone();
        }

        var answer = await app.PressAsync(person, form.Button("journey/create"), inputs, welcome.MessageId, place);
        Assert.True(answer.IsClosed || answer.Card is not null, answer.Body);
        await app.Connector.WaitForAsync(calls => calls.LastOrDefault(call => call.MessageId == welcome.MessageId && !call.IsPost), "the welcome to become the journey's card");
        return welcome.MessageId;
    }

    /// <summary>Begins a journey and goes on to step 1.</summary>
    /// <returns>The message with the card of step 1.</returns>
    public static async Task<string> BeginTouchpointsAsync(this AppFixture app, Person person, string offering = "Rondreis", JsonObject? changed = null, TeamsChannel? place = null)
    {
        var setUp = await app.BeginAsync(person, offering, changed, place);
        return await app.GoOnAsync(person, setUp, app.Connector.Card(setUp)!.Button("step/next"), "touchpoint/add", place);
    }

    /// <summary>Goes on to the next step, and waits for a card with a button of it.</summary>
    public static async Task<string> GoOnAsync(this AppFixture app, Person person, string message, JsonObject button, string verbOfNext, TeamsChannel? place = null)
    {
        var before = app.Connector.Calls.Count;
        var answer = await app.PressAsync(person, button, null, message, place);
        // Beginning step 1 asks nothing; every other step asks first.
        if (button["data"]!["do"]!.GetValue<string>() == "open")
        {
            await app.PressAsync(person, answer.Form.Button("step/next"), new JsonObject { ["withEmptyPhases"] = "true" }, message, place);
        }

        return (await app.Connector.WaitForAsync(calls => calls.Skip(before).LastOrDefault(call => call.IsPost && call.Card?.HasButton(verbOfNext) is true), $"a card with {verbOfNext}")).MessageId;
    }

    /// <summary>Opens the form for a touchpoint.</summary>
    public static async Task<JsonObject> OpenTouchpointAsync(this AppFixture app, Person person, string message, TeamsChannel? place = null) =>
        (await app.PressAsync(person, app.Connector.Card(message)!.Button("touchpoint/add"), null, message, place)).Form;

    /// <summary>Adds a touchpoint through its form.</summary>
    public static async Task<Answer> AddTouchpointAsync(this AppFixture app, Person person, string message, string text, string phase = "orientation", string? id = null)
    {
        var form = await app.OpenTouchpointAsync(person, message);
        return await app.PressAsync(person, form.Actions().Last(action => action.VerbOf() == "touchpoint/add" && action["data"]?["another"] is null), Touchpoint(text, phase), message, id: id);
    }

    public static JsonObject Touchpoint(string text, string phase = "orientation") => new() { ["text"] = text, ["phase"] = phase };

    public static JsonObject SetUp(string offering) => new()
    {
        ["offering"] = offering, ["targetGroup"] = "Gezin Bakker, eerste verre reis met twee tieners", ["description"] = "", ["kind"] = "NewCustomer",
        ["phases"] = "Customer", ["ownPhases"] = "", ["language"] = "Dutch", ["pace"] = "Live", ["days"] = 3, ["naming"] = "Named",
    };
}
