namespace TeamsJourney.Local;

/// <summary>Where Local Teams listens, and which bot it talks to.</summary>
public sealed record LocalTeamsOptions
{
    /// <summary>The port on 127.0.0.1; 0 takes a free one.</summary>
    public int Port { get; init; } = 5180;

    /// <summary>Where the app listens; the bot is at <c>/api/messages</c> below it and the tab at <c>/tab</c>.</summary>
    public required Uri App { get; init; }

    /// <summary>The bot's id without the <c>28:</c> that Teams puts before it; also the app's id in Entra.</summary>
    public string BotAppId { get; init; } = "00000000-b07b-4000-8000-000000005178";

    /// <summary>The bot's name, as people mention it.</summary>
    public string BotName { get; init; } = "TeamsJourney";

    /// <summary>The Entra tenant that the team is in.</summary>
    public string TenantId { get; init; } = "00000000-2e7a-4000-8000-000000005180";

    /// <summary>Commands in the "…" menu of a message; the ids are those of the app's manifest.</summary>
    public IReadOnlyList<MessageCommand> MessageCommands { get; init; } =
        [new("addToJourney", "Toevoegen aan de klantreis", "Add to the journey")];

    /// <summary>How long Teams waits for the answer to a click before it shows an error. The Bot Service gives up after 10 to 15 seconds.</summary>
    public TimeSpan AnswerTimeLimit { get; init; } = TimeSpan.FromSeconds(10);

    internal string BotId => $"28:{BotAppId}";

    internal Uri Messages => new(App, "/api/messages");

    internal Uri Tab => new(App, "/tab");
}

/// <summary>A command that a message extension adds to the "…" menu of every message.</summary>
public sealed record MessageCommand(string Id, string DutchTitle, string EnglishTitle);
