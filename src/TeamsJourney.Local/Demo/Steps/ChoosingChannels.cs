using System.Globalization;
using System.Text.Json.Nodes;
using TeamsJourney.App.Conversation.Example;
using TeamsJourney.Core.Channels;
using TeamsJourney.Local.Cards;

namespace TeamsJourney.Local.Demo.Steps;

/// <summary>Step 2: the nine questions, the channels of each touchpoint by who added it, and one order.</summary>
internal static class ChoosingChannels
{
    private const int MostPages = 9;

    public static async Task PlayAsync(DemoTeam team, CancellationToken cancellationToken)
    {
        await AnswerQuestionsAsync(team, cancellationToken);
        await team.AllAsync((colleague, number) => ChooseAsync(colleague, team.Example.Touchpoints.Where(touchpoint => touchpoint.AddedBy == number), cancellationToken));
        await PutInOrderAsync(team, cancellationToken);
    }

    private static async Task AnswerQuestionsAsync(DemoTeam team, CancellationToken cancellationToken)
    {
        var questions = await team.Lead.OpenAsync(Button.Opening(Verbs.AnswerChannelQuestions), cancellationToken);
        var answers = new JsonObject();
        foreach (var channel in Enum.GetValues<CommunicationChannel>())
        {
            answers[$"uses-{channel}"] = team.Example.ChannelsUsed.Contains(channel) ? "true" : "false";
        }

        // No touchpoint has a channel yet, so all that are used come back as gaps; the colleagues fill them with what they have.
        team.Lead.Close(await team.Lead.TurnToAsync(questions, Button.Doing(Verbs.AnswerChannelQuestions), answers, cancellationToken));
    }

    private static async Task ChooseAsync(ColleagueAtWork colleague, IEnumerable<ExampleTouchpoint> touchpoints, CancellationToken cancellationToken)
    {
        var list = await colleague.OpenAsync(Button.Opening(Verbs.ListTouchpoints), cancellationToken);
        foreach (var touchpoint in touchpoints)
        {
            list = await FindAsync(colleague, list, touchpoint.Text, cancellationToken);
            var form = await colleague.TurnToAsync(list, touchpoint.Text, Button.Opening(Verbs.ChooseChannels), cancellationToken);
            var fields = new JsonObject { ["channels"] = string.Join(',', touchpoint.Channels.Select(use => use.Channel)) };
            // The form comes back with a direction for each channel.
            form = await colleague.TurnToAsync(form, Button.Doing(Verbs.ChooseChannels), fields, cancellationToken);
            foreach (var use in touchpoint.Channels)
            {
                fields[$"direction-{use.Channel}"] = use.Direction.ToString();
            }

            list = await colleague.TurnToAsync(form, Button.Doing(Verbs.ChooseChannels), fields, cancellationToken);
        }

        colleague.Close(list);
    }

    private static async Task PutInOrderAsync(DemoTeam team, CancellationToken cancellationToken)
    {
        var example = team.Example.Touchpoints;
        var lead = team.Lead;
        var list = await lead.OpenAsync(Button.Opening(Verbs.ListTouchpoints), cancellationToken);
        foreach (var (place, touchpoint) in example.Index())
        {
            list = await FindAsync(lead, list, touchpoint.Text, cancellationToken);
            while (PlaceOf(list, touchpoint) is var now && now > place)
            {
                list = await lead.TurnToAsync(list, touchpoint.Text, Button.Doing(Verbs.MoveTouchpoint, ("earlier", "true")), cancellationToken);
                if (PlaceOf(list, touchpoint) >= now)
                {
                    throw new DemoFailedException($"'{touchpoint.Text}' does not move.");
                }
            }
        }

        lead.Close(list);
    }

    private static int PlaceOf(Dialog list, ExampleTouchpoint touchpoint) => list.Card.Row(touchpoint.Text)!.Number() - 1;

    // Everyone goes through the list from its beginning to its end: what is not on this page stands on a later one.
    private static async Task<Dialog> FindAsync(ColleagueAtWork colleague, Dialog list, string text, CancellationToken cancellationToken)
    {
        for (var page = 2; list.Card.Row(text) is null && page <= MostPages; page++)
        {
            var turn = Button.Opening(Verbs.ListTouchpoints, ("page", page.ToString(CultureInfo.InvariantCulture)));
            list = CardAction.In(list.Card).Any(turn.Is) ? await colleague.TurnToAsync(list, turn, [], cancellationToken) : list;
        }

        return list;
    }
}
