using System.Globalization;
using System.Text;
using CsvHelper;
using CsvHelper.Configuration;
using TeamsJourney.App.Conversation.Words;
using TeamsJourney.Core.Improvements;
using TeamsJourney.Core.Map;

namespace TeamsJourney.App.Export.Formats;

/// <summary>
/// A row per touchpoint, as a spreadsheet in the spoken language opens it: UTF-8 with a byte order mark, and that language's list separator
/// and decimal sign (Excel reads both from the system).
/// </summary>
internal static class CsvFile
{
    private const string BetweenTexts = "\n";

    public static byte[] Write(JourneyMap map)
    {
        var culture = CultureInfo.CurrentCulture;
        using var stream = new MemoryStream();
        using (var text = new StreamWriter(stream, new UTF8Encoding(encoderShouldEmitUTF8Identifier: true)))
        using (var csv = new CsvWriter(text, new CsvConfiguration(culture) { Delimiter = culture.TextInfo.ListSeparator, NewLine = "\r\n" }))
        {
            WriteRow(csv, Headings());
            var pains = map.PainPoints.ToDictionary(pain => pain.Touchpoint);
            foreach (var phase in map.Phases)
            {
                foreach (var (step, touchpoint) in phase.Steps
                    .SelectMany(step => step.Touchpoints.Select(touchpoint => (step, touchpoint))).OrderBy(pair => pair.touchpoint.Number))
                {
                    WriteRow(csv, RowOf(phase, step, touchpoint, pains.GetValueOrDefault(touchpoint.Id)));
                }
            }
        }

        return stream.ToArray();
    }

    private static object?[] Headings() =>
    [
        ExportTexts.CsvNumber, ExportTexts.CsvPhase, ExportTexts.CsvStep, ExportTexts.LaneTouchpoint, ExportTexts.CsvChannels, ExportTexts.CsvFeeling,
        ExportTexts.CsvAnswers, ExportTexts.CsvPositive, ExportTexts.CsvNegative, ExportTexts.CsvWow, ExportTexts.CsvAu, ExportTexts.CsvWithEvidence, ExportTexts.MomentOfTruth,
        ExportTexts.LaneThought, ExportTexts.CsvCustomerWords, ExportTexts.CsvPain, ExportTexts.CsvVotes, ExportTexts.Parked, ExportTexts.CsvImprovements,
    ];

    private static object?[] RowOf(PhaseOnMap phase, JourneyStepOnMap step, TouchpointOnMap touchpoint, PainPoint? pain)
    {
        var mood = touchpoint.Mood;
        return
        [
            touchpoint.Number, MethodWords.Name(phase.Phase), step.Id is null ? "" : step.Name, touchpoint.Text,
            Together(touchpoint.Channels.Select(use => $"{MethodWords.Name(use.Channel)} ({MethodWords.Name(use.Direction)})")),
            mood is { HasPoints: true } ? Math.Round(mood.Middle, 2) : null, mood?.Answers, mood?.Positive, mood?.Negative, mood?.Wows, mood?.Aus, mood?.WithEvidence,
            touchpoint.IsMomentOfTruth ? ExportTexts.CsvYes : "", Together(mood?.Thoughts ?? []), Together(mood?.CustomerWords ?? []),
            pain?.Rank, pain?.Votes, touchpoint.ParkedBecause, Together(touchpoint.Improvements.Select(Told)),
        ];
    }

    private static string Told(Improvement improvement) => string.Join(
        "; ",
        [
            improvement.Title,
            .. improvement.Due is { } due ? (string[])[Fill(ExportTexts.Before, due)] : [],
            .. improvement.Kpi.Length > 0 ? (string[])[improvement.Kpi] : [],
        ]);

    private static string Together(IEnumerable<string> texts) => string.Join(BetweenTexts, texts);

    // Numbers are written as numbers: a feeling of -1.4 is no formula.
    private static void WriteRow(CsvWriter csv, object?[] values)
    {
        foreach (var value in values)
        {
            csv.WriteField(value switch
            {
                string text => Formulas.Neutral(text),
                IFormattable number => number.ToString(null, CultureInfo.CurrentCulture),
                _ => "",
            });
        }

        csv.NextRecord();
    }
}
