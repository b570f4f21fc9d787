using TeamsJourney.App.Identity;
using TeamsJourney.Core.Experiences;
using TeamsJourney.Core.Journeys;
using TeamsJourney.Core.SetUp;

namespace TeamsJourney.App.JourneyTab.Views;

/// <summary>What is the viewer's own: nobody else gets this.</summary>
/// <param name="Name">The viewer's name.</param>
/// <param name="IsFacilitator">Whether the viewer leads.</param>
/// <param name="TakeOver">On what ground the viewer can become the facilitator; none when they cannot.</param>
/// <param name="IsDone">Whether the viewer said to be done with the current step.</param>
/// <param name="Experiences">Own answers, by touchpoint.</param>
/// <param name="Votes">Own dots, by touchpoint.</param>
internal sealed record OwnView(string Name, bool IsFacilitator, TakeOverGround TakeOver, bool IsDone, IReadOnlyDictionary<string, ExperienceView> Experiences, IReadOnlyDictionary<string, int> Votes)
{
    public static OwnView Of(Journey journey, Member viewer, Roster? roster) => new(
        viewer.Name,
        viewer.Id == journey.Facilitator,
        TakingOver.GroundOf(journey, viewer.Id, roster),
        journey.IsDoneWith(viewer.Id, journey.Step),
        journey.Order
            .Select(id => (Id: id, Own: journey.OwnExperience(viewer.Id, id)))
            .Where(answer => answer.Own is { IsEmpty: false })
            .ToDictionary(answer => answer.Id.Value, answer => ExperienceView.Of(answer.Own!)),
        journey.OwnVotes(viewer.Id).ToDictionary(dots => dots.Key.Value, dots => dots.Value));
}

/// <summary>One answer.</summary>
/// <param name="Thought">What the customer thinks; may be empty.</param>
/// <param name="Valence">Positive or negative.</param>
/// <param name="Emotions">The emotions.</param>
/// <param name="Verdict">WOW or AU.</param>
/// <param name="Evidence">How the person knows.</param>
internal sealed record ExperienceView(string Thought, Valence Valence, IReadOnlyList<Emotion> Emotions, Verdict Verdict, Evidence Evidence)
{
    public static ExperienceView Of(Experience experience) =>
        new(experience.Thought, experience.Valence, experience.Emotions, experience.Verdict, experience.Evidence);
}

/// <summary>Who took part in the current step.</summary>
/// <param name="Facilitator">The facilitator's name; absent when unknown or anonymous.</param>
/// <param name="Contributed">How many contributed to the current step, or said to be done with it.</param>
/// <param name="Done">How many said to be done with it.</param>
/// <param name="People">Those who contributed, by name; empty in an anonymous journey.</param>
internal sealed record TeamView(string? Facilitator, int Contributed, int Done, IReadOnlyList<ContributorView> People)
{
    public static TeamView Of(Journey journey)
    {
        var contributors = journey.ContributorsTo(journey.Step);
        return new TeamView(
            journey.Participants.GetValueOrDefault(journey.Facilitator)?.Name is { Length: > 0 } name ? name : null,
            contributors.Count,
            journey.CountDoneWith(journey.Step),
            journey.SetUp.Naming is Naming.Anonymous
                ? []
                : [.. contributors.Where(one => one.Name.Length > 0).Select(one => new ContributorView(one.Name, one.DoneWith.Contains(journey.Step)))]);
    }
}

/// <summary>Someone who contributed to the current step.</summary>
/// <param name="Name">The name.</param>
/// <param name="IsDone">Whether they said to be done.</param>
internal sealed record ContributorView(string Name, bool IsDone);
