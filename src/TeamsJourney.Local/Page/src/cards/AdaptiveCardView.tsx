import * as AC from "adaptivecards";
import { useEffect, useRef, useState } from "react";
import type { CardJson, Click, Person } from "../contract";
import type { Strings } from "../strings";
import type { Theme } from "../theme";
import { GroupedBarChart, LineChart, VerticalBarChart } from "./charts";
import { hostConfigFor } from "./hostConfig";
import { cardMarkdown } from "./markdown";
import { directory, PeoplePicker } from "./PeoplePicker";

// The package registers its own elements as it loads, but bundlers leave out this one, to which nothing else refers.
AC.GlobalRegistry.elements.register("Table", AC.Table);
AC.GlobalRegistry.elements.register(LineChart.JsonTypeName, LineChart);
AC.GlobalRegistry.elements.register(VerticalBarChart.JsonTypeName, VerticalBarChart);
AC.GlobalRegistry.elements.register(GroupedBarChart.JsonTypeName, GroupedBarChart);
AC.GlobalRegistry.elements.register(PeoplePicker.JsonTypeName, PeoplePicker);

interface Mention {
  readonly text: string;
  readonly name: string;
}

/** Teams' people picker is a choice set with a data query; ours is an element of its own. */
function withPeoplePickers(node: unknown): unknown {
  if (Array.isArray(node)) {
    return node.map(withPeoplePickers);
  }
  if (typeof node !== "object" || node === null) {
    return node;
  }
  const changed = Object.fromEntries(Object.entries(node).map(([name, value]) => [name, name === "data" ? value : withPeoplePickers(value)]));
  const dataset = (node as { "choices.data"?: { dataset?: unknown } })["choices.data"]?.dataset;
  return typeof dataset === "string" && dataset.startsWith("graph.microsoft.com/users")
    ? { ...changed, type: PeoplePicker.JsonTypeName, "choices.data": undefined }
    : changed;
}

function mentionsOf(card: CardJson): Mention[] {
  const entities = (card["msteams"] as { entities?: unknown } | undefined)?.entities;
  return (Array.isArray(entities) ? entities : [])
    .filter((entity) => entity?.type === "mention")
    .map((entity) => ({ text: String(entity.text), name: String(entity.mentioned?.name ?? "") }));
}

interface Props {
  readonly card: CardJson;
  readonly theme: Theme;
  readonly people: readonly Person[];
  readonly strings: Strings;
  readonly label: string;
  readonly error?: string;
  readonly onClick: (click: Click) => Promise<void>;
  readonly onOpen: (address: string) => void;
}

/** Draws a card with Microsoft's renderer. It is drawn anew only when it is another card, so that nothing that is being typed is lost. */
export function AdaptiveCardView({ card, theme, people, strings, label, error, onClick, onOpen }: Props) {
  const place = useRef<HTMLDivElement>(null);
  const latest = useRef({ onClick, onOpen });
  latest.current = { onClick, onOpen };
  const [busy, setBusy] = useState(false);
  const [broken, setBroken] = useState(false);
  const source = JSON.stringify(card);

  useEffect(() => {
    directory.people = people;
    directory.strings = strings;
    AC.Strings.defaults.overflowButtonTooltip = () => strings.more;
    const json = JSON.parse(source) as CardJson;
    const mentions = mentionsOf(json);
    AC.AdaptiveCard.onProcessMarkdown = (text, result) => {
      result.outputHtml = cardMarkdown(text, mentions);
      result.didProcess = true;
    };
    const sources = new WeakMap<AC.Action, CardJson>();
    const context = new AC.SerializationContext(AC.Versions.v1_6);
    context.onParseAction = (action, from) => sources.set(action, from as CardJson);
    const drawn = new AC.AdaptiveCard();
    drawn.hostConfig = new AC.HostConfig(hostConfigFor(theme));
    drawn.onExecuteAction = (action) => {
      if (action instanceof AC.OpenUrlAction) {
        latest.current.onOpen(action.url ?? "");
      } else if (action instanceof AC.SubmitAction || action instanceof AC.ExecuteAction) {
        setBusy(true);
        const click: Click = { action: sources.get(action) ?? {}, data: (action.data ?? {}) as CardJson };
        void latest.current.onClick(click).finally(() => setBusy(false));
      }
    };
    try {
      drawn.parse(withPeoplePickers(json) as object, context);
      const element = drawn.render();
      setBroken(!element);
      place.current?.replaceChildren(...(element ? [element] : []));
    } catch (problem) {
      // A card that the renderer cannot draw is an error to show, as Teams does, and must not take the page along.
      console.error("Card cannot be drawn.", problem);
      setBroken(true);
    }
  }, [source, theme, people, strings]);

  const full = (card["msteams"] as { width?: unknown } | undefined)?.width === "Full";
  return (
    <div className={`card${full ? " card-full" : ""}`} role="group" aria-label={label} aria-busy={busy}>
      {broken && <p className="card-broken">{strings.invalidCard}</p>}
      <div ref={place} inert={busy} />
      {busy && <div className="card-progress" role="progressbar" aria-label={label} />}
      {error && <p className="card-error" role="alert">{error}</p>}
    </div>
  );
}
