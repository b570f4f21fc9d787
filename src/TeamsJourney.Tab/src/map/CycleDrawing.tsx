import { makeStyles, mergeClasses, tokens } from "@fluentui/react-components";
import type { Journey } from "../api/types";
import { useSession } from "../host/Session";
import { highest, lowest, sidesOf, together } from "./curve";
import { baseline, closedPath, onCircle, sector, steepnessRound } from "./cycle";
import { layOut } from "./layout";

const size = 760;
const centre = size / 2;
const phases = { inner: 334, outer: 372 };
const numbers = 314;
const feelings = { inner: 110, outer: 288 };
const letterWidth = 7.6;

const useStyles = makeStyles({
  drawing: { width: "100%", height: "auto", display: "block", fontFamily: tokens.fontFamilyBase },
  phase: { fill: tokens.colorBrandBackground2, stroke: tokens.colorNeutralBackground1, strokeWidth: 4 },
  phaseName: { fill: tokens.colorBrandForeground2, fontWeight: tokens.fontWeightSemibold },
  good: { fill: tokens.colorPaletteGreenBackground1, fillOpacity: 0.7 },
  bad: { fill: tokens.colorPaletteRedBackground1, fillOpacity: 0.7 },
  plain: { fill: tokens.colorNeutralBackground1 },
  neutral: { fill: "none", stroke: tokens.colorNeutralStroke1, strokeWidth: 1 },
  between: { fill: tokens.colorBrandBackground2, fillRule: "evenodd", opacity: 0.6 },
  curve: { fill: "none", stroke: tokens.colorBrandForeground1, strokeWidth: 3, strokeLinejoin: "round" },
  spoke: { stroke: tokens.colorNeutralStroke2, strokeWidth: 1 },
  spread: { stroke: tokens.colorNeutralForeground1, opacity: 0.12, strokeLinecap: "round" },
  place: { cursor: "pointer", outlineStyle: "none", "&:hover > circle, &:focus-visible > circle": { strokeWidth: 5 }, ":focus-visible > [data-halo]": { stroke: tokens.colorStrokeFocus2, strokeWidth: 2 } },
  halo: { fill: "transparent" },
  point: { fill: tokens.colorNeutralBackground1, stroke: tokens.colorBrandForeground1, strokeWidth: 3 },
  unsaid: { stroke: tokens.colorNeutralStrokeAccessible, strokeDasharray: "3 2" },
  number: { fill: tokens.colorNeutralForeground1, fontWeight: tokens.fontWeightSemibold, fontVariantNumeric: "tabular-nums" },
  words: { fill: tokens.colorNeutralForeground2, fontSize: "16px" },
});

