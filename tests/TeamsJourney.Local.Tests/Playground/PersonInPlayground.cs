using System.Text.Encodings.Web;
using System.Text.Json;
using System.Text.Json.Nodes;
using Counterparts.Playground;
using TeamsJourney.Local.Conversations;
using TeamsJourney.Local.People;

namespace TeamsJourney.Local.Tests.Playground;

/// <summary>Someone in the Playground, who looks at one card at a time: as everyone sees it, or as the bot answered to this person only.</summary>
internal sealed class PersonInPlayground(PlaygroundRun run, Person person)
{
    private static readonly (string Id, string Name) Bot = ($"28:{BotOptions.BotAppId}", BotOptions.BotName);

    private static readonly JsonSerializerOptions Readable = new() { Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping };

    private PlaygroundMessage? _message;
    private JsonObject? _card;

    private static LocalTeamsOptions BotOptions => new() { App = new Uri("http://127.0.0.1") };

    /// <summary>The card in front of this person.</summary>
    public JsonObject Card => _card ?? throw new InvalidOperationException($"{person.Name} looks at no card yet.");

    /// <summary>What the bot said to this person's last click, when it answered with words.</summary>
    public string Said { get; private set; } = "";

    /// <summary>The inputs of the card whose id begins so.</summary>
    public IEnumerable<string> Inputs(string beginning) => CardOfPlayground.Inputs(Card).Select(input => (string)input["id"]!).Where(id => id.StartsWith(beginning, StringComparison.Ordinal));

    /// <summary>The value of a choice by what stands beside it.</summary>
    public string Choice(string input, string title) => (string)CardOfPlayground.Inputs(Card).Single(one => (string?)one["id"] == input)["choices"]!.AsArray()
        .Single(choice => (string?)choice!["title"] == title)!["value"]!;

    /// <summary>What this person reads now.</summary>
    public async Task<string> ReadsAsync() => (await run.RenderAsync(Card)).VisibleText;

    /// <summary>Mentions the bot in the channel, and looks at the card that it answers with.</summary>
    public async Task<PersonInPlayground> SaysAsync(string text)
    {
        var thread = await run.Driver.SayAsync(Team.Journey.Id, text, person.UserId, Bot, CancellationToken.None);
        LookAt(await run.Driver.WaitForAsync(message => message.ConversationId == thread && message.Card is not null, $"answer to '{text}'", CancellationToken.None));
        return this;
    }

    /// <summary>Looks at the newest card of the channel that has a button with this verb, or none in particular, and that reads so, once it is there.</summary>
    public async Task<PersonInPlayground> LooksAtAsync(string verb, string text = "")
    {
        LookAt(await run.Driver.WaitForAsync(
            message => IsNewest(message) && message.Card is { } card && (verb.Length == 0 || CardOfPlayground.HasButton(card, verb)) && card.ToJsonString(Readable).Contains(text, StringComparison.Ordinal),
            $"card with {verb} and '{text}'",
            CancellationToken.None));
        return this;
    }

    /// <summary>Presses a button, with inputs filled in by id; the bot's card takes the place of the one that was pressed.</summary>
    /// <param name="button">The button's verb, and behind it what else it sends along where several have that verb: <c>step/next do=save</c>.</param>
    /// <param name="inputs">What to fill in; other inputs keep what the card gives them.</param>
    public async Task<PersonInPlayground> PressesAsync(string button, params (string Id, string Value)[] inputs)
    {
        var (verb, data) = CardOfPlayground.Press(Card, button, inputs);
        var answer = await run.Driver.ExecuteAsync(person.UserId, _message!, verb, data, CancellationToken.None);
        Said = "";
        switch (((string?)answer["type"], answer["value"]))
        {
            case ("application/vnd.microsoft.card.adaptive", JsonObject card):
                _card = card;
                await run.RenderAsync(card);
                return this;
            case ("application/vnd.microsoft.activity.message", JsonValue said):
                Said = said.ToString();
                return this;
            case ("application/vnd.microsoft.error", JsonObject error):
                Said = (string)error["message"]!;
                return this;
            default:
                throw new InvalidOperationException($"{button} was answered with {answer.ToJsonString()}");
        }
    }

    // A card that was changed is no longer what anyone sees.
    private bool IsNewest(PlaygroundMessage message) => run.Driver.Messages.Last(other => other.Id == message.Id) == message;

    private void LookAt(PlaygroundMessage message)
    {
        _message = message;
        _card = message.Card;
    }
}
