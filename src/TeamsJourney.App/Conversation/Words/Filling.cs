using System.Globalization;

namespace TeamsJourney.App.Conversation.Words;

/// <summary>Puts values into a text of the resources; known everywhere in the app as <c>Fill</c>.</summary>
internal static class Filling
{
    /// <summary>The text with its holes <c>{0}</c>, <c>{1}</c> … filled, numbers and dates as the spoken language writes them.</summary>
    public static string Fill(string text, params ReadOnlySpan<object?> values) => string.Format(CultureInfo.CurrentCulture, text, values);
}
