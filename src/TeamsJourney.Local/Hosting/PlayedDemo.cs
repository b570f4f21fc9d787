using System.Globalization;
using TeamsJourney.App.Conversation.Example;
using TeamsJourney.Core.SetUp;
using TeamsJourney.Local.Demo;

namespace TeamsJourney.Local.Hosting;

/// <summary>Plays the demo on the console: a line for each part, and at the end where to look.</summary>
internal static class PlayedDemo
{
    /// <returns>The exit code: 0 when all of it was played, or Ctrl+C ended it; 1 when it could not go on.</returns>
    public static async Task<int> RunAsync(WebApplication local, LocalSettings settings)
    {
        CultureInfo.CurrentUICulture = CultureInfo.GetCultureInfo(settings.Language is Language.Dutch ? "nl-NL" : "en-GB");
        var teams = local.Services.GetRequiredService<LocalTeams>();
        var stopping = local.Lifetime.ApplicationStopping;
        try
        {
            var workshop = new Workshop(teams, WorkedExample.In(settings.Language), local.Services.GetRequiredService<TimeProvider>());
            await foreach (var progress in workshop.PlayAsync(stopping))
            {
                await Console.Out.WriteLineAsync(progress.Text);
            }

            if (!settings.Exit)
            {
                await Console.Out.WriteLineAsync(string.Format(CultureInfo.CurrentCulture, $"{Environment.NewLine}{DemoTexts.Look}", teams.Address));
            }

            return 0;
        }
        catch (OperationCanceledException) when (stopping.IsCancellationRequested)
        {
            return 0;
        }
        catch (Exception problem) when (problem is DemoFailedException or HttpRequestException)
        {
            await Console.Error.WriteLineAsync(string.Format(CultureInfo.CurrentCulture, DemoTexts.Failed, problem.Message));
            return 1;
        }
    }
}
