using System.Text.RegularExpressions;
using Counterparts;

namespace AdaptiveCards.Tests;

[Collection(SharedRenderer.Name)]
public sealed partial class TextFromPeopleTests(OfficialRenderer renderer)
{
    private static readonly string[] TypedTexts =
    [
        "**bold** and *italic* and __bold__ and _italic_",
        "snake_case, 2 * 3 * 4, a_b_c",
        "[x](http://y)",
        "![x](http://y/z.png)",
        "[x]: http://y",
        "[x][y] (z)",
        "[click](javascript:alert(1))",
        "javascript:alert(1)",
        "<http://y>",
        "https://contoso.example/a_b_c?d=e&f=g",
        "# head",
        "####### seven",
        "- list",
        "-5 graden",
        "--- not a rule ---",
        "---",
        "***",
        "===",
        "* star",
        "+ plus",
        "1. x",
        "1) x",
        "1234567890. long",
        "2.5 uur",
        "> quote",
        "1 < 2 > 0",
        "<b>",
        "<script>alert(1)</script>",
        "<!-- x -->",
        "&amp; &lt; &#65; &#x41; &nbsp; R&D; A&B",
        "<at>Bob</at>",
        "{{DATE(2020-01-01T00:00:00Z)}}",
        "{{DATE(2020-01-01T00:00:00Z, SHORT)}} {{TIME(2020-01-01T00:00:00Z)}}",
        "{{{{DATE(2020-01-01T00:00:00Z)}}}}",
        "${name} {0}",
        @"C:\temp\*.* \ \\ \\\ end\",
        "`code` ``more`` ```fence```",
        "~~~ ~~strike~~",
        "| a | b |",
        "\"quotes\" 'single' (c) (tm) ... --",
        "😀 👩‍👩‍👧‍👦 🏴󠁧󠁢󠁥󠁮󠁧󠁿 é é",
        "שלום עולם",
        "می‌خواهم",
        "first\nsecond\nthird",
        "- a\n- b\n\n1. c\n2. d",
        "head\n===\nhead\n---",
        "a | b\n--|--\nc | d",
        "a\\\nb",
        "```\nfence\n```",
        "    four spaces",
    ];

    public static TheoryData<string> Typed => [.. TypedTexts];

    [Theory]
    [MemberData(nameof(Typed))]
    public async Task A_text_block_shows_what_was_typed(string typed)
    {
        var card = Cards.With(new TextBlock { Text = typed });

        var rendered = await renderer.RenderAsync(card.ToJson());

        Assert.Empty(rendered.ValidationProblems);
        Assert.Equal(AsSeen(typed), rendered.VisibleText);
        AssertNoMarkup(rendered.Html);
    }

    [Theory]
    [MemberData(nameof(Typed))]
    public async Task A_fact_and_a_table_cell_show_what_was_typed(string typed)
    {
        var card = Cards.With(
            new FactSet { Facts = [new Fact(typed, typed)] },
            new Table
            {
                Columns = [new TableColumnDefinition { Width = ColumnWidth.Weight(1) }],
                Rows = [new TableRow { Cells = [TableCell.Of(typed)] }],
            });

        var rendered = await renderer.RenderAsync(card.ToJson());

        Assert.Equal(string.Join('\n', Enumerable.Repeat(AsSeen(typed), 3)), rendered.VisibleText);
        AssertNoMarkup(rendered.Html);
    }

    [Theory]
    [MemberData(nameof(Typed))]
    public async Task A_text_run_shows_what_was_typed(string typed)
    {
        var card = Cards.With(new RichTextBlock { Inlines = [typed] });

        var rendered = await renderer.RenderAsync(card.ToJson());

        Assert.Equal(AsSeen(typed).Trim(), rendered.VisibleText.Replace("\u2060", "", StringComparison.Ordinal).Trim());
    }

