using System.Buffers.Text;
using System.Security.Cryptography;

namespace TeamsJourney.Local.Identity;

/// <summary>The key that this run of Local Teams signs its tokens with; it is made anew every time and never leaves the process.</summary>
internal sealed class SigningKey : IDisposable
{
    private readonly RSA key = RSA.Create(2048);

    public SigningKey() => Id = Base64Url.EncodeToString(SHA256.HashData(key.ExportSubjectPublicKeyInfo()));

    public string Id { get; }

    public RSAParameters Public => key.ExportParameters(includePrivateParameters: false);

    public string Sign(byte[] data) =>
        Base64Url.EncodeToString(key.SignData(data, HashAlgorithmName.SHA256, RSASignaturePadding.Pkcs1));

    public void Dispose() => key.Dispose();
}
