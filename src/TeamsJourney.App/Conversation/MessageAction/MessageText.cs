using System.Net;
using System.Text;
using ActivityProtocol;
using TeamsJourney.Core.Journeys;

namespace TeamsJourney.App.Conversation.MessageAction;

/// <summary>
/// What a message says, as plain text. Messages come as HTML that anyone can have written: tags are dropped rather than understood, and
/// what is left is data.
/// </summary>
internal static class MessageText
{
    // A message holds at most 100 KB; more was made up, and is not read on.
    private const int MostToRead = 100_000;

    private static readonly string[] Hidden = ["script", "style", "head", "title", "attachment", "systemeventmessage"];
    private static readonly string[] OnALine = ["p", "div", "br", "li", "ul", "ol", "tr", "table", "blockquote", "pre", "hr", "h1", "h2", "h3", "h4", "h5", "h6"];

    /// <summary>The text, with its lines; empty when there is none.</summary>
    public static string Of(MessageActionsPayloadBody? body)
    {
        var content = body?.Content ?? "";
        content = content.Length > MostToRead ? content[..MostToRead] : content;
        var isHtml = !string.Equals(body?.ContentType, "text", StringComparison.OrdinalIgnoreCase);
        var text = PersonalText.Clean(isHtml ? WithoutTags(content) : content);
        return string.Join('\n', text.Split('\n').Select(OneSpaced).Where(line => line.Length > 0));
    }

    private static string WithoutTags(string html)
    {
        var text = new StringBuilder(html.Length);
        var at = 0;
        while (at < html.Length)
        {
            var open = html.IndexOf('<', at);
            if (open < 0)
            {
                break;
            }

            AppendText(text, html.AsSpan(at, open - at));
            at = IsTag(html, open) ? AfterTag(html, open, text) : AppendSign(text, open);
        }

        AppendText(text, at < html.Length ? html.AsSpan(at) : []);
        return text.ToString();
    }

    // "1 < 2" is no tag.
    private static bool IsTag(string html, int open) => open + 1 < html.Length && (char.IsAsciiLetter(html[open + 1]) || html[open + 1] is '/' or '!' or '?');

    private static int AppendSign(StringBuilder text, int open)
    {
        text.Append('<');
        return open + 1;
    }

    private static int AfterTag(string html, int open, StringBuilder text)
    {
        if (html.AsSpan(open).StartsWith("<!--", StringComparison.Ordinal))
        {
            return After(html, "-->", open);
        }

        var end = EndOfTag(html, open);
        var tag = html.AsSpan(open, end - open);
        var name = NameOf(tag);
        if (Hidden.Contains(name) && tag[1] != '/' && !tag.EndsWith("/>"))
        {
            var close = html.IndexOf($"</{name}", end, StringComparison.OrdinalIgnoreCase);
            return close < 0 ? html.Length : EndOfTag(html, close);
        }

        if (OnALine.Contains(name))
        {
            text.Append('\n');
        }
        else if (name is "emoji" or "img")
        {
            // Teams writes an emoji as a picture of which the emoji itself is the description.
            AppendText(text, Description(tag));
        }
        else if (name is "td" or "th")
        {
            text.Append(' ');
        }

        return end;
    }

    // A ">" within quotation marks does not end a tag.
    private static int EndOfTag(string html, int open)
    {
        var quote = '\0';
        for (var at = open + 1; at < html.Length; at++)
        {
            if (quote != '\0')
            {
                quote = html[at] == quote ? '\0' : quote;
            }
            else if (html[at] is '"' or '\'')
            {
                quote = html[at];
            }
            else if (html[at] == '>')
            {
                return at + 1;
            }
        }

        return html.Length;
    }

    private static string NameOf(ReadOnlySpan<char> tag)
    {
        var name = tag[1..].TrimStart('/');
        var length = 0;
        while (length < name.Length && char.IsAsciiLetterOrDigit(name[length]))
        {
            length++;
        }

        return name[..length].ToString().ToLowerInvariant();
    }

    private static ReadOnlySpan<char> Description(ReadOnlySpan<char> tag)
    {
        const string Attribute = " alt=\"";
        var start = tag.IndexOf(Attribute, StringComparison.OrdinalIgnoreCase);
        if (start < 0)
        {
            return [];
        }

        var value = tag[(start + Attribute.Length)..];
        return value.IndexOf('"') is >= 0 and var end ? value[..end] : [];
    }

    private static int After(string html, string what, int from) => html.IndexOf(what, from, StringComparison.Ordinal) is >= 0 and var at ? at + what.Length : html.Length;

    // Line ends between tags mean nothing in HTML. Decoded only now, so that "&lt;b&gt;" stays the text that it is.
    private static void AppendText(StringBuilder text, ReadOnlySpan<char> html) =>
        text.Append(WebUtility.HtmlDecode(html.ToString()).ReplaceLineEndings(" "));

    private static string OneSpaced(string line) => string.Join(' ', line.Split([' ', '\u00A0'], StringSplitOptions.RemoveEmptyEntries));
}
