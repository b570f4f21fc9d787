using System.Globalization;
using System.Text.Json.Nodes;
using TeamsJourney.Local.Conversations;
using TeamsJourney.Local.People;

namespace TeamsJourney.Local.Delivery;

/// <summary>Writes activities as Teams writes them.</summary>
internal sealed class Envelope(LocalTeamsOptions options, ServiceAddress address, TimeProvider clock)
{
    private static readonly TimeZoneInfo Amsterdam = TimeZoneInfo.FindSystemTimeZoneById("Europe/Amsterdam");

    /// <summary>What every activity from a person has. <paramref name="conversationId"/> is a thread or a personal chat.</summary>
    public JsonObject From(Person person, string conversationId, string type, string id)
    {
        var activity = Bare(type, id, new JsonObject
        {
            ["id"] = person.UserId,
            ["name"] = person.Name,
            ["aadObjectId"] = person.EntraId,
        });
        var channel = Team.Channel(conversationId);
        activity["conversation"] = Conversation(conversationId, channel is not null);
        activity["channelData"] = ChannelData(channel);
        activity["locale"] = person.Locale;
        activity["localTimezone"] = Amsterdam.Id;
        activity["entities"] = new JsonArray(new JsonObject
        {
            ["type"] = "clientInfo",
            ["locale"] = person.Locale,
            ["country"] = person.Country,
            ["platform"] = "Web",
            ["timezone"] = Amsterdam.Id,
        });
        return activity;
    }

    public JsonObject Invoke(Person person, string conversationId, string name, JsonObject value)
    {
        var activity = From(person, conversationId, "invoke", NextEventId());
        activity["name"] = name;
        activity["value"] = value;
        return activity;
    }

    /// <summary>The app was added to the team: the installation, and the membership event that follows it.</summary>
    public IEnumerable<JsonObject> Installation(Person by)
    {
        foreach (var type in (string[])["installationUpdate", "conversationUpdate"])
        {
            var activity = From(by, Team.General.Id, type, NextEventId());
            var channelData = activity["channelData"]!.AsObject();
            var team = channelData["team"]!.AsObject();
            team["name"] = Team.Name;
            if (type == "installationUpdate")
            {
                activity["action"] = "add";
                channelData["settings"] = new JsonObject { ["selectedChannel"] = new JsonObject { ["id"] = Team.Journey.Id } };
                channelData["source"] = new JsonObject { ["name"] = "message" };
            }
            else
            {
                activity["membersAdded"] = new JsonArray(new JsonObject { ["id"] = options.BotId });
                channelData["eventType"] = "teamMemberAdded";
            }

            yield return activity;
        }
    }

    // Messages have the time as their id; what is no message has this form.
    private static string NextEventId() => $"f:{Guid.NewGuid()}";

    private JsonObject Bare(string type, string id, JsonObject from)
    {
        var now = clock.GetUtcNow();
        return new JsonObject
        {
            ["type"] = type,
            ["id"] = id,
            ["timestamp"] = now.ToString("yyyy-MM-dd'T'HH:mm:ss.fffffff'Z'", CultureInfo.InvariantCulture),
            ["localTimestamp"] = TimeZoneInfo.ConvertTime(now, Amsterdam).ToString("yyyy-MM-dd'T'HH:mm:ss.fffffffzzz", CultureInfo.InvariantCulture),
            ["channelId"] = "msteams",
            ["serviceUrl"] = address.Current.AbsoluteUri,
            ["from"] = from,
            ["recipient"] = new JsonObject { ["id"] = options.BotId, ["name"] = options.BotName },
        };
    }

    private JsonObject Conversation(string conversationId, bool isChannel)
    {
        var conversation = new JsonObject
        {
            ["id"] = conversationId,
            ["conversationType"] = isChannel ? "channel" : "personal",
            ["tenantId"] = options.TenantId,
        };
        if (isChannel)
        {
            // Teams leaves isGroup out of a personal chat.
            conversation["isGroup"] = true;
        }

        return conversation;
    }

    private JsonObject ChannelData(TeamChannel? channel)
    {
        var data = new JsonObject { ["tenant"] = new JsonObject { ["id"] = options.TenantId } };
        if (channel is not null)
        {
            data["teamsChannelId"] = channel.Id;
            data["teamsTeamId"] = Team.Id;
            data["channel"] = new JsonObject { ["id"] = channel.Id };
            data["team"] = new JsonObject { ["id"] = Team.Id, ["aadGroupId"] = Team.GroupId };
        }

        return data;
    }
}
