namespace TeamsJourney.App.Hosting;

/// <summary>Reads settings of one kind each. One that was left empty is one that was not set.</summary>
internal static class SettingReading
{
    /// <summary>A text.</summary>
    public static string ReadText(this IConfiguration configuration, string name, string otherwise = "") =>
        configuration[name] is { Length: > 0 } value ? value : otherwise;

    /// <summary>An address.</summary>
    /// <exception cref="InvalidSettingException">It is none.</exception>
    public static Uri? ReadUrl(this IConfiguration configuration, string name) => configuration[name] switch
    {
        null or "" => null,
        var value when Uri.TryCreate(value, UriKind.Absolute, out var url) && url.Scheme is "https" or "http" => url.UserInfo.Length == 0
            ? url
            : throw new InvalidSettingException(name, "holds a user name or a password, which everybody would see who gets the address. Take it out."),
        _ => throw new InvalidSettingException(name, "must be an absolute http or https address."),
    };

    /// <summary>An address behind which others are written.</summary>
    /// <exception cref="InvalidSettingException">It is none, or nothing can stand behind it.</exception>
    public static Uri? ReadBaseUrl(this IConfiguration configuration, string name) => configuration.ReadUrl(name) switch
    {
        { OriginalString: var written } when written.AsSpan().ContainsAny('?', '#') =>
            throw new InvalidSettingException(name, "has a ? or a # in it. Write the address up to there: more is put behind it."),
        var url => url,
    };

    /// <summary>An address with a placeholder in it.</summary>
    /// <returns>The address as it was written; empty when it was not.</returns>
    /// <exception cref="InvalidSettingException">It is none, or the placeholder is missing.</exception>
    public static string ReadTemplate(this IConfiguration configuration, string name, string placeholder) => configuration.ReadUrl(name)?.OriginalString switch
    {
        null => "",
        var template when template.Contains(placeholder, StringComparison.Ordinal) => template,
        _ => throw new InvalidSettingException(name, $"would lead everybody to the same address. Write {placeholder} where the id belongs."),
    };

    /// <summary>One of a few words, in capitals or not.</summary>
    /// <exception cref="InvalidSettingException">It is none of them.</exception>
    public static T ReadChoice<T>(this IConfiguration configuration, string name, T otherwise)
        where T : struct, Enum
    {
        var words = Enum.GetNames<T>();
        return configuration[name] switch
        {
            null or "" => otherwise,
            // By its name: a number would be taken by the parser too.
            var value when Array.Find(words, word => word.Equals(value, StringComparison.OrdinalIgnoreCase)) is { } word => Enum.Parse<T>(word),
            _ => throw new InvalidSettingException(name, $"must be {string.Join(" or ", words)}."),
        };
    }

    /// <summary>Several texts: numbered, or in one line with commas between them.</summary>
    public static IReadOnlyList<string> ReadList(this IConfiguration configuration, string name) =>
        [.. configuration.GetSection(name).GetChildren().Select(child => child.Value ?? "")
            .Concat((configuration[name] ?? "").Split([',', ';', ' '], StringSplitOptions.RemoveEmptyEntries))
            .Where(value => value.Length > 0)];
}
