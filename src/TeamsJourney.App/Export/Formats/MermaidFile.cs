using System.Globalization;
using System.Text;
using TeamsJourney.App.Conversation.Words;
using TeamsJourney.Core.Experiences;
using TeamsJourney.Core.Map;

namespace TeamsJourney.App.Export.Formats;

/// <summary>
/// A user journey diagram (mermaid.js.org/syntax/userJourney): a section per phase, a task per touchpoint with its feeling as a score from 1
/// to 5, and the communication channels as its actors.
/// </summary>
internal static class MermaidFile
{
    // What has no answer stands in the middle: a task cannot be without a score.
    private const int Neutral = 3;

    public static byte[] Write(JourneyMap map)
    {
        var text = new StringBuilder("journey\n").Append("    title ").Append(Plain(map.SetUp.Offering)).Append('\n');
        foreach (var phase in map.Phases.Where(phase => phase.Steps.Count > 0))
        {
            text.Append("    section ").Append(Plain(MethodWords.Name(phase.Phase))).Append('\n');
            foreach (var touchpoint in phase.Steps.SelectMany(step => step.Touchpoints).OrderBy(touchpoint => touchpoint.Number))
            {
                var actors = string.Join(", ", touchpoint.Channels.Select(use => Plain(MethodWords.Name(use.Channel)).Replace(',', ' ')));
                text.Append("      ").Append(Plain(touchpoint.Text)).Append(CultureInfo.InvariantCulture, $": {Score(touchpoint.Mood)}")
                    .Append(actors.Length > 0 ? $": {actors}" : "").Append('\n');
            }
        }

        return Encoding.UTF8.GetBytes(text.ToString());
    }

    private static int Score(TouchpointMood? mood) => mood is { HasPoints: true } ? (int)Math.Round(mood.Middle, MidpointRounding.AwayFromZero) + Neutral : Neutral;

    // The grammar gives : ; # % a meaning and has no way to escape them, so their full-width likenesses stand in; a line must not begin with a word of the grammar.
    private static string Plain(string text)
    {
        var line = new StringBuilder();
        foreach (var character in string.Join(' ', text.Split((char[]?)null, StringSplitOptions.RemoveEmptyEntries)))
        {
            line.Append(character switch
            {
                ':' => '：',
                ';' => '；',
                '#' => '＃',
                '%' => '％',
                '<' => '‹',
                '>' => '›',
                _ => character,
            });
        }

        var plain = line.ToString();
        return Words.Any(word => plain.StartsWith(word, StringComparison.OrdinalIgnoreCase)) ? $"“{plain}”" : plain;
    }

    private static readonly string[] Words = ["section", "title", "journey", "accTitle", "accDescr", "---"];
}
