using System.Globalization;
using TeamsJourney.Core.Channels;
using TeamsJourney.Core.Experiences;
using TeamsJourney.Core.Import;
using TeamsJourney.Core.Improvements;
using TeamsJourney.Core.Journeys;
using TeamsJourney.Core.SetUp;
using TeamsJourney.Core.Steps;
using TeamsJourney.Core.Touchpoints;

namespace TeamsJourney.App.Export.JourneyFile;

/// <summary>
/// A new journey made of a file: the commands that make it, in their order, each small enough for one transaction. Core decides them as
/// any other, so nothing gets in that the method refuses.
/// </summary>
internal static class JourneyImport
{
    // With what one row of a table takes: 32,768 characters, of which a letter may need six (Azure Tables: 64 KiB for a string).
    private const int CharactersAtOnce = 4000;

    /// <summary>The commands, to be decided one after the other; the first that is refused ends the import.</summary>
    /// <param name="document">The file.</param>
    /// <param name="by">Who imports it, and leads the new journey; as that journey will know them.</param>
    /// <param name="at">When.</param>
    /// <param name="id">The new journey's id.</param>
    /// <param name="place">Where it lives.</param>
    public static IEnumerable<Command> Commands(JourneyDocument document, Member by, DateTimeOffset at, JourneyId id, JourneyPlace place)
    {
        yield return new SetUpCommand.CreateJourney(by, at, id, place, SetUpOf(document)) { HasPseudonyms = true };
        yield return Next(Step.SetUp);
        foreach (var (index, touchpoint) in document.Touchpoints.Index())
        {
            yield return new ImportCommand.ImportTouchpoint(
                by, at, Id(index + 1), new PhaseId(touchpoint.Phase), touchpoint.Text, [.. touchpoint.Channels.Select(part => new ChannelUse(part.Channel, part.Direction))]);
        }

        if (document.Touchpoints.Count == 0)
        {
            yield break;
        }

        yield return Next(Step.Touchpoints);
        if (document.ChannelsUsed is { } used)
        {
            yield return new ChannelCommand.AnswerChannelQuestions(by, at, used);
        }

        foreach (var (index, step) in document.Steps.Index())
        {
            yield return new TouchpointCommand.GroupTouchpoints(by, at, new JourneyStepId($"step{index + 1}"), step.Name, [.. step.Touchpoints.Select(Id)]);
        }

        if (document.Touchpoints.All(touchpoint => touchpoint.Experience is null))
        {
            yield break;
        }

        yield return Next(Step.Channels);
        foreach (var mood in document.Touchpoints.Index().SelectMany(pair => pair.Item.Experience is { } said ? Moods(Id(pair.Index + 1), said) : []))
        {
            yield return new ImportCommand.ImportExperiences(by, at, mood);
        }

        yield return Next(Step.Experience);
        yield return new ImportCommand.ImportVotes(
            by, at, document.Touchpoints.Index().Where(pair => pair.Item.Votes != 0).ToDictionary(pair => Id(pair.Index + 1), pair => pair.Item.Votes));
        var number = 0;
        foreach (var (index, touchpoint) in document.Touchpoints.Index())
        {
            foreach (var improvement in touchpoint.Improvements)
            {
                yield return new ImportCommand.ImportImprovement(by, at, ImprovementOf(improvement, ++number, Id(index + 1)));
            }

            if (touchpoint.ParkedBecause is { } reason)
            {
                yield return new ImprovementCommand.ParkPainPoint(by, at, Id(index + 1), reason);
            }
        }

        StepCommand.NextStep Next(Step from) => new(by, at, from, WithEmptyPhases: true);
    }

    private static JourneySetUp SetUpOf(JourneyDocument document) => new()
    {
        Offering = document.Offering,
        Description = document.Description,
        TargetGroup = document.TargetGroup,
        Kind = document.JourneyKind,
        Phases = document.Phases.Kind switch
        {
            PhaseSetKind.Customer => PhaseSet.Customer,
            PhaseSetKind.Loyalty => PhaseSet.Loyalty,
            _ => PhaseSet.Own(document.Phases.Names),
        },
        Language = document.Language,
        Pace = new Pace(document.Pace.Kind, document.Pace.DaysPerStep),
        Naming = document.Naming,
    };

    // Numbers go with the first part; core adds the words of the others to it.
    private static IEnumerable<TouchpointMood> Moods(TouchpointId id, JourneyDocument.ExperiencePart said)
    {
        List<TouchpointMood> parts = [Words(id, [], []) with
        {
            Answers = said.Answers,
            Points = said.Points,
            Middle = said.Middle,
            Hurt = said.Hurt,
            Positive = said.Positive,
            Negative = said.Negative,
            Mixed = said.Mixed,
            Wows = said.Wows,
            Aus = said.Aus,
            WithEvidence = said.WithEvidence,
        }];
        parts.AddRange(InParts(said.Thoughts).Select(thoughts => Words(id, thoughts, [])));
        parts.AddRange(InParts(said.CustomerWords).Select(words => Words(id, [], words)));
        return parts;
    }

    private static TouchpointMood Words(TouchpointId id, IReadOnlyList<string> thoughts, IReadOnlyList<string> customerWords) => new()
    {
        Touchpoint = id,
        Answers = 0,
        Points = [],
        Middle = 0,
        Positive = 0,
        Negative = 0,
        Mixed = 0,
        Wows = 0,
        Aus = 0,
        WithEvidence = 0,
        Thoughts = thoughts,
        CustomerWords = customerWords,
    };

    private static IEnumerable<IReadOnlyList<string>> InParts(IReadOnlyList<string> texts)
    {
        List<string> part = [];
        foreach (var text in texts)
        {
            if (part.Count > 0 && part.Sum(one => one.Length) + text.Length > CharactersAtOnce)
            {
                yield return part;
                part = [];
            }

            part.Add(text);
        }

        if (part.Count > 0)
        {
            yield return part;
        }
    }

    private static Improvement ImprovementOf(JourneyDocument.ImprovementPart part, int number, TouchpointId painPoint) => new()
    {
        // Improvements stand in the order of their ids.
        Id = new ImprovementId(string.Create(CultureInfo.InvariantCulture, $"improvement{number:D4}")),
        PainPoint = painPoint,
        Whys = part.Whys,
        Cause = part.Cause,
        Title = part.Title,
        Actions = part.Actions,
        Cost = part.Cost,
        Effect = part.Effect,
        Owner = null,
        Due = part.Due,
        Kpi = part.Kpi,
    };

    private static TouchpointId Id(int number) => new($"touchpoint{number}");
}
