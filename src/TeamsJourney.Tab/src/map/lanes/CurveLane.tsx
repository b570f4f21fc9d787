import { makeStyles, tokens } from "@fluentui/react-components";
import { memo, useMemo } from "react";
import { useSession } from "../../host/Session";
import { heightOf, highest, lowest, pathThrough, spreadOut } from "../curve";
import type { Column } from "../layout";

const height = 216;
const margin = 26;
const widestSpread = 120;

const useStyles = makeStyles({
  drawing: { display: "block" },
  rule: { stroke: tokens.colorNeutralStroke3, strokeWidth: 1 },
  neutral: { stroke: tokens.colorNeutralStroke1, strokeDasharray: "4 4" },
  curve: { fill: "none", stroke: tokens.colorBrandForeground1, strokeWidth: 3, strokeLinecap: "round" },
  spread: { stroke: tokens.colorNeutralStrokeAccessible, strokeWidth: 2 },
  good: { fill: tokens.colorPaletteGreenForeground1 },
  bad: { fill: tokens.colorNeutralBackground1, stroke: tokens.colorPaletteRedForeground1, strokeWidth: 2 },
  middle: { fill: tokens.colorNeutralBackground1, stroke: tokens.colorBrandForeground1, strokeWidth: 3, cursor: "pointer", ":focus-visible": { outline: "none", stroke: tokens.colorStrokeFocus2, strokeWidth: 4 } },
  words: { fill: tokens.colorNeutralForeground3, fontSize: tokens.fontSizeBase100, fontFamily: tokens.fontFamilyBase },
  divided: { fill: tokens.colorNeutralForeground1, fontSize: tokens.fontSizeBase200, fontFamily: tokens.fontFamilyBase, fontWeight: tokens.fontWeightSemibold },
});

interface Properties {
  readonly columns: readonly Column[];
  readonly columnWidth: number;
  readonly choose: (touchpoint: string) => void;
}

/** The emotion curve: a dot for every feeling, filled above and open below, a line through the middles, and both sides where people differ. */
export const CurveLane = memo(function CurveLane({ columns, columnWidth, choose }: Properties) {
  const styles = useStyles();
  const { words, locale } = useSession();
  const places = useMemo(() => columns.flatMap((column, index) => {
    const mood = column.touchpoint?.mood;
    return column.touchpoint && mood && mood.points.length > 0 ? [{ touchpoint: column.touchpoint, mood, x: (index + 0.5) * columnWidth, y: heightOf(mood.middle, height, margin) }] : [];
  }), [columns, columnWidth]);
  const width = columns.length * columnWidth;
  return (
    <svg width={width} height={height} className={styles.drawing} role="group" aria-label={words.map.lane.experience}>
      {[highest, 1, -1, lowest].map((feeling) => <line key={feeling} x1={0} x2={width} y1={heightOf(feeling, height, margin)} y2={heightOf(feeling, height, margin)} className={styles.rule} />)}
      <line x1={0} x2={width} y1={heightOf(0, height, margin)} y2={heightOf(0, height, margin)} className={styles.neutral} />
      <text x={8} y={heightOf(highest, height, margin) - 6} className={styles.words}>{words.map.moodWords.top}</text>
      <text x={8} y={heightOf(0, height, margin) - 6} className={styles.words}>{words.map.moodWords.middle}</text>
      <text x={8} y={heightOf(lowest, height, margin) + 16} className={styles.words}>{words.map.moodWords.bottom}</text>
      <path d={pathThrough(places)} className={styles.curve} />
      {places.map(({ touchpoint, mood, x, y }) => {
        const top = heightOf(mood.points[mood.points.length - 1]!, height, margin);
        const bottom = heightOf(mood.points[0]!, height, margin);
        return (
          <g key={touchpoint.id}>
            {bottom - top > 1 && <line x1={x} x2={x} y1={top} y2={bottom} className={styles.spread} strokeDasharray={mood.isDivided ? undefined : "2 4"} />}
            {spreadOut(mood.points, widestSpread).map((dot, index) => (
              <circle key={index} cx={x + dot.offset} cy={heightOf(dot.feeling, height, margin)} r={dot.feeling > 0 ? 4.5 : 4} className={dot.feeling > 0 ? styles.good : styles.bad} />
            ))}
            {mood.isDivided && <text x={x + 14} y={y + 4} className={styles.divided}>≠ {words.map.divided}</text>}
            <circle
              cx={x} cy={y} r={7} className={styles.middle} role="button" tabIndex={0}
              aria-label={`${touchpoint.number}. ${touchpoint.text}. ${words.map.feelingOf(mood.middle.toLocaleString(locale), mood.positive, mood.negative)}${mood.isDivided ? `, ${words.map.divided}` : ""}`}
              onClick={() => choose(touchpoint.id)}
              onKeyDown={(event) => {
                if (event.key === "Enter" || event.key === " ") {
                  event.preventDefault();
                  choose(touchpoint.id);
                }
              }}
            />
          </g>
        );
      })}
    </svg>
  );
});
