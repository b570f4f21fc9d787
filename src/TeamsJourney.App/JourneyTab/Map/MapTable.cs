using System.Text;
using TeamsJourney.App.Conversation.Words;
using TeamsJourney.Core.Map;

namespace TeamsJourney.App.JourneyTab.Map;

/// <summary>What the drawing shows, as a table in HTML: for screen readers, and for whoever searches the page.</summary>
internal static class MapTable
{
    public static string Draw(JourneyMap map)
    {
        var html = new StringBuilder("<table>\n<caption>").Append(Encoded(MapPart.Say(TabTexts.MapTitle, map.SetUp.Offering))).Append(". ")
            .Append(Encoded(MapPart.Say(TabTexts.TargetGroup, map.SetUp.TargetGroup))).Append("</caption>\n<thead><tr>");
        foreach (var heading in Headings(map))
        {
            html.Append("<th scope=\"col\">").Append(Encoded(heading)).Append("</th>");
        }

        html.Append("</tr></thead>\n<tbody>\n");
        foreach (var (phase, step, touchpoint) in map.Phases.SelectMany(phase => phase.Steps.SelectMany(step => step.Touchpoints.Select(touchpoint => (phase, step, touchpoint)))))
        {
            html.Append("<tr>");
            Cell(html, MethodWords.Name(phase.Phase));
            Cell(html, step.Id is null ? "" : step.Name);
            html.Append("<th scope=\"row\">").Append(Encoded(MapPart.Say(TabTexts.DescriptionTouchpoint, touchpoint.Number, touchpoint.Text))).Append("</th>");
            Cell(html, [.. touchpoint.Channels.Select(use => $"{MethodWords.Name(use.Channel)} ({MethodWords.Name(use.Direction)})")]);
            if (map.HasMoods)
            {
                Cell(html, Feelings(touchpoint));
                Cell(html, touchpoint.Mood is { } said ? ThoughtLane.QuotesOf(said) : []);
                Cell(html, touchpoint.Mood is { Answers: > 0 } mood ? MapPart.Say(TabTexts.WithEvidence, mood.WithEvidence, mood.Answers) : "");
                Cell(html, Pain(touchpoint));
            }

            html.Append("</tr>\n");
        }

        foreach (var phase in map.Phases.Where(phase => phase.Steps.Count == 0))
        {
            html.Append("<tr>");
            Cell(html, MethodWords.Name(phase.Phase));
            Cell(html, "");
            Cell(html, TabTexts.EmptyPhase);
            html.Append("</tr>\n");
        }

        return html.Append("</tbody>\n</table>").ToString();
    }

    private static IEnumerable<string> Headings(JourneyMap map) =>
    [
        TabTexts.TablePhase, TabTexts.TableStep, TabTexts.LaneTouchpoint, TabTexts.TableChannels,
        .. map.HasMoods ? (string[])[TabTexts.TableFeeling, TabTexts.LaneThought, TabTexts.LaneEvidence, TabTexts.LanePain] : [],
    ];

    private static IReadOnlyList<string> Feelings(TouchpointOnMap touchpoint) => touchpoint.Mood is not { HasPoints: true } mood
        ? [TabTexts.NoAnswer]
        :
        [
            MapPart.Say(TabTexts.TableFelt, mood.Middle, mood.Positive, mood.Negative),
            .. mood.IsDivided ? (string[])[TabTexts.Divided] : [],
            .. mood.Wows > 0 ? (string[])[MapPart.Say(TabTexts.Wow, mood.Wows)] : [],
            .. mood.Aus > 0 ? (string[])[MapPart.Say(TabTexts.Au, mood.Aus)] : [],
            .. mood.IsMomentOfTruth ? (string[])[TabTexts.MomentOfTruth] : [],
        ];

    private static IReadOnlyList<string> Pain(TouchpointOnMap touchpoint) =>
    [
        .. touchpoint.PainRank is { } rank ? (string[])[$"{rank}"] : [],
        .. touchpoint.ParkedBecause is { } reason ? (string[])[$"{TabTexts.Parked}: {reason}"] : [],
        .. touchpoint.Improvements.Select(improvement => improvement.Due is { } due ? $"{improvement.Title}, {MapPart.Say(TabTexts.Before, due)}" : improvement.Title),
    ];

    private static void Cell(StringBuilder html, params IReadOnlyList<string> lines) =>
        html.Append("<td>").AppendJoin("<br>", lines.Select(Encoded)).Append("</td>");

    private static string Encoded(string text) => TabPage.Encoder.Encode(text);
}
