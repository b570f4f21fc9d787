using System.Globalization;

namespace Azure.Data.Tables.Http;

/// <summary>Values as OData literals (learn.microsoft.com, "Querying tables and entities").</summary>
internal static class QueryFilter
{
    public static string Create(FormattableString filter)
    {
        ArgumentNullException.ThrowIfNull(filter);
        var literals = Array.ConvertAll(filter.GetArguments(), argument => (object)Literal(argument));
        return string.Format(CultureInfo.InvariantCulture, filter.Format, literals);
    }

    private static string Literal(object? value) => value switch
    {
        string text => Quote(text),
        bool truth => truth ? "true" : "false",
        int number => number.ToString(CultureInfo.InvariantCulture),
        long number => number.ToString(CultureInfo.InvariantCulture) + "L",
        double number => number.ToString("R", CultureInfo.InvariantCulture),
        Guid guid => $"guid'{guid:D}'",
        DateTimeOffset time => $"datetime'{EntityJson.Time(time)}'",
        DateTime time => $"datetime'{EntityJson.Time(EntityJson.Utc(time))}'",
        byte[] bytes => $"X'{Convert.ToHexString(bytes)}'",
        null => throw new ArgumentException("A filter cannot compare with null."),
        _ => throw new ArgumentException($"A filter cannot hold a {value.GetType().Name}."),
    };

    /// <summary>Text as an OData literal: a quote is written twice.</summary>
    public static string Quote(string text) => $"'{text.Replace("'", "''", StringComparison.Ordinal)}'";
}
