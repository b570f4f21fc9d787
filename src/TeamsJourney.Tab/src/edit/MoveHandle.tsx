import { Button, makeStyles, mergeClasses, tokens } from "@fluentui/react-components";
import { ReOrderDotsVertical20Regular } from "@fluentui/react-icons";
import { useEffect, useRef, useState } from "react";
import type { Touchpoint } from "../api/types";
import { useSession } from "../host/Session";
import { canOrder } from "./allowed";
import { useEditing } from "./EditSession";
import { neighbour, type Place } from "./place";

const useStyles = makeStyles({
  handle: { cursor: "grab", touchAction: "none" },
  dragging: { cursor: "grabbing", backgroundColor: tokens.colorBrandBackground2 },
});

const marked = "data-drop";

/** Moves a touchpoint: dragged by mouse or finger, or with the arrow keys. In step 1 one's own go to another phase; in step 2 all to any place. */
export function MoveHandle({ touchpoint }: { readonly touchpoint: Touchpoint }) {
  const styles = useStyles();
  const { words } = useSession();
  const { journey, run, announce } = useEditing();
  const [isDragging, setDragging] = useState(false);
  const target = useRef<{ readonly element: Element; readonly place: Place }>(undefined);

  // Someone else may merge or delete what is being dragged.
  useEffect(() => () => target.current?.element.removeAttribute(marked), []);

  function go(to: Place | undefined): void {
    if (!to || (to.phase === touchpoint.phase && (to.before === touchpoint.id || !canOrder(journey)))) {
      return;
    }
    void run(canOrder(journey)
      ? { do: "touchpoint/place", touchpoint: touchpoint.id, ...to }
      : { do: "touchpoint/edit", touchpoint: touchpoint.id, phase: to.phase, text: touchpoint.text, seen: touchpoint.revision });
    const phase = journey.phases.find((one) => one.id === to.phase);
    const before = journey.touchpoints.find((one) => one.id === to.before);
    announce(words.edit.moved(touchpoint.text, phase?.name ?? "", before?.number ?? journey.touchpoints.filter((one) => one.phase === to.phase && one.id !== touchpoint.id).length + 1));
  }

  function aside(earlier: boolean): Place | undefined {
    if (canOrder(journey)) {
      return neighbour(journey, touchpoint, earlier);
    }
    const phase = journey.phases[journey.phases.findIndex((one) => one.id === touchpoint.phase) + (earlier ? -1 : 1)];
    return phase && { phase: phase.id };
  }

  function mark(next: { readonly element: Element; readonly place: Place } | undefined): void {
    target.current?.element.removeAttribute(marked);
    target.current = next;
    next?.element.setAttribute(marked, "");
  }

  function end(): void {
    const place = target.current?.place;
    mark(undefined);
    setDragging(false);
    go(place);
  }

  return (
    <Button
      appearance="subtle" size="small" className={mergeClasses(styles.handle, isDragging && styles.dragging)} icon={<ReOrderDotsVertical20Regular />}
      data-focus={`move ${touchpoint.id}`} aria-label={words.edit.move(touchpoint.text)} title={words.edit.move(touchpoint.text)}
      onKeyDown={(event) => {
        if (event.key === "ArrowLeft" || event.key === "ArrowRight") {
          event.preventDefault();
          go(aside(event.key === "ArrowLeft"));
        }
      }}
      onPointerDown={(event) => { event.currentTarget.setPointerCapture(event.pointerId); setDragging(true); }}
      onPointerMove={(event) => isDragging && mark(dropAt(event.clientX, event.clientY, (id) => following(journey, id)))}
      onPointerUp={end}
      onPointerCancel={() => { mark(undefined); setDragging(false); }}
    />
  );

  function following(within: typeof journey, id: string): string | undefined {
    const at = within.touchpoints.findIndex((one) => one.id === id);
    const next = within.touchpoints[at + 1];
    return next && next.phase === within.touchpoints[at]?.phase ? next.id : undefined;
  }
}

/** The place under the pointer: before the touchpoint whose left half it is over, after the one whose right half it is over, or last in a phase. */
function dropAt(x: number, y: number, following: (id: string) => string | undefined): { readonly element: Element; readonly place: Place } | undefined {
  const element = document.elementsFromPoint(x, y).map((one) => one.closest("[data-phase]")).find((one) => one !== null);
  const phase = element?.getAttribute("data-phase");
  if (!element || !phase) {
    return undefined;
  }
  const id = element.getAttribute("data-touchpoint");
  if (!id) {
    return { element, place: { phase } };
  }
  const box = element.getBoundingClientRect();
  const before = x < box.left + box.width / 2 ? id : following(id);
  return { element, place: before ? { phase, before } : { phase } };
}
