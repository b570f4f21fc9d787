import { makeStyles, Text, tokens } from "@fluentui/react-components";
import type { Send } from "../../api/send";
import type { Journey } from "../../api/types";
import { useSession } from "../../host/Session";
import { OwnTouchpoint } from "./OwnTouchpoint";
import { QuickEntry } from "./QuickEntry";

const useStyles = makeStyles({
  phase: { borderTop: `1px solid ${tokens.colorNeutralStroke2}`, paddingTop: tokens.spacingVerticalM, display: "flex", flexDirection: "column", gap: tokens.spacingVerticalS },
  name: { margin: 0, fontSize: tokens.fontSizeBase400, fontWeight: tokens.fontWeightSemibold },
  quiet: { color: tokens.colorNeutralForeground3 },
  list: { listStyle: "none", margin: 0, padding: 0, display: "flex", flexDirection: "column", gap: tokens.spacingVerticalXS },
});

/** Step 1: one's own touchpoints, phase by phase; those of colleagues are on the map. */
export function TouchpointsPart({ journey, send }: { readonly journey: Journey; readonly send: Send }) {
  const styles = useStyles();
  const { words } = useSession();
  return (
    <>
      <Text>{words.contribute.touchpointIntro}</Text>
      {journey.phases.map((phase) => {
        const all = journey.touchpoints.filter((touchpoint) => touchpoint.phase === phase.id);
        const own = all.filter((touchpoint) => touchpoint.isMine);
        return (
          <section key={phase.id} className={styles.phase} aria-label={phase.name}>
            <h3 className={styles.name}>{phase.name} {all.length === 0 && <Text size={200} className={styles.quiet}>· {words.contribute.emptyPhase}</Text>}</h3>
            {phase.meaning && <Text size={200} className={styles.quiet}>{phase.meaning}</Text>}
            <ul className={styles.list}>
              {own.map((touchpoint) => <OwnTouchpoint key={touchpoint.id} journey={journey} touchpoint={touchpoint} phases={journey.phases} send={send} />)}
            </ul>
            {all.length > own.length && <Text size={200} className={styles.quiet}>{words.contribute.others(all.length - own.length)}</Text>}
            <QuickEntry journey={journey} phase={phase} send={send} />
          </section>
        );
      })}
    </>
  );
}
