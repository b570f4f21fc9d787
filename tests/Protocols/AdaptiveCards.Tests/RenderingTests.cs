using Counterparts;

namespace AdaptiveCards.Tests;

[Collection(SharedRenderer.Name)]
public sealed class RenderingTests(OfficialRenderer renderer)
{
    public static TheoryData<int> Elements => [.. Enumerable.Range(0, OneOfEverything.Elements.Count)];

    public static TheoryData<int> OnlyInTeams => [.. Enumerable.Range(0, OneOfEverything.OnlyInTeams.Count)];

    [Theory]
    [MemberData(nameof(Elements))]
    public async Task Every_element_is_understood(int which)
    {
        var rendered = await renderer.RenderAsync(Cards.With(OneOfEverything.Elements[which]).ToJson());

        Assert.Empty(rendered.ValidationProblems);
    }

    [Fact]
    public async Task Everything_is_shown_in_one_card()
    {
        var card = new AdaptiveCard
        {
            Lang = "nl", FallbackText = "Too new", Speak = "A card", Rtl = false,
            Body = OneOfEverything.Elements,
            Actions = OneOfEverything.Actions,
            Refresh = new Refresh { Action = new ActionExecute { Verb = "status/refresh" }, UserIds = ["29:1abc"] },
            Msteams = new() { Width = TeamsCardWidth.Full },
        };

        var rendered = await renderer.RenderAsync(card.ToJson());

        Assert.Empty(rendered.ValidationProblems);
        string[] shown = ["A text", "A run", "In a container", "auto", "stretch", "weighted", "pixels", "Fact", "Its value", "Cell one",
            "Cell two", "Your words", "typed before", "How many", "Which day", "2026-05-01", "Which hour", "09:05", "I am done",
            "Choice one", "Choice two", "Choice three", "Who", "Execute", "Open", "Show", "Toggle"];
        Assert.All(shown, text => Assert.Contains(text, rendered.VisibleText, StringComparison.Ordinal));
        Assert.DoesNotContain("instead", rendered.VisibleText, StringComparison.Ordinal);
        Assert.Equal(
            OneOfEverything.Inputs.Select(input => (input.Id, input.Label.ToString() ?? "")),
            rendered.Inputs.Select(input => (input.Id, input.Label)));
    }

    [Fact]
    public async Task Every_action_keeps_its_verb_and_its_data()
    {
        var card = new AdaptiveCard { Body = [new TextBlock { Id = "text", Text = "x" }], Actions = OneOfEverything.Actions };

        var rendered = await renderer.RenderAsync(card.ToJson());

        Assert.Empty(rendered.ValidationProblems);
        Assert.Equal(
            ["Action.Execute", "Action.Submit", "Action.OpenUrl", "Action.ShowCard", "Action.ToggleVisibility"],
            rendered.Actions.Select(action => action.Type));
        Assert.Equal("journey/create", rendered.Actions[0].Verb);
        Assert.Equal("""{"journey":"j1","number":7}""", rendered.Actions[0].Data?.GetRawText());
        Assert.Equal("""{"a":true}""", rendered.Actions[1].Data?.GetRawText());
    }

    [Theory]
    [MemberData(nameof(OnlyInTeams))]
    public async Task What_only_Teams_knows_falls_back_elsewhere(int which)
    {
        var element = OneOfEverything.OnlyInTeams[which] with { Fallback = new TextBlock { Text = "In words" } };

        var rendered = await renderer.RenderAsync(Cards.With(element).ToJson());

        Assert.Empty(rendered.ValidationProblems);
        Assert.Equal("In words", rendered.VisibleText);
    }

    [Fact]
    public async Task What_only_Teams_knows_can_be_dropped_elsewhere()
    {
        var card = Cards.With(new ChartDonut { Data = [], Fallback = ElementFallback.Drop }, new TextBlock { Text = "The rest" });

        var rendered = await renderer.RenderAsync(card.ToJson());

        Assert.Empty(rendered.ValidationProblems);
        Assert.Equal("The rest", rendered.VisibleText);
    }

    [Fact]
    public async Task Something_without_a_fallback_that_the_renderer_does_not_know_is_a_problem()
    {
        var rendered = await renderer.RenderAsync(Cards.With(new ChartDonut { Data = [] }, new TextBlock { Text = "x" }).ToJson());

        Assert.Contains(rendered.ValidationProblems, problem => problem.Contains("Chart.Donut", StringComparison.Ordinal));
    }

    [Theory]
    [InlineData("""{"type":"AdaptiveCard","version":"1.5","body":[{"type":"TextBlock","text":"x","size":"enormous"}]}""")]
    [InlineData("""{"type":"AdaptiveCard","version":"1.5","body":[{"type":"Input.Text","label":"x"}]}""")]
    [InlineData("""{"type":"AdaptiveCard","version":"1.5","body":[{"type":"Input.Text","id":"a"},{"type":"Input.Text","id":"a"}]}""")]
    [InlineData("""{"type":"AdaptiveCard","version":"1.5","body":[{"type":"Input.ChoiceSet","id":"a","choices":[]}]}""")]
    [InlineData("""{"type":"AdaptiveCard","version":"1.5","body":[],"actions":[{"type":"Action.Explode","title":"x"}]}""")]
    [InlineData("""{"version":"1.5","body":[]}""")]
    public async Task A_wrong_card_is_a_problem(string json)
    {
        var rendered = await renderer.RenderAsync(json);

        Assert.NotEmpty(rendered.ValidationProblems);
    }

    [Fact]
    public async Task Hidden_elements_are_not_shown()
    {
        var card = Cards.With(new TextBlock { Text = "seen" }, new TextBlock { Text = "hidden", IsVisible = false });

        var rendered = await renderer.RenderAsync(card.ToJson());

        Assert.Equal("seen", rendered.VisibleText);
    }

    [Fact]
    public async Task The_renderer_goes_on_after_something_that_is_no_card()
    {
        await Assert.ThrowsAsync<InvalidOperationException>(() => renderer.RenderAsync("no json"));

        Assert.Equal("x", (await renderer.RenderAsync(Cards.With(new TextBlock { Text = "x" }).ToJson())).VisibleText);
    }
}