    [Theory]
    [InlineData(ChoiceInputStyle.Expanded, false)]
    [InlineData(ChoiceInputStyle.Compact, false)]
    [InlineData(ChoiceInputStyle.Compact, true)]
    public async Task Choices_show_what_was_typed_however_the_renderer_reads_them(ChoiceInputStyle style, bool severalCanBeChosen)
    {
        foreach (var typed in TypedTexts)
        {
            var card = Cards.With(new InputChoiceSet
            {
                Id = "c",
                Choices = [new Choice(typed, "1")],
                Style = style,
                IsMultiSelect = severalCanBeChosen ? true : null,
            });

            var rendered = await renderer.RenderAsync(card.ToJson());

            var line = string.Join(' ', typed.Split('\n', StringSplitOptions.RemoveEmptyEntries)).Trim();
            Assert.Contains(line, rendered.VisibleText.Replace("\u2060", "", StringComparison.Ordinal), StringComparison.Ordinal);
            AssertNoMarkup(rendered.Html);
        }
    }

    [Theory]
    [MemberData(nameof(Typed))]
    public async Task A_hole_in_our_own_markdown_shows_what_was_typed(string typed)
    {
        var card = Cards.With(new TextBlock { Text = Markdown.Format($"Said: {typed} (today)") });

        var rendered = await renderer.RenderAsync(card.ToJson());

        var line = string.Join(' ', typed.Split('\n', StringSplitOptions.RemoveEmptyEntries)).Trim();
        Assert.Equal($"Said: {line} (today)", rendered.VisibleText);
        AssertNoMarkup(rendered.Html);
    }

    [Theory]
    [InlineData("===")]
    [InlineData("---")]
    [InlineData("# head")]
    public async Task What_was_typed_makes_no_heading_of_the_line_before_it(string typed)
    {
        var rendered = await renderer.RenderAsync(Cards.With(new TextBlock { Text = Markdown.Format($"Said\n{typed}") }).ToJson());

        Assert.Equal($"Said {typed}", rendered.VisibleText);
        AssertNoMarkup(rendered.Html);
    }

    [Theory]
    [InlineData("{", "{DATE(2020-01-01T00:00:00Z)}}")]
    [InlineData("[x]", "(http://y)")]
    [InlineData("[x", "](http://y)")]
    [InlineData("<", "at>Bob</at>")]
    [InlineData("&", "amp;")]
    [InlineData("&am", "p;")]
    [InlineData("a*", "*b**")]
    [InlineData("_", "b_")]
    public async Task No_markup_arises_where_two_texts_meet(string one, string other)
    {
        var text = Markdown.Format($"{one}{other}");

        var rendered = await renderer.RenderAsync(Cards.With(new TextBlock { Text = text }).ToJson());

        Assert.Equal(one + other, rendered.VisibleText);
        AssertNoMarkup(rendered.Html);
        Assert.DoesNotContain("](", text.ToString(), StringComparison.Ordinal);
        Assert.DoesNotContain("<at>Bob</at>", text.ToString(), StringComparison.Ordinal);
    }

    [Fact]
    public async Task An_input_gives_back_what_was_typed_before()
    {
        const string Typed = "{{DATE(2020-01-01T00:00:00Z)}} **x** <at>Bob</at>\nnext";
        var card = Cards.With(new InputText { Id = "t", Label = "What **happened**?", Value = Typed, IsMultiline = true });

        var rendered = await renderer.RenderAsync(card.ToJson());

        Assert.Contains("What **happened**?", rendered.VisibleText, StringComparison.Ordinal);
        Assert.Equal(Typed, card.ToJsonElement().GetProperty("body")[0].GetProperty("value").GetString());
    }

    [Theory]
    [InlineData("safe\u202Egnp.exe", "safegnp.exe")]
    [InlineData("\u2066a\u2069\u202Ab\u202C", "ab")]
    [InlineData("a\u0000b\u0007c\u001Bd\u009Be", "abcde")]
    [InlineData("\uFEFFa", "a")]
    [InlineData("a\r\nb\rc\u2028d", "a\nb\nc\nd")]
    public void What_is_not_seen_but_changes_the_rest_is_taken_out(string typed, string expected)
    {
        Assert.Equal(expected, PlainText.Of(typed).ToString());
        Assert.Equal(expected.Replace("\n", "\n\n", StringComparison.Ordinal), Markdown.Escape(typed));
    }

