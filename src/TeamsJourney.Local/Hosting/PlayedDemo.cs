using System.Globalization;
using TeamsJourney.App.Conversation.Example;
using TeamsJourney.Core.SetUp;
using TeamsJourney.Local.Demo;

namespace TeamsJourney.Local.Hosting;

/// <summary>Plays the demo on the console: a line for each part, and at the end where to look.</summary>
internal static class PlayedDemo
{
    /// <summary>Plays it.</summary>
    /// <param name="local">Local Teams, with the app beside it.</param>
    /// <param name="settings">The language, and whether it stays open afterwards.</param>
    /// <param name="console">Where the lines go.</param>
    /// <param name="errors">Where the one line goes that says why it stopped.</param>
    /// <returns>The exit code: 0 when all of it was played, or Ctrl+C ended it; 1 when it could not go on.</returns>
    public static async Task<int> RunAsync(WebApplication local, LocalSettings settings, TextWriter console, TextWriter errors)
    {
        CultureInfo.CurrentUICulture = CultureInfo.GetCultureInfo(settings.Language is Language.Dutch ? "nl-NL" : "en-GB");
        var teams = local.Services.GetRequiredService<LocalTeams>();
        var stopping = local.Lifetime.ApplicationStopping;
        try
        {
            var workshop = new Workshop(teams, WorkedExample.In(settings.Language), local.Services.GetRequiredService<TimeProvider>());
            await foreach (var progress in workshop.PlayAsync(stopping))
            {
                await console.WriteLineAsync(progress.Text);
            }

            if (!settings.Exit)
            {
                await console.WriteLineAsync(string.Format(CultureInfo.CurrentCulture, $"{Environment.NewLine}{DemoTexts.Look}", teams.Address));
            }

            return 0;
        }
        catch (OperationCanceledException) when (stopping.IsCancellationRequested)
        {
            return 0;
        }
        catch (Exception problem) when (problem is DemoFailedException or HttpRequestException)
        {
            await errors.WriteLineAsync(string.Format(CultureInfo.CurrentCulture, DemoTexts.Failed, problem.Message));
            return 1;
        }
    }
}
