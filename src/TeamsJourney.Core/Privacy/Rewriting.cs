using TeamsJourney.Core.Experiences;
using TeamsJourney.Core.Improvements;
using TeamsJourney.Core.Journeys;
using TeamsJourney.Core.SetUp;
using TeamsJourney.Core.Steps;
using TeamsJourney.Core.Touchpoints;

namespace TeamsJourney.Core.Privacy;

/// <summary>
/// How past events read without what has to be gone from them. Replayed, they make the same journey. Pure; rewriting again what is
/// rewritten already changes nothing.
/// </summary>
public static class Rewriting
{
    /// <summary>An event without a name: what a journey that became anonymous keeps of its past.</summary>
    public static JourneyEvent WithoutName(JourneyEvent happened) => happened is ParticipantJoined joined ? joined with { Name = "" } : happened;

    /// <summary>An event of before someone was erased, or the erasing itself, without that person.</summary>
    /// <param name="happened">What happened.</param>
    /// <param name="erased">Whom to leave out.</param>
    /// <param name="now">The journey, after the erasing.</param>
    public static JourneyEvent Without(JourneyEvent happened, MemberErased erased, Journey now)
    {
        var rest = Mentioning(happened, erased);
        return happened.By == erased.By ? Kept(rest, erased, now) with { By = erased.Nobody } : rest;
    }

    // Where others' events name the person, or the person's own do.
    private static JourneyEvent Mentioning(JourneyEvent happened, MemberErased erased) => happened switch
    {
        FacilitatorChanged changed when changed.To == erased.By => changed with { To = erased.Nobody },
        MembersNudged nudged when nudged.To.Contains(erased.By) => nudged with { To = [.. nudged.To.Select(id => id == erased.By ? erased.Nobody : id)] },
        ImprovementSaved saved when saved.Improvement.Owner == erased.Account => saved with { Improvement = saved.Improvement with { Owner = null } },
        MemberErased self when self.By == erased.By => self with { Account = erased.Nobody },
        _ => happened,
    };

    // What the map does not show any more was the person's alone: earlier wordings, answers that were never revealed, votes.
    private static JourneyEvent Kept(JourneyEvent happened, MemberErased erased, Journey now) => happened switch
    {
        ParticipantJoined joined => joined with { Name = "" },
        TouchpointAdded added when !IsWorded(now, added.Id, added.Text) => added with { Text = "" },
        TouchpointChanged changed when !IsWorded(now, changed.Id, changed.Text) => changed with { Text = "" },
        ExperienceSaved saved when !IsRevealed(now, erased.Nobody, saved) => new ContributionErased(saved.By, saved.At),
        Voted voted => new ContributionErased(voted.By, voted.At),
        _ => happened,
    };

    private static bool IsWorded(Journey now, TouchpointId id, string text) => now.Touchpoints.Values
        .SelectMany(touchpoint => touchpoint.MergedFrom.Prepend(touchpoint))
        .Any(touchpoint => touchpoint.Id == id && touchpoint.Text == text);

    private static bool IsRevealed(Journey now, MemberId nobody, ExperienceSaved saved) =>
        now.Revealed.AnswersOf(nobody).Any(answer => answer.Touchpoint == saved.Touchpoint && answer.Experience.Says(saved.Experience));
}
