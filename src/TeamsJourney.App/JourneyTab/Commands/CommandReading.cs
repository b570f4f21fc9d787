using TeamsJourney.App.Identity;
using TeamsJourney.App.JourneyTab.Views;
using TeamsJourney.App.Privacy.Erasing;
using TeamsJourney.Core.Channels;
using TeamsJourney.Core.Experiences;
using TeamsJourney.Core.Improvements;
using TeamsJourney.Core.Journeys;
using TeamsJourney.Core.Publishing;
using TeamsJourney.Core.SetUp;
using TeamsJourney.Core.Steps;
using TeamsJourney.Core.Touchpoints;

namespace TeamsJourney.App.JourneyTab.Commands;

/// <summary>Makes a command of the core of what the tab asks.</summary>
internal static class CommandReading
{
    // Longer than those that the tab makes; an event that names all 500 touchpoints must find room in a row of a table.
    private const int LongestId = 48;

    // Each is a message of its own, and all are asked for in one transaction (at most 100 rows).
    private const int MostNudges = 80;

    /// <summary>The command; nothing when it names a person or a thing that cannot be.</summary>
    /// <param name="asked">What the tab asks.</param>
    /// <param name="person">Who asks, as the journey knows them.</param>
    /// <param name="at">When.</param>
    /// <param name="journey">The journey it is about.</param>
    /// <param name="around">The team, as far as it is known, and who its members are to the journey.</param>
    public static Command? Read(TabCommand asked, Person person, DateTimeOffset at, Journey journey, Surroundings around) =>
        asked is TabCommand.EraseOwnPart ? EraseOwnPart.Command(person, at) : Read(asked, person.Member, at, journey, around);

    private static Command? Read(TabCommand asked, Member by, DateTimeOffset at, Journey journey, Surroundings around) => asked switch
    {
        TabCommand.AddTouchpoint add when IsNewId(add.Touchpoint) =>
            new TouchpointCommand.AddTouchpoint(by, at, new(add.Touchpoint), new(add.Phase), add.Text),
        TabCommand.EditTouchpoint edit => new TouchpointCommand.ChangeTouchpoint(by, at, new(edit.Touchpoint), new(edit.Phase), edit.Text) { Seen = edit.Seen },
        TabCommand.DeleteTouchpoint delete => new TouchpointCommand.DeleteTouchpoint(by, at, new(delete.Touchpoint)),
        TabCommand.PlaceTouchpoint place => new ChannelCommand.PlaceTouchpoint(
            by, at, new(place.Touchpoint), new(place.Phase), place.Before is { } before ? new TouchpointId(before) : null),
        TabCommand.SetChannels set => new ChannelCommand.SetTouchpointChannels(by, at, new(set.Touchpoint), set.Channels) { Seen = set.Seen },
        TabCommand.MergeTouchpoints merge => new TouchpointCommand.MergeTouchpoints(
            by, at, new(merge.Into), [.. merge.Others.Select(id => new TouchpointId(id))], merge.Text),
        TabCommand.SplitTouchpoint split => new TouchpointCommand.SplitTouchpoint(by, at, new(split.Touchpoint)),
        TabCommand.SaveJourneyStep save when IsNewId(save.Step) => new TouchpointCommand.GroupTouchpoints(
            by, at, new(save.Step), save.Name, [.. save.Touchpoints.Select(id => new TouchpointId(id))]),
        TabCommand.DeleteJourneyStep delete => new TouchpointCommand.UngroupTouchpoints(by, at, new(delete.Step)),
        TabCommand.AnswerQuestions answer => new ChannelCommand.AnswerChannelQuestions(by, at, answer.Used),
        TabCommand.SaveExperience save => new ExperienceCommand.SaveExperience(by, at, new(save.Touchpoint), new Experience
        {
            Thought = save.Thought,
            Valence = save.Valence,
            Emotions = save.Emotions,
            Verdict = save.Verdict,
            Evidence = save.Evidence,
        }),
        TabCommand.Reveal => new ExperienceCommand.RevealExperiences(by, at),
        TabCommand.AddCustomerWords add => new ExperienceCommand.AddCustomerWords(by, at, new(add.Touchpoint), add.Words),
        TabCommand.SayDone say => new StepCommand.SayDone(by, at, say.Step, say.IsDone),
        TabCommand.Nudge nudge when around.Roster is { } roster => new StepCommand.NudgeMembers(
            by, at, nudge.Step, [.. Missing(journey, around.Pseudonyms.In(journey, roster)).Select(member => member.Id).Take(MostNudges)]),
        TabCommand.NextStep next => new StepCommand.NextStep(by, at, next.From, next.WithEmptyPhases),
        TabCommand.BackStep back => new StepCommand.BackStep(by, at, back.From) { FromRevealed = back.FromRevealed },
        TabCommand.Vote vote => new ImprovementCommand.Vote(by, at, vote.Dots.ToDictionary(dots => new TouchpointId(dots.Key), dots => dots.Value)),
        TabCommand.Park park => new ImprovementCommand.ParkPainPoint(by, at, new(park.Touchpoint), park.Reason),
        TabCommand.Resume resume => new ImprovementCommand.ResumePainPoint(by, at, new(resume.Touchpoint)),
        TabCommand.SaveImprovement save => ReadImprovement(save, by, at, journey, around.Roster),
        TabCommand.DeleteImprovement delete => new ImprovementCommand.DeleteImprovement(by, at, new(delete.Improvement)),
        TabCommand.Publish => new PublishingCommand.RequestPublishing(by, at),
        TabCommand.ChangeSetUp change => new SetUpCommand.ChangeSetUp(by, at, change.SetUp.ToSetUp()),
        TabCommand.HandOver hand => around.Roster is { } team && MemberKey.Find(team, hand.To) is { } member
            ? new SetUpCommand.HandOver(by, at, new Member(around.Pseudonyms.In(journey, member.Id), member.Name))
            : null,
        TabCommand.TakeOver => new SetUpCommand.TakeOver(by, at, journey.Facilitator, TakingOver.GroundOf(journey, by.Id, around.Pseudonyms.In(journey, around.Roster))),
        _ => null,
    };