/** The drawing: further out feels better. Numbers stand in a ring of their own, so that they stay legible however many there are. */
export function CycleDrawing({ journey, choose }: { readonly journey: Journey; readonly choose: (touchpoint: string) => void }) {
  const styles = useStyles();
  const { words, locale } = useSession();
  const layout = layOut(journey);
  const turn = (2 * Math.PI) / Math.max(1, layout.columns.length);
  const radiusOf = (feeling: number) => feelings.inner + ((feeling - lowest) / (highest - lowest)) * (feelings.outer - feelings.inner);
  const dot = Math.max(3.5, Math.min(8, 0.4 * turn * feelings.inner));
  const places = layout.columns.flatMap(({ touchpoint }, index) => {
    const mood = touchpoint?.mood?.points.length ? touchpoint.mood : undefined;
    const sides = mood ? sidesOf(mood) : { upper: 0, lower: 0 };
    return touchpoint ? [{ touchpoint, mood, angle: (index + 0.5) * turn, upper: radiusOf(sides.upper), lower: radiusOf(sides.lower) }] : [];
  });
  const felt = places.filter(({ mood }) => mood);
  const [above, below] = [felt.map(({ angle, upper }) => ({ angle, radius: upper })), felt.map(({ angle, lower }) => ({ angle, radius: lower }))];
  const [steepAbove, steepBelow] = [steepnessRound(above), steepnessRound(below)];
  const isShared = (index: number) => felt[index]!.upper === felt[index]!.lower;
  const outer = closedPath(centre, above, together(steepAbove, steepBelow, isShared));
  const inner = closedPath(centre, below, together(steepBelow, steepAbove, isShared));
  return (
    <svg viewBox={`0 0 ${size} ${size}`} className={styles.drawing} role="group" aria-label={words.map.label}>
      <defs>
        {layout.phases.map((phase) => <path key={phase.of.id} id={`arc-${phase.of.id}`} d={baseline(centre, (phases.inner + phases.outer) / 2, phase.from * turn, phase.columns * turn)} />)}
      </defs>
      {layout.phases.map((phase) => {
        const room = phase.columns * turn * phases.inner - 12;
        const fits = Math.min(15, (15 * room) / (phase.of.name.length * letterWidth));
        return (
          <g key={phase.of.id}>
            <path d={sector(centre, phases.inner, phases.outer, phase.from * turn, phase.columns * turn)} className={styles.phase}><title>{phase.of.name}</title></path>
            {fits >= 9 && <text className={styles.phaseName} fontSize={fits}><textPath href={`#arc-${phase.of.id}`} startOffset="50%" textAnchor="middle">{phase.of.name}</textPath></text>}
          </g>
        );
      })}
      <circle cx={centre} cy={centre} r={radiusOf(highest)} className={styles.good} />
      <circle cx={centre} cy={centre} r={radiusOf(0)} className={styles.plain} />
      <circle cx={centre} cy={centre} r={radiusOf(0)} className={styles.bad} />
      <circle cx={centre} cy={centre} r={feelings.inner - 12} className={styles.plain} />
      <circle cx={centre} cy={centre} r={radiusOf(0)} className={styles.neutral} />
      {places.map(({ touchpoint, angle, upper }) => {
        const [from, to] = [onCircle(centre, upper, angle), onCircle(centre, feelings.outer + 10, angle)];
        return <line key={touchpoint.id} x1={from.x} y1={from.y} x2={to.x} y2={to.y} className={styles.spoke} />;
      })}
      {felt.map(({ touchpoint, mood, angle }) => {
        const [from, to] = [onCircle(centre, radiusOf(mood!.points[0]!), angle), onCircle(centre, radiusOf(mood!.points[mood!.points.length - 1]!), angle)];
        return <line key={touchpoint.id} x1={from.x} y1={from.y} x2={to.x} y2={to.y} className={styles.spread} strokeWidth={dot * 1.8} />;
      })}
      {outer !== inner && <path d={`${outer} ${inner}`} className={styles.between} />}
      <path d={outer} className={styles.curve} />
      {outer !== inner && <path d={inner} className={styles.curve} />}
      <text x={centre} y={centre - 28} textAnchor="middle" className={styles.words}>{words.map.outside}</text>
      <text x={centre} y={centre + 4} textAnchor="middle" className={styles.words}>{words.map.onTheLine}</text>
      <text x={centre} y={centre + 36} textAnchor="middle" className={styles.words}>{words.map.inside}</text>
      {places.map(({ touchpoint, mood, angle, upper, lower }) => {
        const [at, also, number] = [onCircle(centre, upper, angle), onCircle(centre, lower, angle), onCircle(centre, numbers, angle)];
        return (
          <g
            key={touchpoint.id} className={styles.place} role="button" tabIndex={0}
            aria-label={`${touchpoint.number}. ${touchpoint.text}${mood ? `. ${words.map.feelingOf(mood.middle.toLocaleString(locale, { maximumFractionDigits: 1 }), mood.positive, mood.negative)}${mood.isDivided ? `, ${words.map.divided}` : ""}` : ""}`}
            onClick={() => choose(touchpoint.id)}
            onKeyDown={(event) => {
              if (event.key === "Enter" || event.key === " ") {
                event.preventDefault();
                choose(touchpoint.id);
              }
            }}
          >
            <title>{touchpoint.text}</title>
            <path data-halo d={sector(centre, feelings.inner - 8, phases.inner - 4, angle - turn / 2, turn)} className={styles.halo} />
            <circle cx={at.x} cy={at.y} r={dot} className={mergeClasses(styles.point, !mood && styles.unsaid)} />
            {lower !== upper && <circle cx={also.x} cy={also.y} r={dot} className={styles.point} />}
            <text x={number.x} y={number.y + 5} textAnchor="middle" className={styles.number} fontSize={Math.min(15, turn * numbers * 0.6)}>{touchpoint.number}</text>
          </g>
        );
      })}
    </svg>
  );
}
