using AdaptiveCards;
using Counterparts;
using TeamsJourney.App.Conversation.Actions;
using TeamsJourney.App.Conversation.Cards;
using TeamsJourney.App.Conversation.Improve;
using TeamsJourney.App.Identity;
using TeamsJourney.Core.Improvements;
using TeamsJourney.Core.Journeys;
using TeamsJourney.Core.SetUp;
using static TeamsJourney.App.Tests.Conversation.Improve.Workshop;

namespace TeamsJourney.App.Tests.Conversation.Improve;

/// <summary>What one person sees and sends in step 4.</summary>
[Collection(OfficialRendererCollection.Name)]
public sealed class ImproveFormTests(OfficialRenderer renderer)
{
    private static readonly (string, string)[] Filled =
    [
        (PainFields.Pain, Manual.Value), ("why1", "Onduidelijk"), ("why2", ""), ("why3", "Geen tijd"), (ImprovementForm.Cause, "Expertise"),
        (ImprovementForm.Title, "Iemand bellen"), (ImprovementForm.Actions, "Bellen\r\n\r\nVragen"), (ImprovementForm.Cost, "Medium"), (ImprovementForm.Effect, "Large"),
        (ImprovementForm.Owner, Cleo.Id.Value.ToUpperInvariant()), (ImprovementForm.Due, "2026-05-01"), (ImprovementForm.Kpi, "Minder vragen"), (ImprovementForm.IsWhatPage, "true"),
    ];

    [Fact]
    public async Task An_improvement_is_kept_as_it_was_filled_in_and_its_pain_is_shown_again()
    {
        await using var app = await WorkshopApp.AfterAsync(AtImprove(Language.English));

        var reply = await app.SendAsync(Bob, SaveImprovement.Verb, Filled);

        Assert.Contains("Iemand bellen", Shown(reply).Note!.Text, StringComparison.Ordinal);
        var saved = Assert.Single((await app.JourneyAsync()).Improvements.Values);
        Assert.Equal((Manual, CauseClass.Expertise, "Iemand bellen", (MemberId?)Cleo.Id), (saved.PainPoint, saved.Cause, saved.Title, saved.Owner));
        Assert.Equal(["Onduidelijk", "Geen tijd"], saved.Whys);
        Assert.Equal(["Bellen", "Vragen"], saved.Actions);
        Assert.Equal((Size.Medium, Size.Large, (DateOnly?)new DateOnly(2026, 5, 1), "Minder vragen"), (saved.Cost, saved.Effect, saved.Due, saved.Kpi));
    }

    [Fact]
    public async Task Turning_a_page_or_asking_why_again_keeps_everything_that_was_typed()
    {
        await using var app = await WorkshopApp.AfterAsync(AtImprove(Language.English));

        foreach (var page in new[] { "true", "false" })
        {
            var reply = await app.OpenAsync(
                Bob, SaveImprovement.Verb, [.. Filled.Where(field => field.Item1 != ImprovementForm.IsWhatPage), (ImprovementForm.IsWhatPage, page), (ImprovementForm.Whys, "2")]);

            Assert.Empty((await RenderAsync(reply)).ValidationProblems);
            var card = Shown(reply).ToCard(withTitle: true, back: null).ToJson();
            foreach (var typed in new[] { "Onduidelijk", "Geen tijd", "Expertise", "Iemand bellen", "Bellen", "Medium", "Large", "2026-05-01", "Minder vragen" })
            {
                Assert.Contains($"\"value\":\"{typed}", card, StringComparison.Ordinal);
            }
        }
    }

    [Fact]
    public async Task A_missing_cause_and_a_stranger_as_owner_are_asked_for_again_with_everything_still_there()
    {
        await using var app = await WorkshopApp.AfterAsync(AtImprove(Language.English));
        using var _ = Languages.Speak(Language.English);

        var withoutCause = Shown(await app.SendAsync(Bob, SaveImprovement.Verb, [.. Filled.Where(field => field.Item1 != ImprovementForm.Cause)]));
        var withStranger = Shown(await app.SendAsync(Bob, SaveImprovement.Verb, [.. Filled.Where(field => field.Item1 != ImprovementForm.Owner), (ImprovementForm.Owner, "somebody-else")]));

        Assert.Equal("Choose what kind of cause it is.", withoutCause.Note!.Text);
        Assert.StartsWith("The one you chose is not a member", withStranger.Note!.Text, StringComparison.Ordinal);
        Assert.Contains("Iemand bellen", withStranger.ToCard(withTitle: true, back: null).ToJson(), StringComparison.Ordinal);
        Assert.Empty((await app.JourneyAsync()).Improvements);
    }