    /// <summary>An id that the tab may give to something new: it becomes part of addresses and of marks in Planner.</summary>
    public static bool IsNewId(string id) => id is { Length: > 0 and <= LongestId } && id.All(character => char.IsAsciiLetterOrDigit(character) || character is '-');

    /// <summary>Members of the team who neither contributed to the current step nor said to be done with it.</summary>
    /// <param name="journey">The journey.</param>
    /// <param name="team">The team, as the journey knows its members.</param>
    public static IEnumerable<RosterMember> Missing(Journey journey, Roster team)
    {
        var contributed = journey.ContributorsTo(journey.Step).Select(participant => participant.Id).ToHashSet();
        return team.Members.Where(member => !contributed.Contains(member.Id));
    }

    private static ImprovementCommand.SaveImprovement? ReadImprovement(
        TabCommand.SaveImprovement save, Member by, DateTimeOffset at, Journey journey, Roster? roster)
    {
        if (!IsNewId(save.Improvement) || !TryReadOwner(save.Owner, journey.Improvements.GetValueOrDefault(new(save.Improvement))?.Owner, roster, out var owner))
        {
            return null;
        }

        return new ImprovementCommand.SaveImprovement(by, at, new Improvement
        {
            Id = new(save.Improvement),
            PainPoint = new(save.Touchpoint),
            Whys = save.Whys,
            Cause = save.Cause,
            Title = save.Title,
            Actions = save.Actions,
            Cost = save.Cost,
            Effect = save.Effect,
            Owner = owner,
            Due = save.Due,
            Kpi = save.Kpi,
        })
        {
            Seen = save.Seen,
        };
    }

    private static bool TryReadOwner(string? key, MemberId? before, Roster? roster, out MemberId? owner)
    {
        owner = key switch
        {
            null or "" => null,
            // Someone who left the team keeps what they had, until someone else is chosen.
            _ when before is { } id && MemberKey.Of(id) == key => id,
            _ => roster is null ? null : MemberKey.Find(roster, key)?.Id,
        };
        return owner is not null || key is null or "";
    }
}
