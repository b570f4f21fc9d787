import { Button, makeStyles, MessageBar, MessageBarActions, MessageBarBody, tokens } from "@fluentui/react-components";
import { useState } from "react";
import type { Command } from "../api/commands";
import type { Send } from "../api/send";
import type { Journey, Step } from "../api/types";
import { Problem } from "../app/Problem";
import { useSending } from "../app/useSending";
import { useSession } from "../host/Session";

const order: readonly Step[] = ["setUp", "touchpoints", "channels", "experience", "improve", "followUp"];

const useStyles = makeStyles({
  part: { display: "flex", flexDirection: "column", gap: tokens.spacingVerticalS },
  line: { display: "flex", flexWrap: "wrap", gap: tokens.spacingHorizontalS },
});

/** On, back, and the reveal; what cannot be undone or leaves something out is asked twice. */
export function StepControls({ journey, send }: { readonly journey: Journey; readonly send: Send }) {
  const styles = useStyles();
  const { words } = useSession();
  const { run, problem, reason, forget } = useSending(send);
  const [asksReveal, setAsksReveal] = useState(false);
  const at = order.indexOf(journey.step);
  const next = order[at + 1];
  const before = order[at - 1];
  const isAnswering = journey.step === "experience" && !journey.isRevealed;
  const answered = journey.touchpoints.filter((touchpoint) => touchpoint.answered > 0).length;
  const go = (command: Command) => {
    forget();
    setAsksReveal(false);
    void run(command);
  };
  return (
    <section className={styles.part}>
      <div className={styles.line}>
        {isAnswering && <Button appearance="primary" onClick={() => setAsksReveal(true)}>{words.facilitate.reveal}</Button>}
        {!isAnswering && next && <Button appearance="primary" onClick={() => go({ do: "step/next", from: journey.step })}>{words.facilitate.next(words.steps[next])}</Button>}
        {before && (
          <Button onClick={() => go({ do: "step/back", from: journey.step, fromRevealed: journey.isRevealed })}>
            {journey.step === "experience" && journey.isRevealed ? words.facilitate.backToAnswers : words.facilitate.back(words.steps[before])}
          </Button>
        )}
      </div>
      {asksReveal && isAnswering && (
        <MessageBar intent="warning" layout="multiline">
          <MessageBarBody>{words.facilitate.revealState(answered, journey.touchpoints.length)} {words.facilitate.revealQuestion}</MessageBarBody>
          <MessageBarActions>
            <Button appearance="primary" onClick={() => go({ do: "experience/reveal" })}>{words.facilitate.revealYes}</Button>
            <Button onClick={() => setAsksReveal(false)}>{words.facilitate.stay}</Button>
          </MessageBarActions>
        </MessageBar>
      )}
      {reason === "emptyPhases"
        ? (
          <MessageBar intent="warning" layout="multiline">
            <MessageBarBody>{problem}</MessageBarBody>
            <MessageBarActions>
              <Button onClick={() => go({ do: "step/next", from: journey.step, withEmptyPhases: true })}>{words.facilitate.goOnWithEmpty}</Button>
              <Button onClick={forget}>{words.facilitate.stay}</Button>
            </MessageBarActions>
          </MessageBar>
        )
        : <Problem text={problem} />}
    </section>
  );
}
