import { Button, makeStyles, Menu, MenuItemRadio, MenuList, MenuPopover, MenuTrigger, mergeClasses, Subtitle2, Text, tokens } from "@fluentui/react-components";
import { Fragment, useRef, useState, type PointerEvent } from "react";
import type { Send } from "../api/send";
import type { Improvement, Journey, Size } from "../api/types";
import { Problem } from "../app/Problem";
import { useSending } from "../app/useSending";
import { useSession } from "../host/Session";

const sizes: readonly Size[] = ["small", "medium", "large"];

// A press that slips a little is no drag.
const slip = 5;

/** The place in the matrix that is under a pointer, as `{cost} {effect}`. */
function placeAt(event: PointerEvent): string | undefined {
  return document.elementsFromPoint(event.clientX, event.clientY).map((one) => one.closest("[data-place]")?.getAttribute("data-place")).find((place) => place) ?? undefined;
}

const arrows: Readonly<Record<string, { readonly along: "cost" | "effect"; readonly by: 1 | -1 }>> = {
  ArrowLeft: { along: "cost", by: -1 }, ArrowRight: { along: "cost", by: 1 }, ArrowDown: { along: "effect", by: -1 }, ArrowUp: { along: "effect", by: 1 },
};

const useStyles = makeStyles({
  grid: { display: "grid", gridTemplateColumns: "auto repeat(3, minmax(0, 1fr))", gap: "2px", marginTop: tokens.spacingVerticalS },
  cell: { minHeight: "5rem", minWidth: 0, padding: tokens.spacingHorizontalXS, backgroundColor: tokens.colorNeutralBackground3, borderRadius: tokens.borderRadiusMedium, display: "flex", flexDirection: "column", gap: tokens.spacingVerticalXS, border: `1px solid ${tokens.colorTransparentStroke}` },
  best: { backgroundColor: tokens.colorPaletteGreenBackground1 },
  over: { outline: `2px dashed ${tokens.colorBrandStroke1}` },
  name: { alignSelf: "center", padding: tokens.spacingHorizontalXS },
  card: { justifyContent: "flex-start", textAlign: "left", cursor: "grab", touchAction: "none", fontWeight: tokens.fontWeightRegular, overflowWrap: "anywhere", hyphens: "auto", minWidth: 0, maxWidth: "100%" },
  axis: { gridColumn: "2 / span 3", textAlign: "center", color: tokens.colorNeutralForeground2 },
});

/** The improvements by what they cost and what they bring: dragged with a pointer, or moved with the arrow keys or by a menu. */
export function EffortEffectMatrix({ journey, send }: { readonly journey: Journey; readonly send: Send }) {
  const styles = useStyles();
  const { words } = useSession();
  const { run, problem } = useSending(send);
  const drag = useRef<{ readonly x: number; readonly y: number; readonly isMoving: boolean }>(undefined);
  const [over, setOver] = useState<string>();

  // The columns cost more to the right; the rows bring more upwards.
  function step(improvement: Improvement, key: string): boolean {
    const { along, by } = arrows[key] ?? {};
    if (!along || !by) {
      return false;
    }
    const size = sizes[sizes.indexOf(improvement[along]) + by];
    if (size) {
      put(improvement, along === "cost" ? size : improvement.cost, along === "effect" ? size : improvement.effect);
    }
    return true;
  }

  function move(event: PointerEvent): void {
    const from = drag.current;
    if (from && (from.isMoving || Math.hypot(event.clientX - from.x, event.clientY - from.y) > slip)) {
      drag.current = { ...from, isMoving: true };
      setOver(placeAt(event));
    }
  }

  function drop(improvement: Improvement, event: PointerEvent): void {
    const [cost, effect] = ((drag.current?.isMoving && placeAt(event)) || "").split(" ") as [Size | "", Size | undefined];
    setOver(undefined);
    if (cost && effect) {
      put(improvement, cost, effect);
    }
  }

  function put(improvement: Improvement, cost: Size, effect: Size): void {
    if (improvement.cost === cost && improvement.effect === effect) {
      return;
    }
    const { id, revision, owner, due, hasTask: _hasTask, task: _task, ...rest } = improvement;
    void run({ do: "improvement/save", ...rest, improvement: id, cost, effect, seen: revision, ...(owner ? { owner: owner.key } : {}), ...(due ? { due } : {}) });
  }

  return (
    <section aria-label={words.facilitate.matrix}>
      <Subtitle2 as="h3">{words.facilitate.matrix}</Subtitle2>
      <Text as="p" size={200} block>{words.facilitate.matrixHint}</Text>
      <div className={styles.grid}>
        {[...sizes].reverse().map((effect) => (
          <Fragment key={effect}>
            <Text size={200} className={styles.name}>{words.method.size[effect]}</Text>
            {sizes.map((cost) => {
              const place = `${cost} ${effect}`;
              return (
                <div
                  key={cost} role="group" aria-label={words.facilitate.costAndEffect(words.method.size[cost], words.method.size[effect])}
                  className={mergeClasses(styles.cell, cost === "small" && effect === "large" && styles.best, over === place && styles.over)}
                  data-place={place}
                >
                  {journey.improvements.filter((one) => one.cost === cost && one.effect === effect).map((improvement) => (
                    <Menu
                      key={improvement.id} checkedValues={{ cost: [improvement.cost], effect: [improvement.effect] }}
                      onCheckedValueChange={(_, data) => put(improvement, data.name === "cost" ? data.checkedItems[0] as Size : improvement.cost, data.name === "effect" ? data.checkedItems[0] as Size : improvement.effect)}
                    >
                      <MenuTrigger disableButtonEnhancement>
                        <Button
                          size="small" className={styles.card} data-focus={`place ${improvement.id}`} aria-label={words.facilitate.matrixPlace(improvement.title)}
                          // Before the menu hears it, which would open on an arrow down.
                          onKeyDownCapture={(event) => { if (step(improvement, event.key)) { event.preventDefault(); event.stopPropagation(); } }}
                          onPointerDown={(event) => {
                            event.currentTarget.setPointerCapture(event.pointerId);
                            drag.current = { x: event.clientX, y: event.clientY, isMoving: false };
                          }}
                          onPointerMove={move}
                          onPointerUp={(event) => drop(improvement, event)}
                          onPointerCancel={() => { drag.current = undefined; setOver(undefined); }}
                          // Whoever dragged did not press.
                          onClickCapture={(event) => { if (drag.current?.isMoving) { event.preventDefault(); event.stopPropagation(); } drag.current = undefined; }}
                        >
                          {improvement.title}
                        </Button>
                      </MenuTrigger>
                      <MenuPopover>
                        <MenuList>
                          {sizes.map((size) => <MenuItemRadio key={`cost-${size}`} name="cost" value={size}>{words.facilitate.cost}: {words.method.size[size]}</MenuItemRadio>)}
                          {sizes.map((size) => <MenuItemRadio key={`effect-${size}`} name="effect" value={size}>{words.facilitate.effect}: {words.method.size[size]}</MenuItemRadio>)}
                        </MenuList>
                      </MenuPopover>
                    </Menu>
                  ))}
                </div>
              );
            })}
          </Fragment>
        ))}
        <span />
        {sizes.map((cost) => <Text key={cost} size={200} align="center">{words.method.size[cost]}</Text>)}
        <Text size={200} className={styles.axis}>{words.facilitate.cost} → · ↑ {words.facilitate.effect}</Text>
      </div>
      <Problem text={problem} />
    </section>
  );
}
