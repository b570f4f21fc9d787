using System.Text;
using System.Text.Json;
using System.Text.Json.Nodes;

namespace TeamsJourney.App.Tests.Fixture;

/// <summary>Changes activities as a hostile or broken sender would; the same seed gives the same changes.</summary>
/// <param name="seed">Chooses the changes.</param>
/// <param name="kept">What the host vouches for by its token, and so stays as it is.</param>
/// <param name="words">Words of the protocol that a hostile sender knows too.</param>
internal sealed class Mutation(int seed, IReadOnlyCollection<string>? kept = null, IReadOnlyList<string>? words = null)
{
    private static readonly string[] Texts =
        ["", " ", "\0", "..", "-1", "1e999", "true", "{{DATE(x)}}", "<at>x</at>", "'", "\u202E", "😀", "touchpoint/edit", "step/back", "save", "open", "Own", new('x', 3000)];

    private readonly string[] _texts = [.. Texts, .. words ?? []];
    private readonly Random _random = new(seed);

    public int Next(int below) => _random.Next(below);

    public byte[] Of(JsonObject activity)
    {
        var changed = activity.DeepClone();
        for (var times = 1 + Next(4); times > 0; times--)
        {
            Change(changed);
        }

        var bytes = Encoding.UTF8.GetBytes(changed.ToJsonString());
        if (Next(8) == 0)
        {
            bytes[Next(bytes.Length)] = (byte)Next(256);
        }

        return Next(20) == 0 ? bytes[..Next(bytes.Length)] : bytes;
    }

    /// <summary>Changes only what texts say.</summary>
    public byte[] OfTexts(JsonObject activity)
    {
        var changed = activity.DeepClone();
        var texts = Places(changed, kept ?? ["serviceUrl"]).Where(place => place.Parent[place.Name] is JsonValue value && value.GetValueKind() is JsonValueKind.String).ToList();
        var (parent, name) = texts[Next(texts.Count)];
        parent[name] = _texts[Next(_texts.Length)];
        return Encoding.UTF8.GetBytes(changed.ToJsonString());
    }

    private void Change(JsonNode root)
    {
        // Where the app calls back is the host's word, and proven by its token; it stays.
        var places = Places(root, kept ?? ["serviceUrl"]).ToList();
        if (places.Count == 0)
        {
            return;
        }

        var (parent, name) = places[Next(places.Count)];
        switch (Next(4))
        {
            case 0:
                parent.Remove(name);
                break;
            case 1:
                parent[name] = _texts[Next(_texts.Length)];
                break;
            case 2:
                parent[name] = Next(6) switch { 0 => null, 1 => 1, 2 => true, 3 => new JsonArray(1, null, "x"), 4 => new JsonObject { ["x"] = null }, _ => 1e300 };
                break;
            default:
                var (otherParent, otherName) = places[Next(places.Count)];
                parent[name] = otherParent[otherName]?.DeepClone();
                break;
        }
    }

    private static IEnumerable<(JsonObject Parent, string Name)> Places(JsonNode? node, IReadOnlyCollection<string> kept) => node switch
    {
        JsonObject one => one.Where(pair => !kept.Contains(pair.Key)).SelectMany(pair => Places(pair.Value, kept).Prepend((one, pair.Key))),
        JsonArray list => list.SelectMany(item => Places(item, kept)),
        _ => [],
    };
}
