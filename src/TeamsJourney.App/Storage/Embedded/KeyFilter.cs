using System.Text;
using Azure.Data.Tables;

namespace TeamsJourney.App.Storage.Embedded;

/// <summary>
/// What an OData filter says about the two keys. The file answers only what it can find by key: comparisons of
/// <c>PartitionKey</c> and <c>RowKey</c> by <c>eq</c>, <c>ge</c>, <c>gt</c>, <c>le</c>, <c>lt</c>, joined by <c>and</c>.
/// </summary>
internal sealed record KeyFilter(KeyRange Partition, KeyRange Row)
{
    /// <summary>Reads a filter; none, or an empty one, is everything.</summary>
    /// <exception cref="NotSupportedException">It says something else; the message does not repeat values.</exception>
    public static KeyFilter Parse(string? filter)
    {
        var (partition, row) = (KeyRange.All, KeyRange.All);
        var rest = (filter ?? "").AsSpan().Trim();
        for (var first = true; !rest.IsEmpty; first = false)
        {
            if (!first && TakeWord(ref rest) is not "and")
            {
                throw Unsupported();
            }

            var (name, operation) = (TakeWord(ref rest), TakeWord(ref rest));
            var value = TakeText(ref rest);
            (partition, row) = name switch
            {
                nameof(ITableEntity.PartitionKey) => (Narrow(partition, operation, value), row),
                nameof(ITableEntity.RowKey) => (partition, Narrow(row, operation, value)),
                _ => throw Unsupported(),
            };
        }

        return new(partition, row);
    }

    private static KeyRange Narrow(KeyRange range, string operation, string value) => operation switch
    {
        "eq" => range.From(new(value, Inclusive: true)).To(new(value, Inclusive: true)),
        "ge" => range.From(new(value, Inclusive: true)),
        "gt" => range.From(new(value, Inclusive: false)),
        "le" => range.To(new(value, Inclusive: true)),
        "lt" => range.To(new(value, Inclusive: false)),
        _ => throw Unsupported(),
    };

    private static string TakeWord(ref ReadOnlySpan<char> rest)
    {
        var end = rest.IndexOf(' ');
        if (end <= 0)
        {
            throw Unsupported();
        }

        var word = rest[..end].ToString();
        rest = rest[end..].TrimStart();
        return word;
    }

    private static string TakeText(ref ReadOnlySpan<char> rest)
    {
        if (rest.IsEmpty || rest[0] != '\'')
        {
            throw Unsupported();
        }

        var text = new StringBuilder();
        for (var index = 1; index < rest.Length; index++)
        {
            if (rest[index] != '\'')
            {
                text.Append(rest[index]);
            }
            else if (index + 1 < rest.Length && rest[index + 1] == '\'')
            {
                text.Append('\'');
                index++;
            }
            else
            {
                var after = rest[(index + 1)..];
                rest = after.IsEmpty || after[0] == ' ' ? after.Trim() : throw Unsupported();
                return text.ToString();
            }
        }

        throw Unsupported();
    }

    private static NotSupportedException Unsupported() =>
        new("The embedded store finds entities by key only: PartitionKey and RowKey with eq, ge, gt, le, lt, joined by 'and'.");
}

/// <summary>One end of a range of keys.</summary>
internal readonly record struct KeyBound(string Value, bool Inclusive);

/// <summary>A range of keys; an end that is <see langword="null"/> is open.</summary>
internal sealed record KeyRange(KeyBound? Low, KeyBound? High)
{
    public static KeyRange All { get; } = new(null, null);

    /// <summary>The single key that the range allows, or <see langword="null"/>.</summary>
    public string? Single => Low is { Inclusive: true } low && High is { Inclusive: true } high && low.Value == high.Value ? low.Value : null;

    public KeyRange From(KeyBound bound) => Low is { } low && !IsTighter(bound, low, Compare(bound.Value, low.Value)) ? this : this with { Low = bound };

    public KeyRange To(KeyBound bound) => High is { } high && !IsTighter(bound, high, Compare(high.Value, bound.Value)) ? this : this with { High = bound };

    private static bool IsTighter(KeyBound bound, KeyBound other, int difference) => difference > 0 || (difference == 0 && !bound.Inclusive && other.Inclusive);

    /// <summary>The order of the file: UTF-8 bytes, which is the order of code points.</summary>
    private static int Compare(string left, string right) => Encoding.UTF8.GetBytes(left).AsSpan().SequenceCompareTo(Encoding.UTF8.GetBytes(right));
}
