import { Button, makeStyles, Text, tokens } from "@fluentui/react-components";
import { useEffect, useState } from "react";
import type { Send } from "../api/send";
import type { Journey } from "../api/types";
import { EditBar, EditNotes } from "../edit/EditBar";
import { EditSession, useEditing } from "../edit/EditSession";
import { useSession } from "../host/Session";
import { CycleMap } from "./CycleMap";
import { LaneMenu } from "./LaneMenu";
import { LineMap } from "./LineMap";
import { TableMap } from "./TableMap";
import { TouchpointDetails } from "./TouchpointDetails";
import { useLaneChoice } from "./useLaneChoice";

type Shape = "line" | "cycle" | "table";

const shapes: readonly Shape[] = ["line", "cycle", "table"];

const useStyles = makeStyles({
  view: { display: "flex", flexDirection: "column", height: "100%" },
  bar: {
    display: "flex", flexWrap: "wrap", alignItems: "center", gap: tokens.spacingHorizontalS,
    padding: `${tokens.spacingVerticalXS} ${tokens.spacingHorizontalL} ${tokens.spacingVerticalS}`,
  },
  facts: {
    flexGrow: 1, color: tokens.colorNeutralForeground2,
    "@media (max-width: 640px)": { flexBasis: "100%", whiteSpace: "nowrap", overflow: "hidden", textOverflow: "ellipsis" },
  },
  shapes: { display: "flex" },
  shape: { minWidth: "3.5rem" },
  map: { flexGrow: 1, minHeight: 0, position: "relative" },
});

interface Properties {
  readonly journey: Journey;
  readonly send: Send;
  readonly touchpoint?: string | undefined;
  readonly improvement?: string | undefined;
}

/** The map, as a line, a cycle or a table; choosing a touchpoint tells all about it. */
export function MapView({ journey, send, touchpoint, improvement }: Properties) {
  return (
    <EditSession journey={journey} send={send}>
      <Map touchpoint={touchpoint ?? journey.improvements.find((one) => one.id === improvement)?.touchpoint} />
    </EditSession>
  );
}

function Map({ touchpoint }: { readonly touchpoint: string | undefined }) {
  const styles = useStyles();
  const { words, locale } = useSession();
  const { journey } = useEditing();
  const [shape, setShape] = useState<Shape>("line");
  const [chosen, setChosen] = useState<string | undefined>(touchpoint);
  const [choice, setChoice] = useLaneChoice();
  useEffect(() => {
    if (touchpoint) {
      document.querySelector(`[data-touchpoint="${CSS.escape(touchpoint)}"]`)?.scrollIntoView({ inline: "center" });
    }
  }, [touchpoint]);
  const shown = journey.touchpoints.find((one) => one.id === chosen);
  const share = journey.shareOfAssumption === undefined
    ? []
    : [words.map.assumption(journey.shareOfAssumption.toLocaleString(locale, { style: "percent", maximumFractionDigits: 0 }))];
  const facts = [
    words.map.targetGroup(journey.setUp.targetGroup),
    words.map.touchpoints(journey.touchpoints.length),
    ...(journey.answers > 0 ? [words.map.answers(journey.answers)] : []),
    ...share,
  ];
  return (
    <div className={styles.view}>
      <div className={styles.bar}>
        <Text size={200} className={styles.facts} title={facts.join(" · ")}>{facts.join(" · ")}</Text>
        <EditBar />
        <div role="group" aria-label={words.map.view} className={styles.shapes} data-shapes>
          {shapes.map((one) => (
            <Button key={one} size="small" className={styles.shape} appearance={one === shape ? "primary" : "subtle"} aria-pressed={one === shape} onClick={() => setShape(one)}>
              {words.map[one]}
            </Button>
          ))}
        </div>
        {shape === "line" && <LaneMenu journey={journey} choice={choice} change={setChoice} />}
      </div>
      <EditNotes />
      <div className={styles.map}>
        {shape === "line" && <LineMap journey={journey} choice={choice} choose={setChosen} />}
        {shape === "cycle" && <CycleMap journey={journey} choose={setChosen} />}
        {shape === "table" && <TableMap journey={journey} />}
      </div>
      {shown && <TouchpointDetails journey={journey} touchpoint={shown} close={() => setChosen(undefined)} />}
    </div>
  );
}
