using TeamsJourney.Core.Channels;
using TeamsJourney.Core.Experiences;
using TeamsJourney.Core.Import;
using TeamsJourney.Core.Improvements;
using TeamsJourney.Core.Privacy;
using TeamsJourney.Core.Publishing;
using TeamsJourney.Core.SetUp;
using TeamsJourney.Core.Steps;
using TeamsJourney.Core.Touchpoints;

namespace TeamsJourney.Core.Journeys;

/// <summary>
/// Whether a command is made of values that exist. A form of another version, or a hostile sender, can bring an enum member that is not there,
/// a missing list or an empty id; such a value must not become an event, because it would be there for ever.
/// Missing texts are not unreadable but empty: the text rules say what is wrong with them.
/// </summary>
internal static class Readability
{
    /// <summary>The longest id, in characters: above the ids of Entra, Teams, Planner and our own, below what an event has room for.</summary>
    private const int MaximumIdLength = 256;

    public static bool IsReadable(Command command) => IsMember(command.By) && command switch
    {
        SetUpCommand setUp => IsReadable(setUp),
        TouchpointCommand touchpoint => IsReadable(touchpoint),
        ChannelCommand channel => IsReadable(channel),
        ExperienceCommand experience => IsReadable(experience),
        ImprovementCommand improvement => IsReadable(improvement),
        ImportCommand import => IsReadable(import),
        PublishingCommand publishing => IsReadable(publishing),
        PrivacyCommand.EraseMember erase => IsId(erase.Nobody) && IsId(erase.Account),
        StepCommand.NextStep next => Enum.IsDefined(next.From),
        StepCommand.BackStep back => Enum.IsDefined(back.From),
        StepCommand.SayDone say => Enum.IsDefined(say.Step),
        StepCommand.NudgeMembers nudge => Enum.IsDefined(nudge.Step) && nudge.To is { } to && to.All(IsId),
        _ => true,
    };

    private static bool IsReadable(SetUpCommand command) => command switch
    {
        SetUpCommand.CreateJourney create => IsId(create.Id) && create.Place is not null && IsSetUp(create.SetUp),
        SetUpCommand.ChangeSetUp change => IsSetUp(change.SetUp),
        SetUpCommand.HandOver handOver => IsMember(handOver.To) && handOver.To.Id != MemberId.Product,
        SetUpCommand.TakeOver takeOver => Enum.IsDefined(takeOver.Ground),
        _ => true,
    };

    private static bool IsReadable(TouchpointCommand command) => command switch
    {
        TouchpointCommand.AddTouchpoint add => IsId(add.Id),
        TouchpointCommand.MergeTouchpoints merge => merge.Others is not null,
        TouchpointCommand.GroupTouchpoints group => IsId(group.Id) && group.Touchpoints is not null,
        _ => true,
    };

    private static bool IsReadable(ChannelCommand command) => command switch
    {
        ChannelCommand.AnswerChannelQuestions answer => answer.Used is { } used && used.All(Enum.IsDefined),
        ChannelCommand.SetTouchpointChannels set => set.Channels is { } channels
            && channels.All(use => use is not null && Enum.IsDefined(use.Channel) && Enum.IsDefined(use.Direction)),
        _ => true,
    };

    private static bool IsReadable(ExperienceCommand command) => command switch
    {
        ExperienceCommand.SaveExperience save => save.Experience is { Emotions: { } emotions } given
            && emotions.All(Enum.IsDefined) && Enum.IsDefined(given.Valence) && Enum.IsDefined(given.Verdict) && Enum.IsDefined(given.Evidence),
        _ => true,
    };

    private static bool IsReadable(ImprovementCommand command) => command switch
    {
        ImprovementCommand.Vote vote => vote.Dots is not null,
        ImprovementCommand.SaveImprovement save => save.Improvement is { Whys: not null, Actions: not null } given
            && IsId(given.Id) && Enum.IsDefined(given.Cause) && Enum.IsDefined(given.Cost) && Enum.IsDefined(given.Effect)
            && (given.Owner is not { } owner || IsId(owner)),
        _ => true,
    };

    private static bool IsReadable(ImportCommand command) => command switch
    {
        ImportCommand.ImportTouchpoint import => IsId(import.Id) && import.Channels is { } channels
            && channels.All(use => use is not null && Enum.IsDefined(use.Channel) && Enum.IsDefined(use.Direction)),
        ImportCommand.ImportExperiences import => import.Mood is { Points: not null, Thoughts: not null, CustomerWords: not null },
        ImportCommand.ImportVotes import => import.Dots is not null,
        ImportCommand.ImportImprovement import => import.Improvement is not null
            && IsReadable(new ImprovementCommand.SaveImprovement(import.By, import.At, import.Improvement)),
        _ => true,
    };

    private static bool IsReadable(PublishingCommand command) => command switch
    {
        PublishingCommand.LinkPlan link => !string.IsNullOrEmpty(link.PlanId),
        PublishingCommand.LinkTask link => IsId(link.Improvement) && !string.IsNullOrEmpty(link.TaskId) && link.Fingerprint is not null,
        PublishingCommand.FinishPublishing finish => finish.Report is { Problems: { } problems }
            && problems.All(problem => problem is not null && Enum.IsDefined(problem.Kind)),
        _ => true,
    };

    private static bool IsSetUp(JourneySetUp? setUp) => setUp is { Phases.Phases: { } phases, Pace: { } pace }
        && Enum.IsDefined(setUp.Kind) && Enum.IsDefined(setUp.Language) && Enum.IsDefined(setUp.Naming)
        && Enum.IsDefined(setUp.Phases.Kind) && Enum.IsDefined(pace.Kind) && phases.All(phase => phase is not null);

    private static bool IsMember(Member? member) => member is not null && IsId(member.Id);

    private static bool IsId<T>(T id) where T : struct, IIdentifier<T> => id.Value is { Length: > 0 and <= MaximumIdLength };
}
