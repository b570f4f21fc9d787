import { makeStyles, mergeClasses, Text, tokens } from "@fluentui/react-components";
import { Fragment, memo, useMemo, useRef } from "react";
import type { Journey } from "../api/types";
import { useSession } from "../host/Session";
import { CurveLane } from "./lanes/CurveLane";
import { CurveScale } from "./lanes/CurveScale";
import { LaneCell } from "./lanes/LaneCell";
import { lanesWithData, type LaneChoice, type LaneName } from "./lanes";
import { layOut, type Layout } from "./layout";
import { MapHead } from "./MapHead";
import { MapNotes } from "./MapNotes";
import { MapOverview } from "./MapOverview";
import { nameWidth, type Measures } from "./measures";
import { useMeasures } from "./useMeasures";

// A map that is wider gets a strip with the whole journey.
const windowsBeforeOverview = 2;

const useStyles = makeStyles({
  map: { position: "absolute", inset: 0, display: "flex", flexDirection: "column" },
  scroll: { position: "relative", flexGrow: 1, minHeight: 0, overflow: "auto", backgroundColor: tokens.colorNeutralBackground2, scrollPaddingLeft: `${nameWidth}px`, scrollPaddingTop: "6rem" },
  grid: { display: "grid", width: "max-content", minWidth: "100%", position: "relative", paddingRight: tokens.spacingHorizontalM, boxSizing: "border-box" },
  name: {
    position: "sticky", left: 0, zIndex: 2, boxSizing: "border-box", display: "flex", flexDirection: "column", overflowWrap: "anywhere", hyphens: "auto",
    padding: `${tokens.spacingVerticalM} ${tokens.spacingHorizontalM} ${tokens.spacingVerticalM} ${tokens.spacingHorizontalL}`,
    backgroundColor: tokens.colorNeutralBackground2, borderTop: `1px solid ${tokens.colorNeutralStroke2}`,
  },
  curveTitle: { position: "absolute" },
  above: { display: "block", backgroundColor: "transparent", padding: `${tokens.spacingVerticalS} 0 0`, minWidth: 0 },
  aboveWords: { position: "sticky", left: tokens.spacingHorizontalM },
  hint: { color: tokens.colorNeutralForeground3 },
  cell: { borderTop: `1px solid ${tokens.colorNeutralStroke2}`, boxSizing: "border-box", minWidth: 0 },
  belowItsName: { borderTop: "none" },
  curve: { backgroundColor: tokens.colorNeutralBackground1 },
  drop: { "&[data-drop]": { boxShadow: `inset 0 0 0 2px ${tokens.colorBrandStroke1}`, borderRadius: tokens.borderRadiusMedium } },
  firstOfPhase: { borderLeft: `1px solid ${tokens.colorNeutralStroke2}` },
});

interface Properties {
  readonly journey: Journey;
  readonly choice: LaneChoice;
  readonly choose: (touchpoint: string) => void;
}

/** Phases, steps and touchpoints from left to right, and under each what the lanes tell of it. The head and the names of lanes stay in sight. */
export const LineMap = memo(function LineMap({ journey, choice, choose }: Properties) {
  const styles = useStyles();
  const { words } = useSession();
  const layout = useMemo(() => layOut(journey), [journey]);
  const present = useMemo(() => lanesWithData(journey), [journey]);
  const lanes = choice.order.filter((lane) => present.includes(lane) && !choice.hidden.includes(lane));
  const measures = useMeasures(layout.columns.length);
  const names = measures.isNarrow ? [] : [`${measures.names}px`];
  const head = layout.steps.length > 0 ? 2 : 1;
  const rows = measures.isNarrow ? 2 : 1;
  const scroll = useRef<HTMLDivElement>(null);
  const isLong = !measures.isNarrow && layout.columns.length * measures.column > windowsBeforeOverview * window.innerWidth;
  return (
    <div className={styles.map}>
      {isLong && <MapOverview layout={layout} scroll={scroll} />}
      <div ref={scroll} className={styles.scroll} role="region" aria-label={words.map.label} tabIndex={0}>
        <div className={styles.grid} style={{ gridTemplateColumns: [...names, `repeat(${layout.columns.length}, ${measures.column}px)`].join(" ") }}>
          <MapHead layout={layout} measures={measures} />
          {lanes.map((lane, index) => (
            <Fragment key={lane}>
              <LaneNameCell lane={lane} measures={measures} row={head + 1 + index * rows} columns={layout.columns.length} />
              <LaneRow lane={lane} layout={layout} measures={measures} row={head + index * rows + rows} journey={journey} choose={choose} />
            </Fragment>
          ))}
        </div>
        <MapNotes journey={journey} hasCurve={lanes.includes("experience")} />
      </div>
    </div>
  );
});

function LaneNameCell({ lane, measures, row, columns }: { readonly lane: LaneName; readonly measures: Measures; readonly row: number; readonly columns: number }) {
  const styles = useStyles();
  const { words } = useSession();
  if (measures.isNarrow) {
    return (
      <div className={mergeClasses(styles.cell, styles.above)} style={{ gridColumn: `1 / span ${columns}`, gridRow: row }}>
        <Text size={200} weight="semibold" className={styles.aboveWords}>{words.map.lane[lane]}</Text>
      </div>
    );
  }
  return lane === "experience"
    ? (
      <div className={styles.name} style={{ gridColumn: 1, gridRow: row, paddingTop: 0, paddingBottom: 0 }}>
        <Text size={200} weight="semibold" className={styles.curveTitle} style={{ top: 10 }}>{words.map.lane[lane]}</Text>
        <CurveScale />
      </div>
    )
    : (
      <div className={styles.name} style={{ gridColumn: 1, gridRow: row }}>
        <Text size={200} weight="semibold">{words.map.lane[lane]}</Text>
        <Text size={100} className={styles.hint}>{words.map.hint[lane]}</Text>
      </div>
    );
}

interface RowProperties {
  readonly lane: LaneName;
  readonly layout: Layout;
  readonly measures: Measures;
  readonly row: number;
  readonly journey: Journey;
  readonly choose: (touchpoint: string) => void;
}

const LaneRow = memo(function LaneRow({ lane, layout, measures, row, journey, choose }: RowProperties) {
  const styles = useStyles();
  const cell = mergeClasses(styles.cell, measures.isNarrow && styles.belowItsName);
  const first = measures.isNarrow ? 1 : 2;
  if (lane === "experience") {
    return (
      <div className={mergeClasses(cell, styles.curve)} style={{ gridColumn: `${first} / span ${layout.columns.length}`, gridRow: row }}>
        {measures.isNarrow && <CurveScale isOver />}
        <CurveLane columns={layout.columns} columnWidth={measures.column} choose={choose} />
      </div>
    );
  }
  return layout.columns.map((column, place) => (
    <div
      key={column.touchpoint?.id ?? column.phase.id}
      className={mergeClasses(cell, styles.drop, place > 0 && layout.columns[place - 1]?.phase.id !== column.phase.id && styles.firstOfPhase)}
      style={{ gridColumn: place + first, gridRow: row }}
      {...(column.touchpoint && lane === "touchpoint" ? { "data-touchpoint": column.touchpoint.id } : {})}
      data-phase={column.phase.id}
    >
      <LaneCell lane={lane} column={column} journey={journey} choose={choose} />
    </div>
  ));
});
