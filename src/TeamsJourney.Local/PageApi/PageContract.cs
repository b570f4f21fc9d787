using System.Text.Json.Nodes;
using System.Text.Json.Serialization;
using TeamsJourney.Local.Cards;
using TeamsJourney.Local.People;
using TeamsJourney.Local.Views;

namespace TeamsJourney.Local.PageApi;

/// <summary>What the page must know once.</summary>
internal sealed record PageSetup(
    IReadOnlyList<Person> People,
    string BotName,
    string TeamName,
    string TeamId,
    string GroupId,
    string TenantId,
    string JourneyChannelId,
    Uri TabUrl,
    IReadOnlyList<MessageCommand> MessageCommands);

internal sealed record SayRequest(string ConversationId, string Text, bool MentionBot);

internal sealed record ViewingRequest(string ConversationId);

internal sealed record ClickRequest(string MessageId, int CardIndex, JsonObject Action, JsonObject Inputs);

internal sealed record SubmitRequest(JsonObject Action, JsonObject Inputs);

internal sealed record CommandRequest(string MessageId);

internal sealed record TokenAnswer(string Token);

[JsonSourceGenerationOptions(System.Text.Json.JsonSerializerDefaults.Web)]
[JsonSerializable(typeof(PageSetup))]
[JsonSerializable(typeof(PersonView))]
[JsonSerializable(typeof(SayRequest))]
[JsonSerializable(typeof(SaidMessage))]
[JsonSerializable(typeof(ViewingRequest))]
[JsonSerializable(typeof(ClickRequest))]
[JsonSerializable(typeof(SubmitRequest))]
[JsonSerializable(typeof(CommandRequest))]
[JsonSerializable(typeof(ActionOutcome))]
[JsonSerializable(typeof(TokenAnswer))]
internal sealed partial class PageJson : JsonSerializerContext;
