import { makeStyles, Text, tokens } from "@fluentui/react-components";
import type { Journey } from "../api/types";
import { useSession } from "../host/Session";
import { highest, lowest } from "./curve";
import { layOut } from "./layout";
import { circle, closedPath, onCircle, sector } from "./cycle";

const size = 760;
const centre = size / 2;
const phaseRadius = { inner: 310, outer: 350 };
const feelings = { inner: 110, outer: 270 };

const useStyles = makeStyles({
  view: { position: "absolute", inset: 0, overflow: "auto", display: "flex", flexDirection: "column", alignItems: "center", padding: tokens.spacingHorizontalM, backgroundColor: tokens.colorNeutralBackground1 },
  drawing: { width: "100%", maxWidth: "50rem", height: "auto", flexShrink: 0 },
  phase: { fill: tokens.colorBrandBackground2, stroke: tokens.colorNeutralStroke1, strokeWidth: 1 },
  phaseName: { fill: tokens.colorBrandForeground2, fontFamily: tokens.fontFamilyBase, fontSize: "15px", fontWeight: tokens.fontWeightSemibold },
  ring: { fill: "none", stroke: tokens.colorNeutralStroke2, strokeWidth: 1 },
  neutral: { fill: "none", stroke: tokens.colorNeutralStroke1, strokeWidth: 1, strokeDasharray: "4 4" },
  spoke: { stroke: tokens.colorNeutralStroke2, strokeWidth: 1 },
  curve: { fill: "none", stroke: tokens.colorBrandForeground1, strokeWidth: 3 },
  dot: { fill: tokens.colorNeutralBackground1, stroke: tokens.colorBrandForeground1, strokeWidth: 3, cursor: "pointer", ":focus-visible": { outline: "none", stroke: tokens.colorStrokeFocus2, strokeWidth: 5 } },
  number: { fill: tokens.colorNeutralForeground1, fontFamily: tokens.fontFamilyBase, fontSize: "14px", fontWeight: tokens.fontWeightSemibold, pointerEvents: "none" },
  words: { fill: tokens.colorNeutralForeground3, fontFamily: tokens.fontFamilyBase, fontSize: "13px" },
  list: { alignSelf: "stretch", maxWidth: "50rem", margin: "0 auto", columns: "18rem", columnGap: tokens.spacingHorizontalXXL },
});

/** The journey as a circle (M42), for services that customers come back to: after the last moment comes the first. */
export function CycleMap({ journey, choose }: { readonly journey: Journey; readonly choose: (touchpoint: string) => void }) {
  const styles = useStyles();
  const { words } = useSession();
  const layout = layOut(journey);
  const turn = (2 * Math.PI) / Math.max(1, layout.columns.length);
  const radiusOf = (feeling: number) => feelings.inner + ((feeling - lowest) / (highest - lowest)) * (feelings.outer - feelings.inner);
  const places = layout.columns.flatMap(({ touchpoint }, index) => (touchpoint ? [{ touchpoint, ...onCircle(centre, touchpoint.mood?.points.length ? radiusOf(touchpoint.mood.middle) : radiusOf(0), (index + 0.5) * turn) }] : []));
  const felt = places.filter(({ touchpoint }) => (touchpoint.mood?.points.length ?? 0) > 0);
  return (
    <div className={styles.view} role="region" aria-label={words.map.cycle} tabIndex={0}>
      <Text size={200}>{words.map.cycleHint}</Text>
      <svg viewBox={`0 0 ${size} ${size}`} className={styles.drawing} role="group" aria-label={words.map.label}>
        <defs>
          {layout.phases.map((phase) => <path key={phase.of.id} id={`arc-${phase.of.id}`} d={circle(centre, (phaseRadius.inner + phaseRadius.outer) / 2 - 5, phase.from * turn, phase.columns * turn)} />)}
        </defs>
        {layout.phases.map((phase) => (
          <g key={phase.of.id}>
            <path d={sector(centre, phaseRadius.inner, phaseRadius.outer, phase.from * turn, phase.columns * turn)} className={styles.phase} />
            <text className={styles.phaseName}><textPath href={`#arc-${phase.of.id}`} startOffset="50%" textAnchor="middle">{phase.of.name}</textPath></text>
          </g>
        ))}
        {[highest, lowest].map((feeling) => <circle key={feeling} cx={centre} cy={centre} r={radiusOf(feeling)} className={styles.ring} />)}
        <circle cx={centre} cy={centre} r={radiusOf(0)} className={styles.neutral} />
        <text x={centre} y={centre - radiusOf(lowest) + 16} textAnchor="middle" className={styles.words}>{words.map.moodWords.bottom}</text>
        <text x={centre} y={centre - radiusOf(highest) - 8} textAnchor="middle" className={styles.words}>{words.map.moodWords.top}</text>
        <path d={closedPath(felt)} className={styles.curve} />
        {places.map(({ touchpoint, x, y }) => (
          <g key={touchpoint.id}>
            <circle
              cx={x} cy={y} r={14} className={styles.dot} role="button" tabIndex={0} aria-label={`${touchpoint.number}. ${touchpoint.text}`}
              onClick={() => choose(touchpoint.id)}
              onKeyDown={(event) => {
                if (event.key === "Enter" || event.key === " ") {
                  event.preventDefault();
                  choose(touchpoint.id);
                }
              }}
            >
              <title>{touchpoint.text}</title>
            </circle>
            <text x={x} y={y + 5} textAnchor="middle" className={styles.number} aria-hidden>{touchpoint.number}</text>
          </g>
        ))}
      </svg>
      <ol className={styles.list}>
        {journey.touchpoints.map((touchpoint) => <li key={touchpoint.id} value={touchpoint.number}><Text size={200}>{touchpoint.text}</Text></li>)}
      </ol>
    </div>
  );
}
