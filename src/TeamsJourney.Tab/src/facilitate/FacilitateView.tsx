import { makeStyles, tokens } from "@fluentui/react-components";
import type { Send } from "../api/send";
import type { Journey } from "../api/types";
import { EffortEffectMatrix } from "./EffortEffectMatrix";
import { Progress } from "./Progress";
import { Publishing } from "./Publishing";
import { Ranking } from "./Ranking";
import { Settings } from "./Settings";
import { StepControls } from "./StepControls";
import { TakeOver } from "./TakeOver";

const useStyles = makeStyles({
  view: { maxWidth: "64rem", margin: "0 auto", padding: `${tokens.spacingVerticalM} ${tokens.spacingHorizontalL} ${tokens.spacingVerticalXXXL}`, display: "flex", flexDirection: "column", gap: tokens.spacingVerticalXL },
});

interface Properties {
  readonly journey: Journey;
  readonly send: Send;
}

/** Leading the workshop: who is done, what comes next, and what becomes of the pains. Members see the same, without the levers. */
export function FacilitateView({ journey, send }: Properties) {
  const styles = useStyles();
  const isLeading = journey.me.isFacilitator;
  const isImproving = journey.step === "improve" || journey.step === "followUp";
  return (
    <div className={styles.view}>
      <Progress journey={journey} send={send} />
      {journey.me.takeOver !== "none" && <TakeOver ground={journey.me.takeOver} send={send} />}
      {isLeading && <StepControls journey={journey} send={send} />}
      {isImproving && journey.pains.length > 0 && <Ranking journey={journey} />}
      {isImproving && journey.improvements.length > 0 && <EffortEffectMatrix journey={journey} send={send} />}
      {isImproving && journey.improvements.length > 0 && <Publishing journey={journey} send={send} />}
      {isLeading && <Settings journey={journey} send={send} />}
    </div>
  );
}
