import { makeStyles, mergeClasses, tokens } from "@fluentui/react-components";
import { Fragment, memo, useId, useMemo } from "react";
import { useSession } from "../../host/Session";
import { dotSizeFor } from "../dots";
import { feltOn } from "../felt";
import type { Column } from "../layout";
import { curveHeight, feelingHeight } from "../measures";
import { strandsOf } from "../strands";
import { scale } from "./CurveScale";
import { FeltTouchpoint } from "./FeltTouchpoint";

const useStyles = makeStyles({
  drawing: { display: "block", "@media (forced-colors: active)": { forcedColorAdjust: "none" } },
  good: { stopColor: tokens.colorPaletteGreenBackground1, stopOpacity: 0.7 },
  plain: { stopColor: tokens.colorNeutralBackground1 },
  bad: { stopColor: tokens.colorPaletteRedBackground1, stopOpacity: 0.7 },
  rule: { stroke: tokens.colorNeutralStroke2, strokeWidth: 1, strokeDasharray: "2 5" },
  neutral: { stroke: tokens.colorNeutralStroke1, strokeDasharray: "none" },
  phase: { stroke: tokens.colorNeutralStroke2, strokeWidth: 1 },
  between: { fill: tokens.colorBrandBackground2, opacity: 0.6 },
  curve: { fill: "none", stroke: tokens.colorBrandForeground1, strokeWidth: 3, strokeLinecap: "round", strokeLinejoin: "round" },
});

interface Properties {
  readonly columns: readonly Column[];
  readonly columnWidth: number;
  readonly choose: (touchpoint: string) => void;
}

/** The emotion curve: a dot for every feeling and a line through the middles, which parts where people are divided. */
export const CurveLane = memo(function CurveLane({ columns, columnWidth, choose }: Properties) {
  const styles = useStyles();
  const { words } = useSession();
  const tint = useId();
  const felt = useMemo(() => feltOn(columns, columnWidth, feelingHeight), [columns, columnWidth]);
  const strands = useMemo(() => strandsOf(felt, columnWidth), [felt, columnWidth]);
  const size = useMemo(() => dotSizeFor(Math.max(0, ...felt.map(({ mood }) => mood.points.length))), [felt]);
  const width = columns.length * columnWidth;
  const starts = columns.flatMap((column, index) => (index > 0 && column.phase.id !== columns[index - 1]?.phase.id ? [index * columnWidth] : []));
  return (
    <svg width={width} height={curveHeight} className={styles.drawing} role="group" aria-label={words.map.lane.experience}>
      <defs>
        <linearGradient id={tint} x1="0" y1="0" x2="0" y2="1">
          <stop offset="0" className={styles.good} /><stop offset="0.5" className={styles.plain} /><stop offset="1" className={styles.bad} />
        </linearGradient>
      </defs>
      <rect width={width} height={curveHeight} fill={`url(#${tint})`} />
      {starts.map((x) => <line key={x} x1={x + 0.5} x2={x + 0.5} y1={0} y2={curveHeight} className={styles.phase} />)}
      {scale.map(({ emotion, feeling }) => <line key={emotion} x1={0} x2={width} y1={feelingHeight(feeling)} y2={feelingHeight(feeling)} className={styles.rule} />)}
      <line x1={0} x2={width} y1={feelingHeight(0)} y2={feelingHeight(0)} className={mergeClasses(styles.rule, styles.neutral)} />
      {strands.map(({ upper, lower, between }, index) => (
        <Fragment key={index}>
          {upper !== lower && <path d={between} className={styles.between} />}
          <path d={upper} className={styles.curve} />
          {upper !== lower && <path d={lower} className={styles.curve} />}
        </Fragment>
      ))}
      {felt.map((one) => <FeltTouchpoint key={one.touchpoint.id} felt={one} size={size} columnWidth={columnWidth} choose={choose} />)}
    </svg>
  );
});
