using System.Globalization;
using System.Text;
using TeamsJourney.App.Conversation.Words;
using TeamsJourney.Core.Improvements;
using TeamsJourney.Core.Touchpoints;

namespace TeamsJourney.App.Planner;

/// <summary>The description of a task: the customer's words first. Plain text, as Planner shows it; in the language that is spoken now.</summary>
internal static class TaskDescription
{
    // Enough to feel it; the whole story is behind the link. Planner publishes no longest description.
    private const int MostWords = 5;

    public static string Of(Improvement improvement, Touchpoint touchpoint, PainPoint? pain)
    {
        var text = new StringBuilder();
        Line(text, Say(PlannerTexts.WhereItHurts, touchpoint.Text));
        if (pain is not null)
        {
            Line(text, Say(PlannerTexts.RankOfPain, pain.Rank));
            Part(text, PlannerTexts.CustomersSay, pain.Mood.CustomerWords.Take(MostWords).Select(Quoted));
            Part(text, PlannerTexts.CustomerThinks, pain.Mood.Thoughts.Distinct(StringComparer.Ordinal).Take(MostWords).Select(Quoted));
        }

        Part(text, PlannerTexts.Why, improvement.Whys.Select((why, index) => string.Create(CultureInfo.CurrentCulture, $"{index + 1}. {why}")));
        Line(text, "");
        Line(text, Say(PlannerTexts.CauseCostEffect, MethodWords.Name(improvement.Cause), MethodWords.Name(improvement.Cost), MethodWords.Name(improvement.Effect)));
        if (improvement.Kpi.Length > 0)
        {
            Line(text, Say(PlannerTexts.Kpi, improvement.Kpi));
        }

        return text.ToString().TrimEnd();
    }

    private static void Part(StringBuilder text, string heading, IEnumerable<string> lines)
    {
        var all = lines.ToList();
        if (all.Count > 0)
        {
            Line(text, "");
            Line(text, heading);
            all.ForEach(line => Line(text, line));
        }
    }

    private static string Quoted(string words) => $"“{words}”";

    private static string Say(string format, params ReadOnlySpan<object?> values) => Fill(format, values);

    private static void Line(StringBuilder text, string line) => text.Append(line).Append('\n');
}
