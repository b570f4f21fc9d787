using System.Text.Json.Nodes;
using TeamsJourney.Local.Cards;
using Answer = TeamsJourney.Core.Experiences.Experience;

namespace TeamsJourney.Local.Demo.Steps;

/// <summary>Step 3: everyone answers for every touchpoint, without seeing the others' answers; then the facilitator reveals them.</summary>
internal static class SharingExperiences
{
    /// <summary>All answers, by all at the same time.</summary>
    public static async Task AnswerAsync(DemoTeam team, CancellationToken cancellationToken)
    {
        await team.GoOnAsync("Channels", cancellationToken);
        await team.AllAsync((colleague, number) => AnswerAsync(team, colleague, team.Example.Experiences[number], cancellationToken));
    }

    /// <summary>The reveal, until it stands in the channel.</summary>
    public static async Task RevealAsync(DemoTeam team, CancellationToken cancellationToken)
    {
        var lead = team.Lead;
        var facilitate = await lead.OpenAsync(Button.Opening(Verbs.Facilitate), cancellationToken);
        var sure = await lead.TurnToAsync(facilitate, Button.Opening(Verbs.Reveal), [], cancellationToken);
        await lead.FinishAsync(sure, Button.Doing(Verbs.Reveal), [], cancellationToken);
        await lead.SeeAsync(
            "the reveal",
            // The step's own card leads to it too, and was changed for that; the reveal is a message of its own.
            view => ColleagueAtWork.Messages(view).Any(message => !message.IsEdited && message.Cards.SelectMany(CardAction.In).Any(Button.Opening(Verbs.SeeReveal).Is)),
            cancellationToken);
    }

    private static async Task AnswerAsync(DemoTeam team, ColleagueAtWork colleague, IReadOnlyList<Answer> answers, CancellationToken cancellationToken)
    {
        // It opens at the first touchpoint that has no answer, and saving leads to the next; after the last one it shows what was answered.
        var form = await colleague.OpenAsync(Button.Opening(Verbs.SaveExperience), cancellationToken);
        foreach (var _ in answers)
        {
            var about = team.Example.Touchpoints.Index().FirstOrDefault(one => form.Card.Says(one.Item.Text));
            if (about.Item is null)
            {
                throw new DemoFailedException($"'{form.Title}' does not say which touchpoint it is about.");
            }

            form = await colleague.TurnToAsync(form, Button.Doing(Verbs.SaveExperience, ("go", "next")), Fields(answers[about.Index]), cancellationToken);
        }

        await colleague.FinishAsync(form, Button.Doing(Verbs.SayDone), [], cancellationToken);
    }

    private static JsonObject Fields(Answer answer) => new()
    {
        ["thought"] = answer.Thought,
        ["valence"] = answer.Valence.ToString(),
        ["emotions"] = string.Join(',', answer.Emotions),
        ["verdict"] = answer.Verdict.ToString(),
        ["evidence"] = answer.Evidence.ToString(),
    };
}
