import MarkdownIt from "markdown-it";

// No HTML from anybody: what a person typed must never become markup.
const inCards = new MarkdownIt("zero", { html: false, linkify: false }).enable(["emphasis", "link", "list", "newline", "escape", "entity"]);
const inMessages = new MarkdownIt({ html: false, linkify: true, breaks: true }).disable(["image"]);

for (const renderer of [inCards, inMessages]) {
  renderer.renderer.rules["link_open"] = (tokens, index, options, _environment, self) => {
    const token = tokens[index];
    token?.attrSet("target", "_blank");
    token?.attrSet("rel", "noopener noreferrer");
    return self.renderToken(tokens, index, options);
  };
}

const escapeHtml = (text: string) => inCards.utils.escapeHtml(text);

/** Draws the mentions that the message or card declares; any other <at> stays the text that it is, as in Teams. */
function withMentions(html: string, mentions: readonly { text: string; name: string }[]): string {
  return mentions.reduce(
    (drawn, mention) => drawn.replaceAll(escapeHtml(mention.text), `<span class="mention">${escapeHtml(mention.name)}</span>`),
    html,
  );
}

/** The subset of markdown that Teams knows in cards: bold, italic, lists, links. */
export const cardMarkdown = (text: string, mentions: readonly { text: string; name: string }[]) =>
  withMentions(inCards.render(text), mentions);

/** A message's text as HTML. */
export function messageHtml(text: string, format: string, mentions: readonly { text: string; name: string }[]): string {
  const html = format === "markdown" ? inMessages.render(text) : `<p>${escapeHtml(text).replaceAll("\n", "<br>")}</p>`;
  return withMentions(html, mentions);
}
