import { makeStyles, mergeClasses, Text, tokens } from "@fluentui/react-components";
import type { ReactNode } from "react";
import type { Journey } from "../api/types";
import { useSession } from "../host/Session";

const useStyles = makeStyles({
  note: { position: "sticky", left: 0, width: "min(100vw, 80rem)", padding: `${tokens.spacingVerticalL} ${tokens.spacingHorizontalL}`, boxSizing: "border-box", color: tokens.colorNeutralForeground2 },
  legend: { display: "flex", flexWrap: "wrap", gap: `${tokens.spacingVerticalXS} ${tokens.spacingHorizontalXL}` },
  sign: { display: "inline-flex", alignItems: "center", gap: tokens.spacingHorizontalXS },
  good: { fill: tokens.colorPaletteGreenForeground1 },
  bad: { fill: tokens.colorNeutralBackground1, stroke: tokens.colorPaletteRedForeground1, strokeWidth: 1.5 },
  curve: { fill: tokens.colorNeutralBackground1, stroke: tokens.colorBrandForeground1, strokeWidth: 2.5 },
  open: { fill: "none" },
  spread: { fill: tokens.colorNeutralForeground1, opacity: 0.15 },
});

/** Under the map: what its signs mean, or what is still to come. */
export function MapNotes({ journey, hasCurve }: { readonly journey: Journey; readonly hasCurve: boolean }) {
  const styles = useStyles();
  const { words } = useSession();
  if (!journey.hasMoods) {
    return <Text as="p" block className={styles.note}>{journey.touchpoints.length === 0 ? words.map.empty : words.map.later}</Text>;
  }
  return hasCurve && (
    <div className={mergeClasses(styles.note, styles.legend)}>
      <Sign words={words.map.legend.good}><circle cx={10} cy={8} r={4} className={styles.good} /></Sign>
      <Sign words={words.map.legend.bad}><circle cx={10} cy={8} r={3.5} className={styles.bad} /></Sign>
      <Sign words={words.map.legend.middle}><path d="M0 8H20" className={styles.curve} /><circle cx={10} cy={8} r={4.5} className={styles.curve} /></Sign>
      <Sign words={words.map.legend.spread}><rect x={6} y={0} width={8} height={16} rx={4} className={styles.spread} /></Sign>
      <Sign words={words.map.legend.divided}><path d="M0 8C6 8 6 2 10 2S14 8 20 8M0 8C6 8 6 14 10 14S14 8 20 8" className={mergeClasses(styles.curve, styles.open)} /></Sign>
      <Sign words={words.map.legend.momentOfTruth}><path d="M10 2L16 8L10 14L4 8Z" className={styles.curve} /></Sign>
    </div>
  );
}

function Sign({ words, children }: { readonly words: string; readonly children: ReactNode }) {
  const styles = useStyles();
  return <span className={styles.sign}><svg width={20} height={16} aria-hidden>{children}</svg><Text size={200}>{words}</Text></span>;
}
