using System.Text.Json;
using System.Text.Json.Nodes;

namespace ActivityProtocol;

/// <summary>
/// The answer to <see cref="InvokeNames.AdaptiveCardAction"/>. All go over HTTP 200 with the status inside, since an HTTP
/// error shows the person nothing.
/// </summary>
public abstract record AdaptiveCardInvokeResponse
{
    private AdaptiveCardInvokeResponse()
    {
    }

    /// <summary>Another card in the place of the card, for this person only.</summary>
    /// <param name="Content">The card, a JSON object.</param>
    public sealed record Card(JsonElement Content) : AdaptiveCardInvokeResponse
    {
        /// <summary>Another card in the place of the card, for this person only.</summary>
        /// <param name="content">The card, a JSON object.</param>
        public Card(JsonNode content) : this(CardContent.From(content))
        {
        }

        /// <summary>Another card in the place of the card, for this person only.</summary>
        /// <param name="content">The card as UTF-8 JSON.</param>
        public Card(ReadOnlyMemory<byte> content) : this(CardContent.From(content))
        {
        }
    }

    /// <summary>A short notice under the card, which stays as it is.</summary>
    /// <param name="Text">The notice.</param>
    public sealed record Message(string Text) : AdaptiveCardInvokeResponse;

    /// <summary>The action failed; Teams shows the message on the card.</summary>
    /// <param name="StatusCode">400 to 599: 4xx when trying again will not help, 5xx when it may.</param>
    /// <param name="Code">A short code, for whoever investigates.</param>
    /// <param name="Text">What the person reads.</param>
    public sealed record Failure(int StatusCode, string Code, string Text) : AdaptiveCardInvokeResponse;

    /// <summary>The answer as it goes over HTTP.</summary>
    public InvokeResponse ToInvokeResponse()
    {
        var answer = this switch
        {
            Card card => new WireCardAnswer(200, Attachment.AdaptiveCardContentType, CardContent.From(card.Content)),
            Message message => new WireCardAnswer(200, "application/vnd.microsoft.activity.message",
                JsonSerializer.SerializeToElement(message.Text, WireJson.Wire.String)),
            Failure error => new WireCardAnswer(error.StatusCode, "application/vnd.microsoft.error",
                JsonSerializer.SerializeToElement(new WireError(error.Code, error.Text), WireJson.Wire.WireError)),
            _ => throw new InvalidOperationException($"No wire form for {GetType().Name}."),
        };
        return new(200, JsonSerializer.SerializeToElement(answer, WireJson.Wire.WireCardAnswer));
    }
}

internal sealed record WireCardAnswer(int StatusCode, string Type, JsonElement Value);

internal sealed record WireError(string? Code, string? Message);
