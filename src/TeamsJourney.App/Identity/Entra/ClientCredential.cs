using System.Security.Cryptography;
using System.Security.Cryptography.X509Certificates;
using TeamsJourney.App.Hosting;

namespace TeamsJourney.App.Identity.Entra;

/// <summary>
/// By what an app registration proves itself to Entra. The names are those that users of Microsoft.Identity.Web know
/// (<c>ClientCredentials:0:SourceType</c>); the best ones hold no secret.
/// </summary>
internal abstract record ClientCredential
{
    private ClientCredential()
    {
    }

    /// <summary>Nothing is set.</summary>
    public sealed record None : ClientCredential;

    /// <summary>A secret, from the environment.</summary>
    public sealed record Secret(string Value) : ClientCredential
    {
        /// <inheritdoc/>
        public override string ToString() => nameof(Secret);
    }

    /// <summary>A certificate with its private key, in a file.</summary>
    public sealed record Certificate(string Path, string Password) : ClientCredential
    {
        /// <inheritdoc/>
        public override string ToString() => nameof(Certificate);

        /// <summary>The certificate.</summary>
        /// <exception cref="CryptographicException">The file holds none, or its password is another.</exception>
        public X509Certificate2 Load() => File.ReadAllText(Path).Contains("-----BEGIN ", StringComparison.Ordinal)
            ? X509Certificate2.CreateFromPemFile(Path)
            : X509CertificateLoader.LoadPkcs12FromFile(Path, Password);
    }

    /// <summary>A federated credential: Entra trusts what it said itself of a managed identity.</summary>
    /// <param name="ClientId">Which user-assigned identity; empty for the system-assigned one.</param>
    public sealed record ManagedIdentity(string ClientId) : ClientCredential;

    /// <summary>A federated credential: Entra trusts what another issuer, such as a Kubernetes cluster, wrote into a file and renews there.</summary>
    public sealed record AssertionFile(string Path) : ClientCredential;

    /// <summary>Whether there is one.</summary>
    public bool IsSet => this is not None;

    /// <summary>Reads the credential of one registration.</summary>
    /// <param name="configuration">The settings.</param>
    /// <param name="section">Where its settings stand.</param>
    /// <param name="secret">A secret that was given by a name of its own; empty without one.</param>
    /// <exception cref="InvalidSettingException">It cannot work.</exception>
    public static ClientCredential Read(IConfiguration configuration, string section, string secret)
    {
        var first = $"{section}:ClientCredentials:0";
        var read = (Secret: Of("ClientSecret"), Identity: Of("ManagedIdentityClientId"), Path: Of("CertificateDiskPath"), Password: Of("CertificatePassword"), File: Of("SignedAssertionFileDiskPath"));
        return (Of("SourceType"), secret) switch
        {
            ("", "") => new None(),
            ("", _) => new Secret(secret),
            (_, { Length: > 0 }) => throw new InvalidSettingException($"{first}:SourceType", "is set besides a secret. Set one of the two; without the secret it is safer."),
            ("ClientSecret", _) when read.Secret.Length > 0 => new Secret(read.Secret),
            ("ClientSecret", _) => throw Missing("ClientSecret"),
            ("SignedAssertionFromManagedIdentity", _) => new ManagedIdentity(read.Identity),
            ("Path", _) when File.Exists(read.Path) => Loading(new Certificate(read.Path, read.Password)),
            ("Path", _) => throw Missing("CertificateDiskPath"),
            ("SignedAssertionFilePath", _) when File.Exists(read.File) => new AssertionFile(read.File),
            ("SignedAssertionFilePath", _) => throw Missing("SignedAssertionFileDiskPath"),
            _ => throw new InvalidSettingException($"{first}:SourceType", "must be SignedAssertionFromManagedIdentity, SignedAssertionFilePath, Path or ClientSecret."),
        };

        // Once now, so that a faulty file is known at the start, and not when someone first needs it.
        Certificate Loading(Certificate certificate)
        {
            try
            {
                using var loaded = certificate.Load();
                return loaded.HasPrivateKey ? certificate : throw Unusable();
            }
            catch (Exception unreadable) when (unreadable is CryptographicException or IOException or UnauthorizedAccessException)
            {
                throw Unusable();
            }
        }

        InvalidSettingException Unusable() => new(
            $"{first}:CertificateDiskPath", "names a file that cannot be used. It must hold a certificate with its private key, as PEM, or as PFX with its CertificatePassword, and be readable for the service.");

        string Of(string name) => configuration[$"{first}:{name}"] ?? "";

        InvalidSettingException Missing(string name) => new($"{first}:{name}", "is empty, or names a file that is not there. The SourceType that is set needs it.");
    }
}
