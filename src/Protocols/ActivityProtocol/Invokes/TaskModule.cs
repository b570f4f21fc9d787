using System.Text.Json;
using System.Text.Json.Nodes;

namespace ActivityProtocol;

/// <summary>What <see cref="InvokeNames.TaskFetch"/> and <see cref="InvokeNames.TaskSubmit"/> carry.</summary>
public sealed record TaskModuleRequest
{
    /// <summary>The data of the button, or the inputs of the dialog's card; anyone can send anything here.</summary>
    public JsonElement? Data { get; init; }

    /// <summary>The person's client.</summary>
    public TaskModuleRequestContext? Context { get; init; }
}

/// <summary>The client that opened a dialog.</summary>
/// <param name="Theme"><c>default</c>, <c>dark</c> or <c>contrast</c>.</param>
public sealed record TaskModuleRequestContext(string? Theme = null);

/// <summary>The answer to <see cref="InvokeNames.TaskFetch"/> and <see cref="InvokeNames.TaskSubmit"/>.</summary>
public abstract record TaskModuleResponse
{
    private TaskModuleResponse()
    {
    }

    /// <summary>The dialog opens, or goes on, with a card.</summary>
    /// <param name="Title">The dialog's title.</param>
    /// <param name="Height">How high.</param>
    /// <param name="Width">How wide.</param>
    /// <param name="Content">The adaptive card, a JSON object.</param>
    public sealed record Card(string Title, TaskModuleSize Height, TaskModuleSize Width, JsonElement Content) : TaskModuleResponse
    {
        /// <summary>The dialog opens, or goes on, with a card.</summary>
        /// <param name="title">The dialog's title.</param>
        /// <param name="height">How high.</param>
        /// <param name="width">How wide.</param>
        /// <param name="content">The adaptive card, a JSON object.</param>
        public Card(string title, TaskModuleSize height, TaskModuleSize width, JsonNode content)
            : this(title, height, width, CardContent.From(content))
        {
        }

        /// <summary>The dialog opens, or goes on, with a card.</summary>
        /// <param name="title">The dialog's title.</param>
        /// <param name="height">How high.</param>
        /// <param name="width">How wide.</param>
        /// <param name="content">The adaptive card as UTF-8 JSON.</param>
        public Card(string title, TaskModuleSize height, TaskModuleSize width, ReadOnlyMemory<byte> content)
            : this(title, height, width, CardContent.From(content))
        {
        }
    }

    /// <summary>The dialog closes and Teams shows a notice.</summary>
    /// <param name="Text">The notice.</param>
    public sealed record Message(string Text) : TaskModuleResponse;

    /// <summary>The dialog closes.</summary>
    public sealed record None : TaskModuleResponse;

    /// <summary>The answer as it goes over HTTP.</summary>
    public InvokeResponse ToInvokeResponse() => ToWire() is { } task
        ? new(200, JsonSerializer.SerializeToElement(new WireTaskAnswer(Task: task), WireJson.Wire.WireTaskAnswer))
        : InvokeResponse.Ok;

    internal WireTask? ToWire() => this switch
    {
        Card card => new("continue", JsonSerializer.SerializeToElement(
            new WireTaskInfo(card.Title, card.Height.ToJson(), card.Width.ToJson(), Attachment.AdaptiveCard(card.Content)), WireJson.Wire.WireTaskInfo)),
        Message message => new("message", JsonSerializer.SerializeToElement(message.Text, WireJson.Wire.String)),
        None => null,
        _ => throw new InvalidOperationException($"No wire form for {GetType().Name}."),
    };
}

/// <summary>The height or width of a dialog: a named size or a number of pixels.</summary>
public readonly record struct TaskModuleSize
{
    private readonly string? name;
    private readonly int pixels;

    private TaskModuleSize(string? name, int pixels) => (this.name, this.pixels) = (name, pixels);

    /// <summary>Teams' small size.</summary>
    public static TaskModuleSize Small { get; } = new("small", 0);

    /// <summary>Teams' medium size, also the default.</summary>
    public static TaskModuleSize Medium { get; } = new("medium", 0);

    /// <summary>Teams' large size.</summary>
    public static TaskModuleSize Large { get; } = new("large", 0);

    /// <summary>An exact size.</summary>
    /// <param name="count">Pixels, more than zero.</param>
    public static TaskModuleSize Pixels(int count)
    {
        ArgumentOutOfRangeException.ThrowIfNegativeOrZero(count);
        return new(null, count);
    }

    internal JsonElement ToJson() => pixels > 0
        ? JsonSerializer.SerializeToElement(pixels, WireJson.Wire.Int32)
        : JsonSerializer.SerializeToElement(name ?? "medium", WireJson.Wire.String);
}

internal sealed record WireTaskAnswer(WireTask? Task = null, WireComposeExtension? ComposeExtension = null);

internal sealed record WireTask(string Type, JsonElement Value);

internal sealed record WireTaskInfo(string Title, JsonElement Height, JsonElement Width, Attachment Card);

internal sealed record WireComposeExtension(string Type, string Text);
