using System.Collections;
using System.Globalization;
using System.Reflection;
using System.Text;

namespace TeamsJourney.Core.Tests.Fixture;

/// <summary>Everything that can be reached through the public properties of a value, written out: to compare by value, and to search for what should not be there.</summary>
internal static class PublicText
{
    public static string Of(object? value)
    {
        var text = new StringBuilder();
        Write(text, value, depth: 0);
        return text.ToString();
    }

    private static void Write(StringBuilder text, object? value, int depth)
    {
        Assert.True(depth < 30, "The graph does not end.");
        switch (value)
        {
            case null:
                text.Append('-');
                break;
            case string or bool or Enum or DateTimeOffset or DateOnly or IFormattable:
                text.Append(CultureInfo.InvariantCulture, $"'{value}'");
                break;
            case IEnumerable items:
                text.Append('[');
                foreach (var item in Ordered(items))
                {
                    Write(text, item, depth + 1);
                    text.Append(", ");
                }

                text.Append(']');
                break;
            default:
                text.Append(value.GetType().Name).Append(" { ");
                foreach (var property in value.GetType().GetProperties(BindingFlags.Public | BindingFlags.Instance).Where(one => one.GetIndexParameters().Length == 0))
                {
                    text.Append(property.Name).Append(" = ");
                    Write(text, property.GetValue(value), depth + 1);
                    text.Append("; ");
                }

                text.Append('}');
                break;
        }
    }

    // Dictionaries and sets have no order of their own.
    private static IEnumerable<object?> Ordered(IEnumerable items)
    {
        var all = items.Cast<object?>();
        return items is IDictionary || items.GetType().Name.Contains("Set", StringComparison.Ordinal) ? all.OrderBy(Of, StringComparer.Ordinal) : all;
    }
}
