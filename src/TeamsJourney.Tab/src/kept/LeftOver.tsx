import { Button, makeStyles, MessageBar, MessageBarActions, MessageBarBody, Textarea } from "@fluentui/react-components";
import { useSyncExternalStore } from "react";
import type { Send } from "../api/send";
import type { Journey } from "../api/types";
import { Problem } from "../app/Problem";
import { useSending } from "../app/useSending";
import { canAdd } from "../edit/allowed";
import { useSession } from "../host/Session";
import { allKept, keep, leftOver, onKept } from "./kept";

const useStyles = makeStyles({
  text: { width: "100%" },
});

/** What someone was typing when the step closed, or when a colleague removed what it was about: shown back, never lost. */
export function LeftOver({ journey, send }: { readonly journey: Journey; readonly send: Send }) {
  const styles = useStyles();
  const { words } = useSession();
  const { run, problem } = useSending(send);
  const left = leftOver(useSyncExternalStore(onKept, allKept), journey);
  const [first] = left;
  if (!first) {
    return <Problem text={problem} />;
  }
  const [name, kept] = first;
  const phase = name.startsWith("add ") ? journey.phases.find((one) => name.endsWith(` ${one.id}`)) : undefined;
  return (
    <>
      <MessageBar intent="warning" layout="multiline">
        <MessageBarBody>
          {words.kept.stillTyping(kept.about)}
          <Textarea className={styles.text} readOnly value={kept.text} aria-label={words.kept.typed} onFocus={(event) => event.target.select()} />
        </MessageBarBody>
        <MessageBarActions>
          {phase && canAdd(journey) && (
            <Button
              appearance="primary"
              onClick={() => void run({ do: "touchpoint/add", touchpoint: crypto.randomUUID(), phase: phase.id, text: kept.text }).then((done) => done && keep(name, undefined))}
            >
              {words.kept.addStill}
            </Button>
          )}
          <Button onClick={() => keep(name, undefined)}>{words.kept.dismiss}</Button>
        </MessageBarActions>
      </MessageBar>
      <Problem text={problem} />
    </>
  );
}