    [Fact]
    public void Half_a_character_is_replaced() => Assert.Equal("a\uFFFD", PlainText.Of("a\uD83D").ToString());

    [Fact]
    public async Task Long_text_is_shown_whole()
    {
        var typed = string.Concat(Enumerable.Repeat("[a_b](*c*) ", 500)).Trim();

        var rendered = await renderer.RenderAsync(Cards.With(new TextBlock { Text = typed }).ToJson());

        Assert.Equal(typed, rendered.VisibleText);
    }

    [Fact]
    public void Thousands_of_line_breaks_do_not_stretch_a_card() =>
        Assert.Equal("a\n\nb", Markdown.Escape("\n\na" + new string('\n', 5000) + "b\n\n"));

    [Fact]
    public void A_link_stays_no_link_in_the_parser_of_the_mobile_renderers() =>
        // It knows no escaped bracket, so "](" must not come through.
        Assert.DoesNotContain("](", Markdown.Escape("[x](http://y)"), StringComparison.Ordinal);

    [Fact]
    public async Task Markup_of_our_own_is_markup()
    {
        var card = Cards.With(new TextBlock
        {
            Text = Markdown.Format($"**{"Jan*"}** gave {25}: {Markdown.Link("the [map]", new Uri("https://contoso.example/a(b)"))}"),
        });

        var rendered = await renderer.RenderAsync(card.ToJson());

        Assert.Equal("Jan* gave 25: the [map]", rendered.VisibleText);
        Assert.Contains("<strong>Jan*</strong>", rendered.Html, StringComparison.Ordinal);
        Assert.Contains("href=\"https://contoso.example/a%28b%29\"", rendered.Html, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("javascript:alert(1)")]
    [InlineData("data:text/html,x")]
    [InlineData("/relative")]
    public void Links_and_buttons_open_no_scripts(string address)
    {
        var uri = new Uri(address, UriKind.RelativeOrAbsolute);

        Assert.Throws<ArgumentException>(() => Markdown.Link("x", uri));
        Assert.Throws<ArgumentException>(() => new ActionOpenUrl { Title = "x", Url = uri });
    }

    [Fact]
    public void A_mention_has_the_same_name_in_its_text_and_in_its_entity()
    {
        var mention = Mention.Of("29:1abc", "Eve </at><at>Bob *");
        var card = new AdaptiveCard
        {
            Body = [new TextBlock { Text = Markdown.Format($"Hello {mention}!") }],
            Msteams = new() { Width = TeamsCardWidth.Full, Entities = [mention] },
        };

        var json = card.ToJsonElement();

        var entity = json.GetProperty("msteams").GetProperty("entities")[0];
        Assert.Equal("mention", entity.GetProperty("type").GetString());
        Assert.Equal($"<at>{entity.GetProperty("mentioned").GetProperty("name").GetString()}</at>", entity.GetProperty("text").GetString());
        Assert.Equal($"Hello {entity.GetProperty("text").GetString()}!", json.GetProperty("body")[0].GetProperty("text").GetString());
        Assert.DoesNotContain("</at><at>", card.ToJson(), StringComparison.Ordinal);
    }

    // No host shows empty lines, or blanks at the start of a line.
    private static string AsSeen(string typed) =>
        string.Join('\n', typed.Split('\n', StringSplitOptions.RemoveEmptyEntries | StringSplitOptions.TrimEntries));

    // Titles also stand in attributes, where nothing is markup.
    private static void AssertNoMarkup(string html)
    {
        html = AriaLabel().Replace(html, "");
        foreach (var tag in (string[])["<a ", "<strong", "<em", "<h1", "<h2", "<ul", "<ol", "<li", "<code", "<pre", "<blockquote", "<hr", "<s>", "<img", "<script", "<b>", "<at"])
        {
            Assert.DoesNotContain(tag, html, StringComparison.OrdinalIgnoreCase);
        }
    }

    [GeneratedRegex("aria-label=\"[^\"]*\"")]
    private static partial Regex AriaLabel();
}
