using System.Text.Json.Nodes;
using TeamsJourney.App.Tests.Fixture;
using TeamsJourney.Core.Steps;

namespace TeamsJourney.App.Tests.Conversation.Cards.Walks;

/// <summary>A team's way through a whole workshop, from outside, with every card and form that its facilitator comes across.</summary>
internal sealed class CardWalk(AppFixture app, Person person)
{
    private readonly List<(string Name, JsonObject Card)> _seen = [];
    private readonly HashSet<string> _shown = new(StringComparer.Ordinal), _acted = new(StringComparer.Ordinal);
    private readonly List<(Step Step, JsonObject Card)> _stepCards = [];

    public AppFixture App => app;

    public Person Person => person;

    /// <summary>Everything that was seen, in order; each has a name of its own.</summary>
    public IReadOnlyList<(string Name, JsonObject Card)> Seen => _seen;

    /// <summary>The verbs that were answered with a form.</summary>
    public IReadOnlySet<string> ShownVerbs => _shown;

    /// <summary>The verbs that were pressed without looking at what came of it.</summary>
    public IReadOnlySet<string> ActedVerbs => _acted;

    /// <summary>The steps' cards, which the whole channel shares.</summary>
    public IReadOnlyList<(Step Step, JsonObject Card)> StepCards => _stepCards;

    public JsonObject See(string name, JsonObject card)
    {
        _seen.Add((name, card));
        return card;
    }

    /// <summary>Types something, and sees the card that answers.</summary>
    public async Task<JsonObject> SayAsync(string name, string text) => See(name, (await app.SayAsync(person, text)).Card!);

    /// <summary>Presses a button, and sees the form that it leads to.</summary>
    public async Task<JsonObject> OpenAsync(string name, JsonObject button, JsonObject? inputs = null)
    {
        var form = (await app.PressAsync(person, button, inputs)).Form;
        _shown.Add(button.VerbOf());
        return See(name, form);
    }

    /// <summary>Presses a button for what it does.</summary>
    public async Task<Answer> ActAsync(JsonObject button, JsonObject? inputs = null, string message = "m1")
    {
        _acted.Add(button.VerbOf());
        var answer = await app.PressAsync(person, button, inputs, message);
        Assert.Equal(System.Net.HttpStatusCode.OK, answer.Status);
        return answer;
    }

    /// <summary>Waits for a new message with a card, and sees it.</summary>
    public async Task<(string Message, JsonObject Card)> SeePostAsync(string name, Func<ConnectorCall, bool> isIt)
    {
        var post = await app.Connector.WaitForAsync(calls => calls.LastOrDefault(call => call.IsPost && call.Card is not null && isIt(call)), name);
        return (post.MessageId, See(name, post.Card!));
    }

    /// <summary>Waits until a step's card in the channel shows what is expected, and sees it.</summary>
    public async Task<JsonObject> SeeStepAsync(string name, Step step, string message, Func<JsonObject, bool> shows)
    {
        await app.Connector.WaitUntilAsync(_ => app.Connector.Card(message) is { } card && shows(card), name);
        var seen = See(name, app.Connector.Card(message)!);
        _stepCards.Add((step, seen));
        return seen;
    }

    /// <summary>Goes on to the next step from the facilitator's form, and sees the new step's card as it is posted.</summary>
    public async Task<(string Message, JsonObject Card)> GoOnAsync(string name, Step to, JsonObject facilitate, string verbOfNext)
    {
        var message = await app.GoOnAsync(person, "m1", facilitate.Button("step/next"), verbOfNext);
        return (message, await SeeStepAsync(name, to, message, _ => true));
    }
}
