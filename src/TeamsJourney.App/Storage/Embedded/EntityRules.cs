using Azure.Data.Tables;
using Azure.Data.Tables.Models;

namespace TeamsJourney.App.Storage.Embedded;

/// <summary>
/// The Table service's limits (learn.microsoft.com, "Understanding the Table service data model"), kept here too so that what
/// is stored in a file can always be moved to the service.
/// </summary>
internal static class EntityRules
{
    private const int MaxKeyCharacters = 1024;
    private const int MaxProperties = 252;
    private const int MaxNameCharacters = 255;
    private const int MaxValueBytes = 64 * 1024;
    private const int MaxEntityBytes = 1024 * 1024;
    private static readonly DateTimeOffset FirstTime = new(1601, 1, 1, 0, 0, 0, TimeSpan.Zero);

    /// <summary>The first rule that an entity breaks, or <see langword="null"/>.</summary>
    public static TableRefusal? Check(TableEntity entity)
    {
        if ((CheckKey(entity.PartitionKey) ?? CheckKey(entity.RowKey)) is { } wrongKey)
        {
            return wrongKey;
        }

        var count = 0;
        foreach (var (name, value) in (IDictionary<string, object?>)entity)
        {
            if (value is null || EntityBytes.IsSystemName(name))
            {
                continue;
            }

            count++;
            if ((CheckName(name) ?? CheckValue(value, Size(value))) is { } wrong)
            {
                return wrong;
            }
        }

        return count > MaxProperties ? TableRefusal.New(400, TableErrorCode.TooManyProperties, "The entity contains more properties than allowed. Each entity can include up to 252 properties to store data.")
            : SizeOf(entity) > MaxEntityBytes ? TableRefusal.New(400, TableErrorCode.EntityTooLarge, "The entity is larger than the maximum allowed size (1MB).")
            : null;
    }

    /// <summary>The size of an entity as the service reckons it, in bytes: 4 and the keys, then for each property 8, its name and its value, text in UTF-16.</summary>
    public static long SizeOf(TableEntity entity) =>
        4L + ((entity.PartitionKey.Length + entity.RowKey.Length) * 2) + ((IDictionary<string, object?>)entity)
            .Where(property => property.Value is not null && !EntityBytes.IsSystemName(property.Key))
            .Sum(property => 8 + (property.Key.Length * 2) + Size(property.Value!));

    /// <summary>The rule that a key breaks, or <see langword="null"/>.</summary>
    public static TableRefusal? CheckKey(string? key)
    {
        if (key is null)
        {
            return TableRefusal.New(400, TableErrorCode.PropertiesNeedValue, "The values are not specified for all properties in the entity.");
        }

        if (key.Length > MaxKeyCharacters)
        {
            return TableRefusal.New(400, TableErrorCode.KeyValueTooLarge, "The key exceeds 1,024 characters.");
        }

        for (var index = 0; index < key.Length; index++)
        {
            var character = key[index];
            var isHalf = char.IsHighSurrogate(character) ? index + 1 == key.Length || !char.IsLowSurrogate(key[++index]) : char.IsLowSurrogate(character);
            if (character is '/' or '\\' or '#' or '?' || char.IsControl(character) || isHalf)
            {
                return TableRefusal.New(400, TableErrorCode.OutOfRangeInput, "A key holds a character that keys may not have.");
            }
        }

        return null;
    }

    /// <summary>A time that names no zone is taken as UTC: what is stored must not depend on where the process runs.</summary>
    public static DateTime Utc(DateTime time) => time.Kind == DateTimeKind.Unspecified ? time : time.ToUniversalTime();

    private static TableRefusal? CheckName(string name) =>
        name.Length > MaxNameCharacters ? TableRefusal.New(400, TableErrorCode.PropertyNameTooLong, "The name of a property exceeds 255 characters.")
        : name.Length == 0 || !IsNameStart(name[0]) || !name.All(IsNamePart) ? TableRefusal.New(400, TableErrorCode.PropertyNameInvalid, "The name of a property is not an identifier.")
        : null;

    private static bool IsNameStart(char character) => char.IsLetter(character) || character == '_';

    private static bool IsNamePart(char character) => char.IsLetterOrDigit(character) || character == '_';

    private static TableRefusal? CheckValue(object value, long size) => value switch
    {
        string or byte[] or BinaryData when size > MaxValueBytes =>
            TableRefusal.New(400, TableErrorCode.PropertyValueTooLarge, "The property value exceeds the maximum allowed size (64KB)."),
        DateTimeOffset time when time < FirstTime => TooEarly,
        DateTime time when Utc(time).Ticks < FirstTime.Ticks => TooEarly,
        _ => null,
    };

    private static TableRefusal TooEarly => TableRefusal.New(400, TableErrorCode.OutOfRangeInput, "A time lies before 1601.");

    private static long Size(object value) => value switch
    {
        string text => text.Length * 2L,
        byte[] binary => binary.Length,
        BinaryData binary => binary.ToMemory().Length,
        Guid => 16,
        bool => 1,
        int => 4,
        long or double or DateTime or DateTimeOffset => 8,
        _ => throw new NotSupportedException($"A table cannot hold a {value.GetType().Name}."),
    };
}
