using TeamsJourney.App.Tests.JourneyTab;
using TeamsJourney.Core.Channels;
using TeamsJourney.Core.Experiences;
using TeamsJourney.Core.Improvements;
using TeamsJourney.Core.Journeys;
using TeamsJourney.Core.Steps;
using TeamsJourney.Core.Touchpoints;

namespace TeamsJourney.App.Tests.Export;

/// <summary>Journeys to take along.</summary>
internal static class Journeys
{
    /// <summary>Text that breaks what is not careful.</summary>
    public static readonly string[] HostileTexts =
    [
        "=HYPERLINK(\"https://example.org\",\"click\")", "+1+1", "-2", "@SUM(A1)", "a \"quoted\", b; c: d # e %% f", "one\ntwo\nthree",
        "<script>alert(1)</script> & <b>bold</b>", "emoji 😀 👩‍👩‍👧 🏴󠁧󠁢󠁳󠁣󠁴󠁿", "שלום עולם and العربية", "中文字符", "section title journey", "title: me",
        new string('W', 500), "arbeidsongeschiktheidsverzekeringsmaatschappijenoverleg", "'; drop table", "]]>-->", "\\\\server\\share",
    ];

    /// <summary>A hundred touchpoints, each with the answers of fifty people.</summary>
    public static Journey Big() => JourneyEvolution.Replay(
    [
        .. Past.Begun("Arbeidsongeschiktheidsverzekering voor zelfstandigen", "Zelfstandige vertalers van rond de veertig met een gezin en een hypotheek"),
        .. Past.Added([.. Enumerable.Range(0, 100).Select(index => $"Ik neem voor de {index + 1}e keer contact op over mijn arbeidsongeschiktheidsverzekering en wacht")]),
        .. Enumerable.Range(0, 100).Select(index => new TouchpointChannelsSet(Past.Ann, Past.At, Past.Id(index), [new ChannelUse((CommunicationChannel)(index % 9), Direction.BothWays)])),
        .. Enumerable.Range(0, 100).SelectMany(touchpoint => Enumerable.Range(0, 50).Select(person => (JourneyEvent)new ExperienceSaved(new MemberId($"secret-member-{person}"), Past.At, Past.Id(touchpoint), new Experience
        {
            Thought = $"Waarom moet ik dit nu voor de {person + 1}e keer uitleggen aan iemand?",
            Valence = Valence.Negative,
            Emotions = [(Emotion)(((touchpoint * 7) + (person * person) + (touchpoint / 9)) % 5)],
            Verdict = (Verdict)((touchpoint + person) % 3),
            Evidence = (Evidence)((touchpoint + person) % 4),
        }))),
        new StepStarted(Past.Ann, Past.At, Step.Experience, null),
        Past.Revealed(),
        .. Enumerable.Range(0, 40).Select(index => new ImprovementSaved(Past.Ann, Past.At, Improve(index, $"Eén dossier voor klacht {index}"))),
    ])!;

    /// <summary>A journey full of hostile text, also longer and rougher than any command lets through.</summary>
    public static Journey Hostile() => Hostile((text, _) => text);

    /// <summary>The same with the text as it is kept by the commands.</summary>
    public static Journey HostileAsKept() => Hostile((text, most) => PersonalText.CleanLine(text)[..Math.Min(most, PersonalText.CleanLine(text).Length)]);

    private static Journey Hostile(Func<string, int, string> kept) => JourneyEvolution.Replay(
    [
        .. Past.Begun("=cmd|' /C calc'!A0 <b>\"x\"</b>: a;b#c", HostileTexts[6]),
        .. Past.Added([.. HostileTexts.Select(text => kept(text, 200))]),
        new TouchpointsGrouped(Past.Ann, Past.At, new JourneyStepId("group"), "=1+1 <i>", [Past.Id(0), Past.Id(1)]),
        .. HostileTexts.Select((text, index) => Past.Felt(index, 1, kept(text, 500), (Emotion)(index % 5))),
        new CustomerWordsAdded(Past.Ann, Past.At, Past.Id(0), "=2+2"),
        new StepStarted(Past.Ann, Past.At, Step.Experience, null),
        Past.Revealed(),
        .. HostileTexts.Select((text, index) => new ImprovementSaved(Past.Ann, Past.At, Improve(index, kept(text, 100)))),
        new PainPointParked(Past.Ann, Past.At, Past.Id(3), kept("=3+3\nnext", 300)),
    ])!;

    /// <summary>A journey with an answer that nobody may see yet.</summary>
    public static Journey Unrevealed() => JourneyEvolution.Replay(
    [
        .. Past.Begun(), .. Past.Added("I see an ad"), Past.Felt(0, 1, "Overpriced", Emotion.Disappointed),
        new CustomerWordsAdded(Past.Ann, Past.At, Past.Id(0), "Overpriced indeed"),
    ])!;

    /// <summary>The same before anyone answered.</summary>
    public static Journey Unanswered() => JourneyEvolution.Replay([.. Past.Begun(), .. Past.Added("I see an ad")])!;

    private static Improvement Improve(int touchpoint, string title) => new()
    {
        Id = new ImprovementId($"improvement{touchpoint}"),
        PainPoint = Past.Id(touchpoint),
        Whys = [title],
        Cause = CauseClass.Quality,
        Title = title,
        Actions = [title],
        Cost = Size.Small,
        Effect = Size.Large,
        Owner = new MemberId("secret-member-owner"),
        Due = new DateOnly(2026, 5, 1),
        Kpi = title,
    };
}
