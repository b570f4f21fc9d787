namespace ActivityProtocol;

/// <summary>Whose tokens a bot accepts. Each cloud has its own set, which must not be mixed.</summary>
/// <param name="AppId">The bot's app id: the audience of the tokens.</param>
/// <param name="MetadataAddress">Where the cloud's connector publishes its OpenID metadata.</param>
/// <param name="Issuer">The issuer of the cloud's connector tokens, compared exactly.</param>
public sealed record BotAuthenticationOptions(string AppId, Uri MetadataAddress, string Issuer)
{
    /// <summary>The set of the public cloud.</summary>
    /// <param name="appId">The bot's app id.</param>
    public static BotAuthenticationOptions PublicCloud(string appId) =>
        new(appId, new Uri("https://login.botframework.com/v1/.well-known/openidconfiguration"), "https://api.botframework.com");
}
