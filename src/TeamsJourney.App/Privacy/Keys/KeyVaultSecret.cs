using System.Text.Json;
using Azure;
using Azure.Core;
using Azure.Core.Pipeline;
using Azure.Identity;
using TeamsJourney.App.Hosting;

namespace TeamsJourney.App.Privacy.Keys;

/// <summary>
/// The key as a secret in Azure Key Vault, reached by the service's own identity (Key Vault REST API, "Get Secret" and "Set Secret").
/// Setting a secret that is there makes another version of it; which version a store was begun with is therefore written in the store.
/// </summary>
internal sealed class KeyVaultSecret : IKeyKeeper
{
    /// <summary>The secret's name.</summary>
    public const string Name = "teamsjourney-privacy-key";

    private const string ApiVersion = "7.4";

    private readonly Uri _vault;
    private readonly HttpPipeline _pipeline;

    /// <summary>A vault.</summary>
    /// <param name="vault">Its address.</param>
    /// <param name="credential">As whom it is asked; nothing asks without saying who, which only a stand-in takes.</param>
    public KeyVaultSecret(Uri vault, TokenCredential? credential)
    {
        _vault = vault;
        _pipeline = HttpPipelineBuilder.Build(
            ClientOptions.Default, credential is null ? [] : [new BearerTokenAuthenticationPolicy(credential, ScopeOf(vault))]);
    }

    /// <inheritdoc/>
    public string Setting => PrivacySettings.KeyVaultName;

    /// <inheritdoc/>
    public async Task<KeptKey> FindAsync(string version, CancellationToken cancellationToken) =>
        await AskAsync(RequestMethod.Get, version, body: null, cancellationToken)
        ?? throw new InvalidSettingException(
            Setting, $"names a vault in which the secret {Name} of version {version} is gone. Recover it there: without it nobody is known as who they were.");

    /// <inheritdoc/>
    public async Task<KeptKey> FindOrMakeAsync(CancellationToken cancellationToken) =>
        await AskAsync(RequestMethod.Get, version: "", body: null, cancellationToken)
        ?? await AskAsync(RequestMethod.Put, version: "", $$"""{"value":"{{Convert.ToBase64String(PrivacyKey.Make())}}"}""", cancellationToken)
        ?? throw Refused("the vault is not there");

    private async Task<KeptKey?> AskAsync(RequestMethod method, string version, string? body, CancellationToken cancellationToken)
    {
        using var message = _pipeline.CreateMessage();
        message.Request.Method = method;
        message.Request.Uri.Reset(new Uri(_vault, $"secrets/{Name}{(version.Length > 0 ? $"/{version}" : "")}"));
        message.Request.Uri.AppendQuery("api-version", ApiVersion);
        if (body is not null)
        {
            message.Request.Content = RequestContent.Create(BinaryData.FromString(body));
            message.Request.Headers.Add(HttpHeader.Common.JsonContentType);
        }

        try
        {
            await _pipeline.SendAsync(message, cancellationToken);
        }
        catch (Exception unreachable) when (unreachable is RequestFailedException or AuthenticationFailedException or AggregateException)
        {
            throw Refused("it cannot be reached, or the service cannot prove who it is");
        }

        return message.Response.Status switch
        {
            200 => Read(message.Response.Content),
            404 => null,
            401 or 403 => throw Refused($"it answers {message.Response.Status}. Give the service's identity the role Key Vault Secrets Officer there"),
            var status => throw Refused($"it answers {status}"),
        };
    }

    private KeptKey Read(BinaryData answer)
    {
        using var json = JsonDocument.Parse(answer);
        var id = json.RootElement.GetProperty("id").GetString() ?? "";
        return PrivacyKey.Read(json.RootElement.GetProperty("value").GetString() ?? "") is { } key
            ? new KeptKey(key, id[(id.LastIndexOf('/') + 1)..])
            : throw Refused($"its secret {Name} is no key: {PrivacyKey.MinimumLength} bytes or more in base64");
    }

    private InvalidSettingException Refused(string why) => new(Setting, $"names the vault {_vault}, and {why}.");

    // https://name.vault.azure.net/ is of the audience https://vault.azure.net, and likewise in national clouds.
    private static string ScopeOf(Uri vault) => $"https://{vault.Host[(vault.Host.IndexOf('.') + 1)..]}/.default";
}
