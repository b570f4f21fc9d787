// Microsoft's own card renderer as a small server: one JSON line in, one JSON line out, until the input ends.
import { createRequire } from "node:module";
import { createInterface } from "node:readline";
import { JSDOM } from "jsdom";
import MarkdownIt from "markdown-it";

const { window } = new JSDOM("<!doctype html><html><body></body></html>", { pretendToBeVisual: true });
globalThis.window = window;
for (const name of Object.getOwnPropertyNames(window)) {
  if (/^(document|Node|Element|HTML\w*Element|MutationObserver|\w*Event)$/.test(name)) globalThis[name] = window[name];
}

// The renderer writes literal text with innerText, which jsdom lacks: line ends become <br>, as in browsers.
Object.defineProperty(window.HTMLElement.prototype, "innerText", {
  configurable: true,
  get() { return this.textContent; },
  set(text) {
    this.replaceChildren();
    String(text).split("\n").forEach((line, index) => {
      if (index > 0) this.append(window.document.createElement("br"));
      this.append(line);
    });
  },
});

const { AdaptiveCard, CardElement, GlobalSettings, SerializationContext, ValidationEvent } = createRequire(import.meta.url)("adaptivecards/dist/adaptivecards.js");
GlobalSettings.useAdvancedTextBlockTruncation = false; // Needs a layout, which jsdom has not.
// This version checks the language with a pattern that remembers where it stopped, and so refuses every second card with one.
CardElement.langProperty.regEx = new RegExp(CardElement.langProperty.regEx.source, "i");
const markdown = new MarkdownIt();
AdaptiveCard.onProcessMarkdown = (text, result) => {
  result.outputHtml = markdown.render(text);
  result.didProcess = true;
};

function render(source) {
  const json = JSON.parse(source);
  const context = new SerializationContext();
  const actions = [];
  context.onParseAction = (action, from) => {
    if (from !== json.refresh?.action) actions.push(action);
  };

  const card = new AdaptiveCard();
  card.parse(json, context);
  const withoutFallback = typesWithoutFallback(json);
  const problems = json.type === "AdaptiveCard" ? [] : ["MissingCardType: Teams takes an object as a card only with this type."];
  for (let at = 0; at < context.eventCount; at++) {
    const event = context.getEventAt(at);
    const type = /type "([^"]+)"/.exec(event.message)?.[1];
    const fallsBack = (event.event === ValidationEvent.UnknownElementType || event.event === ValidationEvent.UnknownActionType)
      && !withoutFallback.has(type);
    if (!fallsBack) problems.push(`${ValidationEvent[event.event]}: ${event.message}`);
  }
  for (const event of card.validateProperties().validationEvents) {
    // Choices that are looked up while typing (Teams' people picker) need not be listed, which this version does not know.
    const looksUp = event.event === ValidationEvent.CollectionCantBeEmpty && event.source?.choicesData?.dataset;
    if (!looksUp) problems.push(`${ValidationEvent[event.event]}: ${event.message}`);
  }

  const element = card.render();
  if (!element) problems.push("The card renders to nothing.");
  return {
    validationProblems: problems,
    visibleText: element ? visibleText(element) : "",
    html: element?.outerHTML ?? "",
    inputs: card.getAllInputs().map(input => ({ type: input.getJsonTypeName(), id: input.id ?? "", label: input.label ?? "" })),
    actions: actions.map(action => ({
      type: action.getJsonTypeName(), title: action.title ?? "", verb: action.verb ?? null, data: action.data ?? null,
    })),
  };
}

// The types of elements and actions of which at least one says nothing about what to show instead.
function typesWithoutFallback(node, found = new Set()) {
  if (Array.isArray(node)) {
    node.forEach(item => typesWithoutFallback(item, found));
  } else if (node && typeof node === "object") {
    if (typeof node.type === "string" && node.fallback === undefined) found.add(node.type);
    Object.entries(node).forEach(([name, value]) => name !== "data" && typesWithoutFallback(value, found));
  }
  return found;
}

const blocks = new Set(["P", "DIV", "LI", "UL", "OL", "TR", "TABLE", "H1", "H2", "H3", "H4", "H5", "H6", "PRE", "BLOCKQUOTE", "HR", "BUTTON", "OPTION", "SELECT", "LABEL", "TD", "TEXTAREA", "INPUT"]);

// What a person would read, from top to bottom: hidden parts left out, blanks as a browser shows them.
function visibleText(element) {
  let text = "";
  const visit = node => {
    if (node.nodeType === 3) {
      text += node.data.replace(/[ \t\r\n\f]+/g, " ");
    } else if (node.tagName === "BR") {
      text += "\n";
    } else if (node.nodeType === 1 && node.style.display !== "none" && node.style.visibility !== "hidden") {
      const isBlock = blocks.has(node.tagName);
      if (isBlock) text += "\n";
      if (node.tagName === "TEXTAREA" || (node.tagName === "INPUT" && !["radio", "checkbox"].includes(node.type))) {
        text += node.value || node.placeholder;
      } else {
        node.childNodes.forEach(visit);
      }
      if (isBlock) text += "\n";
    }
  };
  visit(element);
  return text.replace(/[ ]*\n[ ]*/g, "\n").replace(/\n+/g, "\n").replace(/^\n|\n$/g, "").replaceAll("\u00a0", " ");
}

for await (const line of createInterface({ input: process.stdin })) {
  let answer;
  try {
    answer = render(JSON.parse(line));
  } catch (error) {
    answer = { error: String(error?.stack ?? error) };
  }
  process.stdout.write(JSON.stringify(answer) + "\n");
}

// The tests have ended, however they did.
process.exit(0);
