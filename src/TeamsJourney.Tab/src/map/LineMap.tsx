import { makeStyles, mergeClasses, Text, tokens } from "@fluentui/react-components";
import { Fragment, memo, useMemo } from "react";
import type { Journey } from "../api/types";
import { AddInPhase } from "../edit/AddInPhase";
import { useSession } from "../host/Session";
import { LaneCell } from "./lanes/LaneCell";
import { CurveLane } from "./lanes/CurveLane";
import { lanesWithData, type LaneChoice } from "./lanes";
import { layOut } from "./layout";

/** The width of a column and of the lane names, in CSS pixels: the curve is drawn to the same measure. */
export const columnWidth = 184;
const nameWidth = 128;
const narrowNameWidth = 104;
const phaseHeight = 36;

const useStyles = makeStyles({
  scroll: { position: "absolute", inset: 0, overflow: "auto", backgroundColor: tokens.colorNeutralBackground2 },
  grid: { display: "grid", width: "max-content", minWidth: "100%", position: "relative" },
  corner: { position: "sticky", left: 0, top: 0, zIndex: 4, backgroundColor: tokens.colorNeutralBackground2 },
  phase: {
    position: "sticky", top: 0, zIndex: 3, display: "flex", alignItems: "center", justifyContent: "space-between", height: `${phaseHeight}px`, boxSizing: "border-box",
    margin: "0 2px", padding: `0 ${tokens.spacingHorizontalM}`, borderRadius: tokens.borderRadiusMedium,
    backgroundColor: tokens.colorBrandBackground2, color: tokens.colorBrandForeground2, border: `1px solid ${tokens.colorTransparentStroke}`,
  },
  phaseName: { position: "sticky", left: `${nameWidth + 12}px`, fontWeight: tokens.fontWeightSemibold, whiteSpace: "nowrap", overflow: "hidden", textOverflow: "ellipsis" },
  step: {
    position: "sticky", top: `${phaseHeight}px`, zIndex: 3, margin: "2px 2px 0", padding: `${tokens.spacingVerticalXXS} ${tokens.spacingHorizontalM}`,
    backgroundColor: tokens.colorNeutralBackground2, borderBottom: `2px solid ${tokens.colorBrandStroke2}`, overflow: "hidden", textAlign: "left",
  },
  stepName: { position: "sticky", left: `${nameWidth + 12}px`, display: "inline-block", overflowWrap: "anywhere", margin: 0 },
  name: {
    position: "sticky", left: 0, zIndex: 2, padding: tokens.spacingHorizontalS, backgroundColor: tokens.colorNeutralBackground2, boxSizing: "border-box",
    borderTop: `1px solid ${tokens.colorNeutralStroke2}`, display: "flex", flexDirection: "column", overflowWrap: "anywhere", hyphens: "auto",
  },
  hint: { color: tokens.colorNeutralForeground3, "@media (max-width: 600px)": { display: "none" } },
  cell: { borderTop: `1px solid ${tokens.colorNeutralStroke2}`, backgroundColor: tokens.colorNeutralBackground1, boxSizing: "border-box", minWidth: 0 },
  drop: { "&[data-drop]": { boxShadow: `inset 0 0 0 2px ${tokens.colorBrandStroke1}` } },
  firstOfPhase: { borderLeft: `1px solid ${tokens.colorNeutralStroke2}` },
  note: { position: "sticky", left: 0, width: "min(100vw, 60rem)", padding: tokens.spacingHorizontalL, boxSizing: "border-box", color: tokens.colorNeutralForeground2 },
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
  const present = lanesWithData(journey);
  const lanes = choice.order.filter((lane) => present.includes(lane) && !choice.hidden.includes(lane));
  const isNarrow = window.innerWidth <= 600;
  const head = layout.steps.length > 0 ? 2 : 1;
  return (
    <div className={styles.scroll} role="region" aria-label={words.map.label} tabIndex={0}>
      <div className={styles.grid} style={{ gridTemplateColumns: `${isNarrow ? narrowNameWidth : nameWidth}px repeat(${layout.columns.length}, ${columnWidth}px)` }}>
        <div className={styles.corner} style={{ gridColumn: 1, gridRow: `1 / ${head + 1}` }} />
        {layout.phases.map((phase) => (
          <div key={phase.of.id} className={mergeClasses(styles.phase, styles.drop)} style={{ gridColumn: `${phase.from + 2} / span ${phase.columns}`, gridRow: 1 }} title={phase.of.meaning} data-phase={phase.of.id}>
            <Text as="h2" size={300} className={styles.phaseName}>{phase.of.name}</Text>
            <AddInPhase phase={phase.of} />
          </div>
        ))}
        {layout.steps.map((step) => (
          <div key={`${step.of.id}-${step.from}`} className={styles.step} style={{ gridColumn: `${step.from + 2} / span ${step.columns}`, gridRow: 2 }}>
            <Text as="h3" size={200} weight="semibold" className={styles.stepName}>{step.isContinued ? `${step.of.name} ${words.map.continued}` : step.of.name}</Text>
          </div>
        ))}
        {lanes.map((lane, index) => (
          <Fragment key={lane}>
            <div className={styles.name} style={{ gridColumn: 1, gridRow: head + 1 + index }}>
              <Text size={isNarrow ? 100 : 200} weight="semibold">{words.map.lane[lane]}</Text>
              <Text size={100} className={styles.hint}>{words.map.hint[lane]}</Text>
            </div>
            {lane === "experience"
              ? (
                <div className={styles.cell} style={{ gridColumn: `2 / span ${layout.columns.length}`, gridRow: head + 1 + index }}>
                  <CurveLane columns={layout.columns} columnWidth={columnWidth} choose={choose} />
                </div>
              )
              : layout.columns.map((column, place) => (
                <div
                  key={column.touchpoint?.id ?? column.phase.id}
                  className={mergeClasses(styles.cell, styles.drop, layout.phases.some((phase) => phase.from === place) && styles.firstOfPhase)}
                  style={{ gridColumn: place + 2, gridRow: head + 1 + index }}
                  {...(column.touchpoint && lane === "touchpoint" ? { "data-touchpoint": column.touchpoint.id } : {})}
                  data-phase={column.phase.id}
                >
                  <LaneCell lane={lane} column={column} journey={journey} choose={choose} />
                </div>
              ))}
          </Fragment>
        ))}
      </div>
      {!journey.hasMoods && <Text as="p" block className={styles.note}>{journey.touchpoints.length === 0 ? words.map.empty : words.map.later}</Text>}
    </div>
  );
});
