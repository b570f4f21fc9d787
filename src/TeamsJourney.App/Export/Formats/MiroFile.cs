using System.Globalization;
using System.Text;
using CsvHelper;
using CsvHelper.Configuration;
using TeamsJourney.App.Conversation.Words;
using TeamsJourney.Core.Map;

namespace TeamsJourney.App.Export.Formats;

/// <summary>
/// Rows as Miro takes them: a cell becomes a sticky note, without headings. The first row holds the phases, and below each phase
/// its touchpoints stand in order, so that the notes lie as the journey does.
/// </summary>
internal static class MiroFile
{
    public static byte[] Write(JourneyMap map)
    {
        var columns = map.Phases
            .Select(phase => (IReadOnlyList<string>)
            [
                MethodWords.Name(phase.Phase),
                .. phase.Steps.SelectMany(step => step.Touchpoints).OrderBy(touchpoint => touchpoint.Number).Select(touchpoint => touchpoint.Text),
            ])
            .ToList();
        using var stream = new MemoryStream();
        using (var text = new StreamWriter(stream, new UTF8Encoding(encoderShouldEmitUTF8Identifier: true)))
        using (var csv = new CsvWriter(text, new CsvConfiguration(CultureInfo.InvariantCulture) { NewLine = "\r\n" }))
        {
            for (var row = 0; row < columns.Max(column => column.Count); row++)
            {
                columns.ForEach(column => csv.WriteField(row < column.Count ? Formulas.Neutral(column[row]) : ""));
                csv.NextRecord();
            }
        }

        return stream.ToArray();
    }
}
