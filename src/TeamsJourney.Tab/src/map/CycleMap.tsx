import { makeStyles, Text, tokens } from "@fluentui/react-components";
import { memo } from "react";
import type { Journey } from "../api/types";
import { useSession } from "../host/Session";
import { CycleDrawing } from "./CycleDrawing";

const useStyles = makeStyles({
  view: {
    position: "absolute", inset: 0, overflow: "auto", display: "flex", flexWrap: "wrap", justifyContent: "center", alignItems: "flex-start", gap: tokens.spacingHorizontalXXL,
    padding: `${tokens.spacingVerticalM} ${tokens.spacingHorizontalL}`, backgroundColor: tokens.colorNeutralBackground1,
  },
  circle: { flex: "1 1 20rem", maxWidth: "48rem", textAlign: "center", color: tokens.colorNeutralForeground3 },
  list: { flex: "1 1 18rem", maxWidth: "30rem" },
  phase: { margin: `${tokens.spacingVerticalM} 0 ${tokens.spacingVerticalXS}` },
  touchpoints: { margin: 0, paddingLeft: "2.6em", fontSize: tokens.fontSizeBase200, lineHeight: tokens.lineHeightBase200, overflowWrap: "anywhere", hyphens: "auto" },
  touchpoint: { padding: "2px 0", "::marker": { fontWeight: tokens.fontWeightSemibold } },
});

/** The journey as a circle (M42), for services that customers come back to: after the last moment comes the first. The words stand beside it. */
export const CycleMap = memo(function CycleMap({ journey, choose }: { readonly journey: Journey; readonly choose: (touchpoint: string) => void }) {
  const styles = useStyles();
  const { words } = useSession();
  return (
    <div className={styles.view} role="region" aria-label={words.map.cycle} tabIndex={0}>
      <div className={styles.circle}>
        <Text size={200}>{words.map.cycleHint}</Text>
        <CycleDrawing journey={journey} choose={choose} />
      </div>
      <div className={styles.list}>
        {journey.phases.map((phase) => {
          const touchpoints = journey.touchpoints.filter((touchpoint) => touchpoint.phase === phase.id);
          return (
            <section key={phase.id}>
              <Text as="h2" size={300} weight="semibold" block className={styles.phase}>{phase.name}</Text>
              {touchpoints.length === 0
                ? <Text size={200}>{words.map.none}</Text>
                : <ol className={styles.touchpoints}>{touchpoints.map((touchpoint) => <li key={touchpoint.id} value={touchpoint.number} className={styles.touchpoint}>{touchpoint.text}</li>)}</ol>}
            </section>
          );
        })}
      </div>
    </div>
  );
});
