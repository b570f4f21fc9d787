using System.Text.Json.Nodes;
using TeamsJourney.App.Tests.Fixture;
using TeamsJourney.Core.Steps;
using static TeamsJourney.App.Tests.Fixture.Person;

namespace TeamsJourney.App.Tests.Conversation.Cards.Walks;

/// <summary>Step 3: answering, one's own answers, and the reveal.</summary>
internal static class ExperienceWalk
{
    private const string Next = "next";

    /// <returns>The facilitator's form after the reveal, to go on from.</returns>
    public static async Task<JsonObject> RunAsync(CardWalk walk, JsonObject facilitate)
    {
        var (message, card) = await walk.GoOnAsync("experience-card-empty", Step.Experience, facilitate, "experience/save");
        var form = await walk.OpenAsync("answer", card.Button("experience/save"));
        await walk.OpenAsync("answer-refused", form.Button("experience/save", ("go", "")), Feel("", "", ""));
        form = await walk.OpenAsync("answer-next", form.Button("experience/save", ("go", Next)), Feel(new string('W', 130), "Positive", "Happy"));
        for (var (number, isLast) = (2, false); !isLast; number++)
        {
            var hurts = number is 3 or 5;
            form = (await walk.App.PressAsync(walk.Person, form.Button("experience/save", ("go", Next)), hurts ? Feel("Dat duurt lang", "Negative", "Irritated,Angry", "Au") : Feel("", "Positive", "Satisfied"))).Form;
            isLast = !form.Inputs().Any();
        }

        walk.See("answers-done", form);
        await AnswerAsync(walk.App, Bob, card);
        var mine = await walk.OpenAsync("answers", card.Button("experience/mine"));
        await walk.OpenAsync("answer-change", mine.Button("experience/save", ("go", "mine")));
        await walk.SeeStepAsync("experience-card", Step.Experience, message, shown => shown.AllText().Split("●●").Length > 6);
        return await RevealAsync(walk, message, card);
    }

    private static async Task<JsonObject> RevealAsync(CardWalk walk, string message, JsonObject card)
    {
        await walk.SayAsync("next-typed-before-the-reveal", "next");
        var facilitate = await walk.OpenAsync("facilitate-experience", card.Button("journey/facilitate"));
        var reveal = await walk.OpenAsync("reveal", facilitate.Button("experience/reveal"));
        await walk.ActAsync(reveal.Button("experience/reveal"));
        var (_, revealed) = await walk.SeePostAsync("reveal-card", call => call.Card!.HasButton("experience/reveal-details") && !call.Card!.HasButton("journey/facilitate"));
        await walk.SeeStepAsync("experience-card-revealed", Step.Experience, message, shown => !shown.HasButton("experience/save"));
        var details = await walk.OpenAsync("reveal-details", revealed.Button("experience/reveal-details"));
        var thoughts = details.Actions().First(action => action.VerbOf() == "experience/reveal-details" && action["data"]?["touchpoint"] is not null);
        await walk.OpenAsync("reveal-thoughts", thoughts);
        facilitate = await walk.OpenAsync("facilitate-revealed", card.Button("journey/facilitate"));
        await walk.OpenAsync("reopen-form", facilitate.Button("step/back"));
        return facilitate;
    }

    // Bob feels otherwise about the first, and about another what Sanne does not.
    private static async Task AnswerAsync(AppFixture app, Person person, JsonObject card)
    {
        var form = (await app.PressAsync(person, card.Button("experience/save"))).Form;
        for (var number = 1; form.Inputs().Any(); number++)
        {
            var inputs = number is 1 or 5 ? Feel("Nooit van gehoord", "Negative", "Disappointed", "Au", "AskedCustomers") : Feel("Prima", "Positive", "Happy", "Wow");
            form = (await app.PressAsync(person, form.Button("experience/save", ("go", Next)), inputs)).Form;
        }
    }

    private static JsonObject Feel(string thought, string valence, string emotions, string verdict = "Neither", string evidence = "OwnShoes") => new()
    {
        ["thought"] = thought, ["valence"] = valence, ["emotions"] = emotions, ["verdict"] = verdict, ["evidence"] = evidence,
    };
}
