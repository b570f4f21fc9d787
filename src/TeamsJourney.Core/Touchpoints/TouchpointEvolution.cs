using System.Collections.Immutable;
using TeamsJourney.Core.Channels;
using TeamsJourney.Core.Journeys;

namespace TeamsJourney.Core.Touchpoints;

/// <summary>What happens to touchpoints, their order and their groups.</summary>
internal static class TouchpointEvolution
{
    public static Journey Evolve(Journey journey, JourneyEvent happened) => happened switch
    {
        TouchpointAdded added => LastOfItsPhase(journey, new Touchpoint { Id = added.Id, Phase = added.Phase, Text = added.Text, AddedBy = added.By }),
        TouchpointChanged changed => Reworded(journey, Revised(journey.Touchpoints[changed.Id]) with { Text = changed.Text, Phase = changed.Phase }),
        TouchpointDeleted deleted => Delete(journey, journey.Touchpoints[deleted.Id]),
        TouchpointsMerged merged => Merge(journey, merged),
        TouchpointSplit split => Split(journey, journey.Touchpoints[split.Id]),
        TouchpointsGrouped grouped => Group(journey, grouped),
        TouchpointsUngrouped ungrouped => journey with { JourneySteps = journey.JourneySteps.RemoveAll(step => step.Id == ungrouped.Id) },
        ChannelQuestionsAnswered answered => journey with { ChannelsUsed = answered.Used },
        TouchpointChannelsSet set => With(journey, Revised(journey.Touchpoints[set.Id]) with { Channels = set.Channels }),
        TouchpointPlaced placed => With(journey, journey.Touchpoints[placed.Id] with { Phase = placed.Phase }) with
        {
            Order = journey.Order.Remove(placed.Id).Insert(placed.Place, placed.Id),
        },
        _ => throw new InvalidOperationException($"Not about touchpoints: {happened.GetType().Name}."),
    };

    private static Journey Delete(Journey journey, Touchpoint deleted)
    {
        // Only one's own words go; what others said, and was merged into it, lies on the table again.
        var left = deleted.MergedFrom.Count == 0 ? journey : Split(journey, deleted);
        var painPoint = deleted.Id;
        return Without(left, painPoint) with
        {
            Experiences = left.Experiences.Remove(painPoint),
            Imported = left.Imported.Remove(painPoint),
            CustomerWords = left.CustomerWords.Remove(painPoint),
            Revealed = left.Revealed.Without(painPoint),
            Parked = left.Parked.Remove(painPoint),
            Improvements = left.Improvements.RemoveRange(left.Improvements.Values.Where(one => one.PainPoint == painPoint).Select(one => one.Id)),
        };
    }

    private static Journey Merge(Journey journey, TouchpointsMerged merged)
    {
        var into = journey.Touchpoints[merged.Into];
        var all = merged.Others.Select(id => journey.Touchpoints[id]).Prepend(into).ToList();
        var result = Revised(into) with
        {
            Text = merged.Text,
            Channels = [.. all.SelectMany(one => one.Channels).GroupBy(use => use.Channel).Select(Together).OrderBy(use => use.Channel)],
            // The first merge keeps the touchpoint's own words inside too, so that a split gives back exactly what was there.
            MergedFrom = [.. all.SelectMany(one => one.MergedFrom.Count == 0 ? [one] : one.MergedFrom)],
        };
        return With(merged.Others.Aggregate(journey, Without), result);
    }

    private static Touchpoint Revised(Touchpoint touchpoint) => touchpoint with { Revision = touchpoint.Revision + 1 };

    private static ChannelUse Together(IGrouping<CommunicationChannel, ChannelUse> uses) =>
        uses.Select(use => use.Direction).Distinct().Count() == 1 ? uses.First() : new ChannelUse(uses.Key, Direction.BothWays);

    private static Journey Split(Journey journey, Touchpoint merged)
    {
        // A number that was never used: whoever saw it before the merge has not seen it now.
        var own = merged.MergedFrom.First(part => part.Id == merged.Id) with { Revision = merged.Revision + 1 };
        return merged.MergedFrom
            .Where(part => part.Id != merged.Id)
            .Aggregate(Reworded(journey, own), LastOfItsPhase);
    }

    // Keeps its place in the order, unless it goes to another phase.
    private static Journey Reworded(Journey journey, Touchpoint touchpoint) => touchpoint.Phase == journey.Touchpoints[touchpoint.Id].Phase
        ? With(journey, touchpoint)
        : LastOfItsPhase(journey with { Order = journey.Order.Remove(touchpoint.Id) }, touchpoint);

    private static Journey Group(Journey journey, TouchpointsGrouped grouped)
    {
        var place = journey.JourneySteps.FindIndex(step => step.Id == grouped.Id);
        var result = new JourneyStep(grouped.Id, grouped.Name, grouped.Touchpoints);
        var steps = place < 0 ? journey.JourneySteps.Add(result) : journey.JourneySteps.SetItem(place, result);
        return journey with
        {
            JourneySteps =
            [
                .. steps
                    .Select(step => step.Id == grouped.Id ? step : step with { Touchpoints = [.. step.Touchpoints.Except(grouped.Touchpoints)] })
                    .Where(step => step.Touchpoints.Count > 0),
            ],
        };
    }

    private static Journey With(Journey journey, Touchpoint touchpoint) =>
        journey with { Touchpoints = journey.Touchpoints.SetItem(touchpoint.Id, touchpoint) };

    private static Journey Without(Journey journey, TouchpointId id) => journey with
    {
        Touchpoints = journey.Touchpoints.Remove(id),
        Order = journey.Order.Remove(id),
        JourneySteps =
        [
            .. journey.JourneySteps
                .Select(step => step.Touchpoints.Contains(id) ? step with { Touchpoints = [.. step.Touchpoints.Where(other => other != id)] } : step)
                .Where(step => step.Touchpoints.Count > 0),
        ],
    };

    private static Journey LastOfItsPhase(Journey journey, Touchpoint touchpoint)
    {
        var phases = journey.SetUp.Phases;
        var phase = phases.IndexOf(touchpoint.Phase);
        var place = journey.Order.FindLastIndex(id => phases.IndexOf(journey.Touchpoints[id].Phase) <= phase) + 1;
        return With(journey, touchpoint) with { Order = journey.Order.Insert(place, touchpoint.Id) };
    }
}
