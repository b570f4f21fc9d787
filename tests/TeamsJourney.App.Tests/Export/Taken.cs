using System.Globalization;
using TeamsJourney.App.Conversation.Example;
using TeamsJourney.App.Export;
using TeamsJourney.App.Export.Drawing;
using TeamsJourney.Core.Journeys;
using TeamsJourney.Core.SetUp;

namespace TeamsJourney.App.Tests.Export;

/// <summary>Takes journeys along, on a fixed day.</summary>
internal static class Taken
{
    public static readonly DateTimeOffset At = Bookcase.At;

    public static Journey Example { get; } = WorkedExample.Play(Language.Dutch, At);

    public static byte[] Along(string format, Journey journey, string culture = "nl-NL") =>
        ExportFormat.Find(format)!.Write(ExportSubject.Of(journey), CultureInfo.GetCultureInfo(culture), At, Theme.Light);
}
