using System.Text;
using System.Text.Json.Nodes;

namespace AdaptiveCards.Tests;

public sealed class CardJsonTests
{
    [Fact]
    public void A_card_is_compact_and_says_nothing_that_was_not_said()
    {
        var card = Cards.With(new TextBlock { Text = "Één <b> & 'twee'" });

        Assert.Equal(
            """{"type":"AdaptiveCard","$schema":"https://adaptivecards.io/schemas/adaptive-card.json","version":"1.5","body":[{"type":"TextBlock","text":"Één \\<b> & 'twee'","wrap":true}]}""",
            card.ToJson());
        Assert.Equal(card.ToJson(), Encoding.UTF8.GetString(card.ToUtf8Bytes()));
        Assert.True(JsonNode.DeepEquals(JsonNode.Parse(card.ToJson()), JsonNode.Parse(card.ToJsonElement().GetRawText())));
    }

    [Fact]
    public void Every_element_and_action_is_written_with_its_type()
    {
        var card = new AdaptiveCard { Body = [.. OneOfEverything.Elements, .. OneOfEverything.OnlyInTeams], Actions = OneOfEverything.Actions };

        var json = card.ToJsonElement();

        Assert.Equal(
            [
                "TextBlock", "RichTextBlock", "Image", "Container", "ColumnSet", "FactSet", "Table", "ActionSet", "Input.Text", "Input.Number",
                "Input.Date", "Input.Time", "Input.Toggle", "Input.ChoiceSet", "Input.ChoiceSet", "Input.ChoiceSet", "Input.Rating", "Chart.Line",
                "Chart.VerticalBar", "Chart.VerticalBar.Grouped", "Chart.HorizontalBar", "Chart.HorizontalBar.Stacked", "Chart.Donut", "Chart.Gauge",
            ],
            json.GetProperty("body").EnumerateArray().Select(element => element.GetProperty("type").GetString()));
        Assert.Equal(
            ["Action.Execute", "Action.Submit", "Action.OpenUrl", "Action.ShowCard", "Action.ToggleVisibility"],
            json.GetProperty("actions").EnumerateArray().Select(action => action.GetProperty("type").GetString()));
        Assert.DoesNotContain("null", card.ToJson(), StringComparison.Ordinal);
    }

    public static TheoryData<int, string> DocumentedCharts => new()
    {
        { 1, """{"type":"Chart.Line","data":[{"legend":"Mean","values":[{"x":"2026-05-01","y":-1.5},{"x":"2026-05-02","y":2}],"color":"categoricalTeal"}],"xAxisTitle":"Moment","yAxisTitle":"Score","title":"Emotions","colorSet":"diverging"}""" },
        { 2, """{"type":"Chart.VerticalBar","data":[{"x":"Orientation","y":3,"color":"good"}],"showBarValues":true,"color":"sequential1"}""" },
        { 3, """{"type":"Chart.VerticalBar.Grouped","data":[{"legend":"WOW","values":[{"x":"Orientation","y":3}]}],"stacked":true}""" },
        { 4, """{"type":"Chart.HorizontalBar","data":[{"x":"Orientation","y":3}],"displayMode":"PartToWhole"}""" },
        { 5, """{"type":"Chart.HorizontalBar.Stacked","data":[{"title":"Orientation","data":[{"legend":"WOW","value":1},{"legend":"AU","value":2,"color":"attention"}]}]}""" },
        { 6, """{"type":"Chart.Donut","data":[{"legend":"WOW","value":60},{"legend":"AU","value":40}]}""" },
        { 7, """{"type":"Chart.Gauge","value":40,"min":0,"max":100,"segments":[{"legend":"Low","size":50,"color":"good"}],"subLabel":"of all","showLegend":false,"valueFormat":"fraction"}""" },
    };

    [Theory]
    [MemberData(nameof(DocumentedCharts))]
    public void Charts_are_written_as_Teams_documents_them(int which, string expected)
    {
        var json = Cards.With(OneOfEverything.OnlyInTeams[which]).ToJsonElement().GetProperty("body")[0].GetRawText();

        Assert.True(JsonNode.DeepEquals(JsonNode.Parse(expected), JsonNode.Parse(json)), json);
    }

    [Fact]
    public void A_people_picker_searches_the_members_of_the_conversation()
    {
        var picker = Cards.With(InputChoiceSet.PeoplePicker("owner")).ToJsonElement().GetProperty("body")[0];

        Assert.Equal("Data.Query", picker.GetProperty("choices.data").GetProperty("type").GetString());
        Assert.Equal("graph.microsoft.com/users?scope=currentContext", picker.GetProperty("choices.data").GetProperty("dataset").GetString());
    }

    [Fact]
    public void A_button_that_opens_a_dialog_is_marked_and_leaves_the_callers_data_alone()
    {
        var data = new JsonObject { ["verb"] = "touchpoint/add" };

        var json = new AdaptiveCard { Actions = [ActionSubmit.TaskFetch("Add", data)] }.ToJsonElement().GetProperty("actions")[0];

        Assert.Equal("""{"verb":"touchpoint/add","msteams":{"type":"task/fetch"}}""", json.GetProperty("data").GetRawText());
        Assert.Equal("""{"verb":"touchpoint/add"}""", data.ToJsonString());
    }

    [Fact]
    public void Data_comes_through_as_it_was_given()
    {
        var data = new JsonObject { ["text"] = "**x** {{DATE(1)}} \u202E", ["list"] = new JsonArray(1, "a", null), ["object"] = new JsonObject { ["a"] = true } };

        var json = new AdaptiveCard { Actions = [new ActionExecute { Verb = "a/b", Data = data }] }.ToJson();

        Assert.True(JsonNode.DeepEquals(data, JsonNode.Parse(json)!["actions"]![0]!["data"]));
    }

    [Fact]
    public void The_size_is_counted_in_UTF_16()
    {
        var small = Cards.With(new TextBlock { Text = "" }).SizeInBytes;

        Assert.Equal(small + 2, Cards.With(new TextBlock { Text = "é" }).SizeInBytes);
        Assert.Equal(small + (2 * @"\uD83D\uDE00".Length), Cards.With(new TextBlock { Text = "😀" }).SizeInBytes);
        Assert.True(Cards.With(new TextBlock { Text = new string('a', 14 * 1024) }).SizeInBytes > CardLimits.TargetBytes);
    }

    [Fact]
    public void Elements_of_any_kind_stand_in_any_list()
    {
        var nested = Cards.With(new Container { Items = [new ColumnSet { Columns = [new Column { Items = [new Container { Items = OneOfEverything.Inputs }] }] }] });

        Assert.Contains("\"type\":\"Input.Toggle\"", nested.ToJson(), StringComparison.Ordinal);
    }
}