    [Fact]
    public async Task Where_there_is_no_people_picker_the_owner_is_chosen_from_the_roster_and_no_id_is_shown()
    {
        await using var app = await WorkshopApp.AfterAsync(WithImprovement(Language.English));
        app.Style = FormStyle.Inline;

        var form = Shown(await app.OpenAsync(Ann, SaveImprovement.Verb, (ImprovementForm.Id, Film.Value))).ToCard(withTitle: true, back: null);
        var json = form.ToJson();
        var chosen = System.Text.RegularExpressions.Regex.Match(json, "\"title\":\"Cleo Bakker\",\"value\":\"([^\"]+)\"").Groups[1].Value;
        await app.SendAsync(Ann, SaveImprovement.Verb, [(ImprovementForm.Id, Film.Value), .. Filled.Where(field => field.Item1 != ImprovementForm.Owner), (ImprovementForm.Owner, chosen)]);

        Assert.DoesNotContain(Bob.Id.Value, json, StringComparison.Ordinal);
        Assert.Equal(Cleo.Id, (await app.JourneyAsync()).Improvements[Film].Owner);
    }

    [Fact]
    public async Task Votes_are_kept_and_shown_again_and_too_many_are_refused_without_losing_them()
    {
        await using var app = await WorkshopApp.AfterAsync(AtImprove(Language.English));
        using var _ = Languages.Speak(Language.English);

        var refused = Shown(await app.SendAsync(Bob, VoteForPains.Verb, ("votes-manual", "3"), ("votes-call", "2")));
        var junk = Shown(await app.SendAsync(Bob, VoteForPains.Verb, ("votes-manual", "many")));
        var accepted = await app.SendAsync(Bob, VoteForPains.Verb, ("votes-manual", "2"), ("votes-call", ""), ("votes-shop", "9"));

        Assert.Equal((NoteTone.Problem, NoteTone.Problem), (refused.Note!.Tone, junk.Note!.Tone));
        Assert.Contains("\"value\":3", refused.ToCard(withTitle: true, back: null).ToJson(), StringComparison.Ordinal);
        Assert.IsType<Reply.Done>(accepted);
        var journey = await app.JourneyAsync();
        Assert.Equal([KeyValuePair.Create(Manual, 2)], journey.OwnVotes(Bob.Id));
        Assert.Empty(journey.OwnVotes(Ann.Id));
        Assert.Contains("You have 1 of 3 votes left.", (await RenderAsync(await app.OpenAsync(Bob, VoteForPains.Verb))).VisibleText, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_pain_is_parked_only_with_a_reason_and_can_be_taken_up_again()
    {
        await using var app = await WorkshopApp.AfterAsync(AtImprove(Language.English));

        Assert.Equal(NoteTone.Problem, Shown(await app.SendAsync(Bob, ParkPain.Verb, (PainFields.Pain, "call"), (PainFields.Reason, "  "))).Note!.Tone);
        var parked = await RenderAsync(await app.SendAsync(Bob, ParkPain.Verb, (PainFields.Pain, "call"), (PainFields.Reason, "Volgend jaar")));
        Assert.Contains("Volgend jaar", parked.VisibleText, StringComparison.Ordinal);
        Assert.Equal("Volgend jaar", (await app.JourneyAsync()).Parked[Call]);

        await app.SendAsync(Bob, ResumePain.Verb, (PainFields.Pain, "call"));
        Assert.Empty((await app.JourneyAsync()).Parked);
    }

    [Fact]
    public async Task An_improvement_for_what_hurts_no_more_can_still_be_changed()
    {
        await using var app = await WorkshopApp.AfterAsync(Healed(Language.English));
        using var _ = Languages.Speak(Language.English);

        var list = await RenderAsync(await app.OpenAsync(Bob, ListPains.Verb));
        Assert.Contains("Improvements for what does not hurt any more", list.VisibleText, StringComparison.Ordinal);
        var reply = await app.SendAsync(Bob, SaveImprovement.Verb, [(ImprovementForm.Id, Film.Value), .. Filled]);

        Assert.IsType<Reply.Done>(reply);
        Assert.Equal("Iemand bellen", (await app.JourneyAsync()).Improvements[Film].Title);
    }

    [Fact]
    public async Task Only_the_facilitator_publishes_and_sees_first_what_it_comes_to()
    {
        await using var app = await WorkshopApp.AfterAsync(WithImprovement(Language.English));
        using var _ = Languages.Speak(Language.English);

        Assert.IsType<Reply.Refuse>(await app.OpenAsync(Bob, PublishImprovements.Verb));
        Assert.IsType<Reply.Refuse>(await app.SendAsync(Bob, PublishImprovements.Verb));
        Assert.Contains("There will be one task", (await RenderAsync(await app.OpenAsync(Ann, PublishImprovements.Verb))).VisibleText, StringComparison.Ordinal);
        Assert.IsType<Reply.Done>(await app.SendAsync(Ann, PublishImprovements.Verb));
        Assert.True((await app.JourneyAsync()).Publication.IsUnderWay);
    }

    [Theory]
    [InlineData(ListPains.Verb)]
    [InlineData(ShowPain.Verb)]
    [InlineData(VoteForPains.Verb)]
    [InlineData(SaveImprovement.Verb)]
    [InlineData(DeleteImprovement.Verb)]
    [InlineData(ParkPain.Verb)]
    [InlineData(ResumePain.Verb)]
    [InlineData(PublishImprovements.Verb)]
    public async Task What_makes_no_sense_gets_an_answer_and_changes_nothing(string verb)
    {
        await using var app = await WorkshopApp.AfterAsync(AtImprove(Language.English));
        var before = await app.JourneyAsync();

        foreach (var data in new (string, string)[][]
        {
            [],
            [(PainFields.Pain, "nowhere"), (ImprovementForm.Id, "nothing"), ("page", "-99999999999")],
            [(PainFields.Pain, "shop"), (ImprovementForm.Cause, "7"), (ImprovementForm.Title, new string('x', 50_000)), (PainFields.Reason, new string('x', 50_000)), ("votes-manual", "-1")],
        })
        {
            Assert.NotNull(await app.OpenAsync(Bob, verb, data));
            Assert.NotNull(await app.SendAsync(Bob, verb, data));
        }

        Assert.Same(before.Improvements, (await app.JourneyAsync()).Improvements);
        Assert.Empty((await app.JourneyAsync()).Parked);
    }

    [Theory]
    [InlineData(Language.Dutch)]
    [InlineData(Language.English)]
    public async Task However_much_there_is_the_forms_stay_within_what_Teams_takes(Language language)
    {
        await using var app = await WorkshopApp.AfterAsync(AtImprove(language));
        // A list of the roster takes more room than a people picker.
        app.Style = FormStyle.Inline;
        using var _ = Languages.Speak(language);
        var long500 = new string('w', 500);
        for (var index = 0; index < 30; index++)
        {
            await app.SendAsync(Ann, SaveImprovement.Verb, [.. Filled.Where(field => field.Item1 is not (ImprovementForm.Title or ImprovementForm.Actions or ImprovementForm.Kpi) && !field.Item1.StartsWith("why", StringComparison.Ordinal)), .. Full(index)]);
        }

        var id = (await app.JourneyAsync()).Improvements.Values.First().Id.Value;
        foreach (var reply in new[]
        {
            await app.OpenAsync(Ann, ListPains.Verb),
            await app.OpenAsync(Ann, VoteForPains.Verb),
            await app.OpenAsync(Ann, ShowPain.Verb, (PainFields.Pain, Manual.Value), ("page", "3")),
            await app.OpenAsync(Ann, SaveImprovement.Verb, (ImprovementForm.Id, id)),
            await app.OpenAsync(Ann, ParkPain.Verb, (PainFields.Pain, Manual.Value), (PainFields.Reason, long500)),
        })
        {
            var card = Shown(reply).ToCard(withTitle: true, back: null);
            Assert.InRange(card.SizeInBytes, 500, CardLimits.TargetBytes);
            Assert.Empty((await renderer.RenderAsync(card.ToJson())).ValidationProblems);
        }

        Assert.Equal(30, (await app.JourneyAsync()).Improvements.Count);
    }

    private static IEnumerable<(string, string)> Full(int number) =>
    [
        .. Enumerable.Range(1, Improvement.MaximumWhys).Select(index => ($"why{index}", new string('w', Improvement.MaximumWhyLength))),
        (ImprovementForm.Title, $"{number:D3}{new string('w', Improvement.MaximumTitleLength - 3)}"),
        (ImprovementForm.Actions, string.Join('\n', Enumerable.Repeat(new string('w', Improvement.MaximumActionLength), Improvement.MaximumActions))),
        (ImprovementForm.Kpi, new string('w', Improvement.MaximumKpiLength)),
    ];

    private static Form Shown(Reply reply) => Assert.IsType<Reply.Show>(reply).Form;

    private Task<RenderedCard> RenderAsync(Reply reply) => renderer.RenderAsync(Shown(reply).ToCard(withTitle: true, back: null).ToJson());
}
