import { makeStyles, tokens } from "@fluentui/react-components";
import { useSession } from "../../host/Session";
import { alike, dotsPath, swarm, type DotSize } from "../dots";
import type { Felt } from "../felt";
import { curveHeight, feelingHeight } from "../measures";

const point = 6.5;
const bar = 14;

const useStyles = makeStyles({
  place: { fill: "transparent", cursor: "pointer", outlineStyle: "none", ":hover": { fill: tokens.colorSubtleBackgroundHover }, ":focus-visible": { stroke: tokens.colorStrokeFocus2, strokeWidth: 2 } },
  spread: { fill: tokens.colorNeutralForeground1, opacity: 0.09, pointerEvents: "none" },
  good: { fill: tokens.colorPaletteGreenForeground1, pointerEvents: "none" },
  bad: { fill: tokens.colorNeutralBackground1, stroke: tokens.colorPaletteRedForeground1, strokeWidth: 1.5, pointerEvents: "none" },
  point: { fill: tokens.colorNeutralBackground1, stroke: tokens.colorBrandForeground1, strokeWidth: 3, pointerEvents: "none" },
  note: { fill: tokens.colorNeutralBackground1, stroke: tokens.colorNeutralStrokeAccessible, strokeWidth: 1, pointerEvents: "none" },
  words: { fill: tokens.colorNeutralForeground1, fontSize: tokens.fontSizeBase100, fontFamily: tokens.fontFamilyBase, fontWeight: tokens.fontWeightSemibold, pointerEvents: "none" },
});

interface Properties {
  readonly felt: Felt;
  readonly size: DotSize;
  readonly columnWidth: number;
  readonly choose: (touchpoint: string) => void;
}

/** One column of the curve: everyone's dots, filled above and open below, how far they lie apart, and the point of the line. */
export function FeltTouchpoint({ felt: { touchpoint, mood, x, upper, lower }, size, columnWidth, choose }: Properties) {
  const styles = useStyles();
  const { words, locale } = useSession();
  const dots = alike(mood.points).flatMap(({ feeling, count }) => {
    const y = feelingHeight(feeling);
    const isAtPoint = [upper, lower].some((one) => Math.abs(one - y) < point + size.radius);
    return swarm(count, size, columnWidth - 24, isAtPoint ? 2 * (point + size.radius) + 4 : 0).map(({ dx, dy }) => ({ isGood: feeling > 0, x: x + dx, y: y + dy }));
  });
  const top = feelingHeight(mood.points[mood.points.length - 1]!);
  const bottom = feelingHeight(mood.points[0]!);
  const note = words.map.divided;
  const noteWidth = 28 + note.length * 6.2;
  const middle = (upper + lower) / 2;
  return (
    <g>
      <rect
        x={x - columnWidth / 2 + 2} y={2} width={columnWidth - 4} height={curveHeight - 4} rx={6} className={styles.place} role="button" tabIndex={0}
        aria-label={`${touchpoint.number}. ${touchpoint.text}. ${words.map.feelingOf(mood.middle.toLocaleString(locale, { maximumFractionDigits: 1 }), mood.positive, mood.negative)}${mood.isDivided ? `, ${words.map.divided}` : ""}`}
        onClick={() => choose(touchpoint.id)}
        onKeyDown={(event) => {
          if (event.key === "Enter" || event.key === " ") {
            event.preventDefault();
            choose(touchpoint.id);
          }
        }}
      />
      <rect x={x - bar / 2} y={top - bar / 2} width={bar} height={bottom - top + bar} rx={bar / 2} className={styles.spread} />
      <path d={dotsPath(dots.filter((dot) => dot.isGood), size.radius)} className={styles.good} />
      <path d={dotsPath(dots.filter((dot) => !dot.isGood), size.radius - 0.5)} className={styles.bad} />
      <Point x={x} y={upper} isMomentOfTruth={mood.isMomentOfTruth} className={styles.point} />
      {lower !== upper && <Point x={x} y={lower} isMomentOfTruth={mood.isMomentOfTruth} className={styles.point} />}
      {mood.isDivided && (
        <>
          <rect x={x - noteWidth / 2} y={(lower === upper ? bottom + 22 : middle) - 10} width={noteWidth} height={20} rx={10} className={styles.note} />
          <text x={x} y={(lower === upper ? bottom + 22 : middle) + 4} textAnchor="middle" className={styles.words}>≠ {note}</text>
        </>
      )}
    </g>
  );
}

/** A point of the line; a moment of truth is a diamond. */
function Point({ x, y, isMomentOfTruth, className }: { readonly x: number; readonly y: number; readonly isMomentOfTruth: boolean; readonly className: string }) {
  const half = point * 1.25;
  return isMomentOfTruth
    ? <path d={`M${x} ${y - half}L${x + half} ${y}L${x} ${y + half}L${x - half} ${y}Z`} className={className} />
    : <circle cx={x} cy={y} r={point} className={className} />;
}
