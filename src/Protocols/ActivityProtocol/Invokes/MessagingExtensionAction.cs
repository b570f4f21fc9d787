using System.Text.Json;

namespace ActivityProtocol;

/// <summary>What <see cref="InvokeNames.ComposeExtensionFetchTask"/> and <see cref="InvokeNames.ComposeExtensionSubmitAction"/> carry.</summary>
public sealed record MessagingExtensionAction
{
    /// <summary>The command's id in the app's manifest.</summary>
    public string? CommandId { get; init; }

    /// <summary>Where the command was chosen: <c>message</c>, <c>compose</c> or <c>commandbox</c>.</summary>
    public string? CommandContext { get; init; }

    /// <summary>The message on which it was chosen.</summary>
    public MessageActionsPayload? MessagePayload { get; init; }

    /// <summary>The inputs of the dialog's card; anyone can send anything here.</summary>
    public JsonElement? Data { get; init; }

    /// <summary>The person's client.</summary>
    public TaskModuleRequestContext? Context { get; init; }

    /// <summary><c>edit</c> or <c>send</c> when the person answers a preview of what the bot will post.</summary>
    public string? BotMessagePreviewAction { get; init; }

    /// <summary>The previewed activities, as they came.</summary>
    public JsonElement? BotActivityPreview { get; init; }
}

/// <summary>The message on which a command was chosen.</summary>
public sealed record MessageActionsPayload
{
    /// <summary>The message's id.</summary>
    public string? Id { get; init; }

    /// <summary>What it says.</summary>
    public MessageActionsPayloadBody? Body { get; init; }

    /// <summary>Who wrote it.</summary>
    public MessageActionsPayloadFrom? From { get; init; }

    /// <summary>When it was written.</summary>
    public DateTimeOffset? CreatedDateTime { get; init; }

    /// <summary>A deep link to it.</summary>
    public string? LinkToMessage { get; init; }
}

/// <summary>What a message says.</summary>
/// <param name="Content">The text; HTML when <paramref name="ContentType"/> says so.</param>
/// <param name="ContentType"><c>html</c> or <c>text</c>.</param>
public sealed record MessageActionsPayloadBody(string? Content = null, string? ContentType = null);

/// <summary>Who wrote a message: a person, or otherwise an app.</summary>
/// <param name="User">The person; absent when an app wrote it.</param>
public sealed record MessageActionsPayloadFrom(MessageActionsPayloadUser? User = null);

/// <summary>A person who wrote a message.</summary>
/// <param name="Id">The object id in Microsoft Entra.</param>
/// <param name="DisplayName">The name.</param>
public sealed record MessageActionsPayloadUser(string? Id = null, string? DisplayName = null);
