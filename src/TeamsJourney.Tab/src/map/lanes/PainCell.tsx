import { Button, makeStyles, Text, tokens } from "@fluentui/react-components";
import { Checkmark16Regular } from "@fluentui/react-icons";
import type { Journey, Touchpoint } from "../../api/types";
import { useSession } from "../../host/Session";

const useStyles = makeStyles({
  card: {
    display: "flex", flexDirection: "column", gap: tokens.spacingVerticalXS, flexGrow: 1, padding: tokens.spacingHorizontalS, boxSizing: "border-box", borderRadius: tokens.borderRadiusMedium,
    backgroundColor: tokens.colorNeutralBackground1, border: `1px solid ${tokens.colorTransparentStroke}`, boxShadow: tokens.shadow2,
  },
  more: { minWidth: 0, padding: 0, justifyContent: "flex-start", textAlign: "left", color: tokens.colorBrandForeground1 },
  line: { display: "flex", alignItems: "center", gap: tokens.spacingHorizontalXS, flexWrap: "wrap" },
  quiet: { color: tokens.colorNeutralForeground3 },
  rank: {
    flexShrink: 0, display: "inline-flex", alignItems: "center", justifyContent: "center", boxSizing: "border-box", minWidth: "22px", height: "22px", padding: "0 4px",
    borderRadius: tokens.borderRadiusCircular, border: `1.5px solid ${tokens.colorPaletteRedForeground1}`, color: tokens.colorPaletteRedForeground1,
    fontSize: tokens.fontSizeBase200, fontWeight: tokens.fontWeightSemibold, fontVariantNumeric: "tabular-nums",
  },
  improvement: { display: "flex", flexDirection: "column", gap: "2px" },
});

/** How bad it hurts, and what the team does about it, with its state in Planner. */
export function PainCell({ touchpoint, journey, choose }: { readonly touchpoint: Touchpoint; readonly journey: Journey; readonly choose: (touchpoint: string) => void }) {
  const styles = useStyles();
  const { words, host } = useSession();
  const pain = journey.pains.find((one) => one.touchpoint === touchpoint.id);
  const improvements = journey.improvements.filter((one) => one.touchpoint === touchpoint.id);
  if (!pain && improvements.length === 0) {
    return null;
  }
  return (
    <div className={styles.card}>
      {pain && (
        <div className={styles.line}>
          <span className={styles.rank} role="img" aria-label={words.map.pain(pain.rank)} title={words.map.pain(pain.rank)}>{pain.rank}</span>
          {pain.votes > 0 && <Text size={100} className={styles.quiet}>{words.map.votes(pain.votes)}</Text>}
        </div>
      )}
      {pain?.parkedBecause && <Text size={200}><b>{words.map.parked}.</b> {pain.parkedBecause}</Text>}
      {improvements.map((one) => (
        <div key={one.id} className={styles.improvement}>
          <Text size={200} weight="semibold">{one.title}</Text>
          <div className={styles.line}>
            {one.owner?.name && <Text size={100} className={styles.quiet}>{one.owner.name}</Text>}
            {one.hasTask && (one.task
              ? <Button size="small" appearance="transparent" className={styles.more} icon={<Checkmark16Regular />} title={words.map.openTask} onClick={() => host.open(one.task!)}>Planner</Button>
              : <Text size={100}><Checkmark16Regular aria-hidden /> {words.map.inPlanner}</Text>)}
          </div>
        </div>
      ))}
      {pain && !pain.parkedBecause && improvements.length === 0 && <div><Button size="small" appearance="transparent" className={styles.more} onClick={() => choose(touchpoint.id)}>{words.map.noImprovement}</Button></div>}
    </div>
  );
}
