using Microsoft.Graph.Models;
using TeamsJourney.App.Hosting;

namespace TeamsJourney.App.Planner.Graph;

/// <summary>What we rely on in what Planner answers: ids go into addresses and into the journey, etags into headers.</summary>
internal static class SoundAnswers
{
    // Planner's are 28 characters (learn.microsoft.com, "Identifiers in Planner").
    private const int LongestId = 100;
    private const int LongestETag = 500;
    private const string ETagName = "@odata.etag";

    /// <summary>An answer, once the SDK has read it.</summary>
    /// <exception cref="UnusableAnswerException">It is nothing, or holds a value of another type than it should.</exception>
    public static async Task<T> ReadableAsync<T>(this Task<T?> answer)
        where T : class
    {
        try
        {
            return await answer ?? throw new UnusableAnswerException("Unreadable");
        }
        catch (Exception unreadable) when (unreadable is InvalidOperationException or FormatException or InvalidCastException)
        {
            throw new UnusableAnswerException("Unreadable");
        }
    }

    /// <summary>The id of something.</summary>
    /// <exception cref="UnusableAnswerException">It has none that can be one.</exception>
    public static string KnownId(this Entity entity) =>
        entity.Id is { Length: > 0 and <= LongestId } id && id.All(character => char.IsAsciiLetterOrDigit(character) || character is '-' or '_')
            ? id
            : throw new UnusableAnswerException("NoId");

    /// <summary>Something that was asked for by its id.</summary>
    /// <exception cref="UnusableAnswerException">It is something else.</exception>
    public static T Known<T>(this T entity, string id)
        where T : Entity => entity.KnownId() == id ? entity : throw new UnusableAnswerException("AnotherId");

    /// <summary>As what it was read.</summary>
    /// <exception cref="UnusableAnswerException">It does not say so, and cannot be changed without.</exception>
    public static string KnownETag(this Entity entity) => FindETag(entity) ?? throw new UnusableAnswerException("NoETag");

    /// <summary>Whether it says as what it was read.</summary>
    public static bool HasETag(this Entity entity) => FindETag(entity) is not null;

    private static string? FindETag(Entity entity) =>
        entity.AdditionalData.TryGetValue(ETagName, out var value) && value is string { Length: > 0 and <= LongestETag } etag && !etag.Any(char.IsControl) ? etag : null;
}
