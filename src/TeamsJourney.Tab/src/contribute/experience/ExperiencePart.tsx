import { makeStyles, MessageBar, MessageBarBody, ProgressBar, Text, tokens } from "@fluentui/react-components";
import type { Send } from "../../api/send";
import type { Journey } from "../../api/types";
import { useSession } from "../../host/Session";
import { ExperienceRow } from "./ExperienceRow";

const useStyles = makeStyles({
  progress: { position: "sticky", top: 0, zIndex: 1, backgroundColor: tokens.colorNeutralBackground1, padding: `${tokens.spacingVerticalS} 0` },
});

/** Step 3: one's own answers, all touchpoints under each other. Nobody else sees them before the reveal. */
export function ExperiencePart({ journey, send }: { readonly journey: Journey; readonly send: Send }) {
  const styles = useStyles();
  const { words } = useSession();
  const answered = journey.touchpoints.filter((touchpoint) => journey.me.experiences[touchpoint.id]).length;
  return (
    <>
      {journey.isRevealed
        ? <MessageBar><MessageBarBody>{words.contribute.revealed}</MessageBarBody></MessageBar>
        : <Text>{words.contribute.experienceIntro}</Text>}
      <div className={styles.progress}>
        <Text size={200}>{words.contribute.progress(answered, journey.touchpoints.length)}</Text>
        <ProgressBar value={answered} max={Math.max(1, journey.touchpoints.length)} aria-label={words.contribute.progress(answered, journey.touchpoints.length)} />
      </div>
      {journey.touchpoints.map((touchpoint, index) => (
        <ExperienceRow key={touchpoint.id} journey={journey} touchpoint={touchpoint} before={journey.touchpoints[index - 1]} send={send} />
      ))}
    </>
  );
}
