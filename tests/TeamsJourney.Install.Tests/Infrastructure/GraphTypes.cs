using System.Formats.Tar;
using System.IO.Compression;
using System.Text.Json.Nodes;

namespace TeamsJourney.Install.Tests.Infrastructure;

/// <summary>
/// Stands in for the types of Microsoft Graph's Bicep extension, in the format of an extension's package: the resources that <c>infra/</c> uses,
/// with the properties that make them what they are. It takes any other property, so those are not checked.
/// </summary>
internal static class GraphTypes
{
    private const int Required = 1, ReadOnly = 2, Identifier = 16;

    // Graph's resources can be deployed, and referred to, from every scope.
    private const int AnyScope = 63;

    private static readonly (string Name, string[] Keys, string[] Given)[] Resources =
    [
        ("applications", ["uniqueName"], ["id", "appId"]),
        ("applications/federatedIdentityCredentials", ["name"], ["id"]),
        ("servicePrincipals", ["appId"], ["id"]),
        ("appRoleAssignedTo", ["appRoleId", "principalId", "resourceId"], ["id"]),
    ];

    public static byte[] Pack()
    {
        JsonArray types = [new JsonObject { ["$type"] = "StringType" }, new JsonObject { ["$type"] = "AnyType" }];
        var resources = new JsonObject();
        foreach (var (name, keys, given) in Resources)
        {
            var properties = new JsonObject();
            foreach (var (property, flags) in keys.Select(key => (key, Required | Identifier)).Concat(given.Select(property => (property, ReadOnly))))
            {
                properties[property] = new JsonObject { ["type"] = Reference(0), ["flags"] = flags };
            }

            types.Add((JsonNode)new JsonObject { ["$type"] = "ObjectType", ["name"] = name, ["properties"] = properties, ["additionalProperties"] = Reference(1) });
            types.Add((JsonNode)new JsonObject
            {
                ["$type"] = "ResourceType", ["name"] = $"Microsoft.Graph/{name}@v1.0", ["body"] = Reference(types.Count - 1), ["readableScopes"] = AnyScope, ["writableScopes"] = AnyScope,
            });
            resources[$"Microsoft.Graph/{name}@v1.0"] = new JsonObject { ["$ref"] = $"types.json#/{types.Count - 1}" };
        }

        var index = new JsonObject
        {
            ["resources"] = resources,
            ["resourceFunctions"] = new JsonObject(),
            ["settings"] = new JsonObject { ["name"] = "MicrosoftGraph", ["version"] = "1.0.0", ["isSingleton"] = false },
        };
        return Archive(("types.tgz", Archive(("index.json", Bytes(index)), ("types.json", Bytes(types)))));
    }

    private static JsonObject Reference(int type) => new() { ["$ref"] = $"#/{type}" };

    private static byte[] Bytes(JsonNode json) => System.Text.Encoding.UTF8.GetBytes(json.ToJsonString());

    private static byte[] Archive(params ReadOnlySpan<(string Name, byte[] Content)> files)
    {
        var packed = new MemoryStream();
        using (var zip = new GZipStream(packed, CompressionLevel.Fastest))
        using (var tar = new TarWriter(zip))
        {
            foreach (var (name, content) in files)
            {
                tar.WriteEntry(new UstarTarEntry(TarEntryType.RegularFile, name) { DataStream = new MemoryStream(content) });
            }
        }

        return packed.ToArray();
    }
}
