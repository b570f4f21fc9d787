import { makeStyles, Text, tokens } from "@fluentui/react-components";
import type { Send } from "../../api/send";
import type { Journey } from "../../api/types";
import { useSession } from "../../host/Session";
import { PainRow } from "./PainRow";

const useStyles = makeStyles({
  budget: { position: "sticky", top: 0, zIndex: 1, backgroundColor: tokens.colorNeutralBackground1, padding: `${tokens.spacingVerticalS} 0` },
  list: { listStyle: "none", margin: 0, padding: 0, display: "flex", flexDirection: "column", gap: tokens.spacingVerticalM },
});

/** Step 4: votes over the pains, the worst first, and what the team will do about each. */
export function ImprovePart({ journey, send }: { readonly journey: Journey; readonly send: Send }) {
  const styles = useStyles();
  const { words } = useSession();
  const given = Object.values(journey.me.votes).reduce((sum, dots) => sum + dots, 0);
  if (journey.pains.length === 0) {
    return <Text>{words.contribute.noPains}</Text>;
  }
  return (
    <>
      {journey.step === "improve" && (
        <div className={styles.budget}>
          <Text>{words.contribute.votesIntro} <b>{words.contribute.votes(journey.voteBudget - given, journey.voteBudget)}</b></Text>
        </div>
      )}
      <ol className={styles.list}>
        {journey.pains.map((pain) => <PainRow key={pain.touchpoint} pain={pain} journey={journey} hasVotesLeft={given < journey.voteBudget} send={send} />)}
      </ol>
    </>
  );
}
