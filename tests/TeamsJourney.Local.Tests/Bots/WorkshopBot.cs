using System.Net.Http.Json;
using System.Text.Json.Nodes;

namespace TeamsJourney.Local.Tests.Bots;

/// <summary>A tiny workshop: "start" posts a card that counts touchpoints, a dialog adds one, and a click shows one's own.</summary>
internal sealed class WorkshopBot : IDisposable
{
    private readonly HttpClient http = new();
    private readonly List<(string Person, string Text)> touchpoints = [];
    private string cardPath = "";

    public async Task<JsonObject?> AnswerAsync(JsonObject activity)
    {
        var data = activity["value"]?["data"];
        switch ((string?)activity["name"] ?? (string?)activity["type"])
        {
            case "message":
                var conversation = $"{activity["serviceUrl"]}v3/conversations/{Uri.EscapeDataString((string)activity["conversation"]!["id"]!)}/activities";
                using (var posted = await http.PostAsJsonAsync(conversation, Messages.WithCard(SharedCard())))
                {
                    posted.EnsureSuccessStatusCode();
                    cardPath = $"{conversation}/{(await posted.Content.ReadFromJsonAsync<JsonObject>())!["id"]}";
                }

                return null;
            case "task/fetch":
                return Messages.Continue("Contactmoment toevoegen", Form());
            case "task/submit":
                touchpoints.Add(((string)activity["from"]!["aadObjectId"]!, (string)data!["text"]!));
                using (var updated = await http.PutAsJsonAsync(cardPath, Messages.WithCard(SharedCard())))
                {
                    updated.EnsureSuccessStatusCode();
                }

                return Messages.TaskMessage("Bewaard");
            case "adaptiveCard/action":
                var mine = touchpoints.Where(touchpoint => touchpoint.Person == (string?)activity["from"]!["aadObjectId"]).Select(touchpoint => touchpoint.Text);
                return Messages.CardAnswer(Messages.Card($"Van jou: {string.Join(", ", mine)}"));
            default:
                return null;
        }
    }

    public void Dispose() => http.Dispose();

    private JsonObject SharedCard() => Messages.Card(
        $"**{touchpoints.Count}** contactmomenten",
        Messages.OpenDialog("touchpoint/form", "+ Contactmoment"),
        Messages.Execute("touchpoint/mine", "Mijn momenten"));

    private static JsonObject Form() => (JsonObject)JsonNode.Parse("""
        {
          "type": "AdaptiveCard", "version": "1.5",
          "body": [
            { "type": "Input.Text", "id": "text", "label": "Wat maakt de klant mee?", "isRequired": true, "errorMessage": "Vul dit in.", "isMultiline": true },
            { "type": "Input.ChoiceSet", "id": "owner", "label": "Wie?", "choices.data": { "type": "Data.Query", "dataset": "graph.microsoft.com/users?scope=currentContext" }, "choices": [] }
          ],
          "actions": [{ "type": "Action.Submit", "title": "Bewaar", "style": "positive", "data": { "verb": "touchpoint/add" } }]
        }
        """)!;
}
