using System.Globalization;
using System.Text;

namespace TeamsJourney.Benchmarks;

/// <summary>Activities as Teams sends them, from 50 members.</summary>
internal static class Activities
{
    public const int Members = 50;

    /// <summary>A message, for the bare bot.</summary>
    public static byte[] Message(int number, Uri connector) => Activity(number, 0, connector, "message", "\"text\":\"<at>Journey</at> status\"");

    /// <summary>Someone says to be done with the first step, or takes it back: every one is a change that is written.</summary>
    public static byte[] Contribution(int number, IReadOnlyList<string> journeys, Uri connector)
    {
        // Members take turns, and each takes back the next time.
        var round = number / (Members * journeys.Count);
        var journey = number / Members % journeys.Count;
        var data = string.Create(
            CultureInfo.InvariantCulture,
            $$$"""{"verb":"participant/done","do":"save","journey":"{{{journeys[journey]}}}","step":"Touchpoints","isDone":"{{{(round % 2 == 0 ? "true" : "false")}}}"}""");
        return Activity(number, journey, connector, "invoke", $$$"""
            "name":"task/submit","replyToId":"m1","value":{"data":{{{data}}},"context":{"theme":"default"}}
            """);
    }

    public static byte[] Activity(int number, int channel, Uri connector, string type, string rest)
    {
        var member = (number % Members) + 1;
        return Encoding.UTF8.GetBytes(string.Create(CultureInfo.InvariantCulture, $$$"""
            {"type":"{{{type}}}","id":"f:{{{number}}}-{{{channel}}}","timestamp":"2026-08-20T09:15:30.1234567Z","localTimestamp":"2026-08-20T11:15:30.1234567+02:00",
            "channelId":"msteams","serviceUrl":"{{{connector}}}","from":{"id":"29:{{{member}}}","name":"Member {{{member}}}","aadObjectId":"00000000-0000-0000-0000-{{{member:d12}}}"},
            "recipient":{"id":"28:bot","name":"Journey"},
            "conversation":{"id":"19:c{{{channel}}}@thread.tacv2;messageid=1","conversationType":"channel","isGroup":true,"tenantId":"t"},
            "entities":[{"type":"clientInfo","locale":"nl-NL","country":"NL","platform":"Web"}],
            "channelData":{"team":{"id":"19:team@thread.tacv2"},"channel":{"id":"19:c{{{channel}}}@thread.tacv2"},"tenant":{"id":"t"}},"locale":"nl-NL",{{{rest}}}}
            """));
    }
}
