using System.Text.Json;

namespace ActivityProtocol;

/// <summary>The answer to <see cref="InvokeNames.ComposeExtensionFetchTask"/> and <see cref="InvokeNames.ComposeExtensionSubmitAction"/>.</summary>
public abstract record MessagingExtensionActionResponse
{
    private MessagingExtensionActionResponse()
    {
    }

    /// <summary>A dialog opens, goes on or closes.</summary>
    /// <param name="Response">What the dialog does.</param>
    public sealed record Task(TaskModuleResponse Response) : MessagingExtensionActionResponse;

    /// <summary>The command ends with a notice.</summary>
    /// <param name="Text">The notice.</param>
    public sealed record Message(string Text) : MessagingExtensionActionResponse;

    /// <summary>The answer as it goes over HTTP.</summary>
    public InvokeResponse ToInvokeResponse() => this switch
    {
        Task task => task.Response.ToInvokeResponse(),
        Message message => new(200, JsonSerializer.SerializeToElement(
            new WireTaskAnswer(ComposeExtension: new("message", message.Text)), WireJson.Wire.WireTaskAnswer)),
        _ => throw new InvalidOperationException($"No wire form for {GetType().Name}."),
    };
}
