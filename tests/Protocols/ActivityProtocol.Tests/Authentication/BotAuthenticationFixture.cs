using System.Security.Cryptography;
using System.Text.Json.Nodes;

namespace ActivityProtocol.Tests;

/// <summary>A bot that accepts the tokens of an authority with one key, endorsed for Teams.</summary>
public abstract class BotAuthenticationFixture : IDisposable
{
    private protected const string KeyId = "key-1";

    private readonly HttpClient http;

    protected BotAuthenticationFixture()
    {
        Authority = new(Time);
        http = new(Authority);
        Key = Authority.Publish(KeyId, "msteams", "webchat");
        Authentication = new(http, BotAuthenticationOptions.PublicCloud(Authority.AppId), Time, Log);
    }

    private protected ManualTime Time { get; } = new();

    private protected WrittenLog<BotAuthentication> Log { get; } = new();

    private protected Authority Authority { get; }

    private protected RSA Key { get; }

    private protected BotAuthentication Authentication { get; }

    public void Dispose()
    {
        http.Dispose();
        GC.SuppressFinalize(this);
    }

    private protected string Token(Action<JsonObject>? change = null)
    {
        var claims = Authority.Claims();
        change?.Invoke(claims);
        return Authority.Sign(Key, KeyId, claims);
    }

    private protected Task<BotAuthenticationResult> AuthenticateAsync(string token, string serviceUrl = Authority.ServiceUrl, string channelId = ChannelIds.Teams) =>
        Authentication.AuthenticateAsync($"Bearer {token}", Activity(serviceUrl, channelId), CancellationToken.None);

    private protected static Activity Activity(string serviceUrl = Authority.ServiceUrl, string channelId = ChannelIds.Teams) => new()
    {
        Type = ActivityTypes.Message,
        ChannelId = channelId,
        ServiceUrl = serviceUrl,
        Conversation = new() { Id = "19:cx@thread.tacv2" },
    };

    private protected static void AssertRejected(RejectionReason reason, BotAuthenticationResult result) =>
        Assert.Equal(new BotAuthenticationResult.Rejected(reason), result);
}
