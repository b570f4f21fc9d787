import { Button, Input, makeStyles, MessageBar, MessageBarActions, MessageBarBody, Popover, PopoverSurface, PopoverTrigger, Text, tokens } from "@fluentui/react-components";
import { ArrowUndo20Regular } from "@fluentui/react-icons";
import { useState } from "react";
import type { Command } from "../api/commands";
import { longestTouchpoint } from "../contribute/touchpoints/QuickEntry";
import { useShortName } from "../app/useShortName";
import { useSession } from "../host/Session";
import { canAdd, canTidy } from "./allowed";
import { useEditing } from "./EditSession";

// The app says the same: a journey reads well with at most seven steps (M39).
const mostSteps = 7;
const longestStepName = 80;

const useStyles = makeStyles({
  line: { display: "flex", flexWrap: "wrap", gap: tokens.spacingHorizontalS, alignItems: "center" },
  form: { display: "flex", gap: tokens.spacingHorizontalS, width: "min(28rem, 80vw)" },
  text: { flexGrow: 1 },
});

/** Undo, and what can be done with several touchpoints at once. */
export function EditBar() {
  const styles = useStyles();
  const short = useShortName();
  const { words } = useSession();
  const { journey, run, undo, canUndo, selected, select, clearSelection } = useEditing();
  if (!canAdd(journey)) {
    return null;
  }
  const chosen = journey.touchpoints.filter((one) => selected.has(one.id));
  const group = journey.journeySteps.find((step) => chosen.length > 0 && chosen.every((one) => step.touchpoints.includes(one.id)));
  const ids = chosen.map((one) => one.id);
  // The choice goes with the press, not with the answer: people choose on meanwhile. What was refused is chosen again.
  const apply = (command: Command) => {
    clearSelection();
    void run(command).then((outcome) => !outcome.isDone && ids.forEach((id) => select(id, true)));
  };
  return (
    <div className={styles.line}>
      <Button size="small" className={short.button} icon={<ArrowUndo20Regular />} disabled={!canUndo} title={words.edit.undo} onClick={undo}><span className={short.name}>{words.edit.undo}</span></Button>
      {canTidy(journey) && chosen.length > 0 && (
        <>
          <Text size={200}>{words.edit.selected(chosen.length)}</Text>
          {chosen.length > 1 && (
            <AskWords
              name={words.edit.merge} question={words.edit.mergeWords} first={chosen[0]!.text} longest={longestTouchpoint}
              answer={(text) => apply({ do: "touchpoint/merge", into: ids[0]!, others: ids.slice(1), text })}
            />
          )}
          <AskWords
            name={words.edit.group} question={words.edit.groupName} first={group?.name ?? ""} longest={longestStepName}
            answer={(name) => apply({ do: "journey-step/save", step: group?.id ?? crypto.randomUUID(), name, touchpoints: group?.touchpoints ?? ids })}
          />
          {group && <Button size="small" onClick={() => apply({ do: "journey-step/delete", step: group.id })}>{words.edit.ungroup}</Button>}
          <Button size="small" appearance="subtle" onClick={clearSelection}>{words.edit.clear}</Button>
        </>
      )}
    </div>
  );
}

/** What went wrong, and what could be tidied: proposals to merge, and too many steps to read well. */
export function EditNotes() {
  const { words } = useSession();
  const { journey, run, problem } = useEditing();
  const stepCount = journey.journeySteps.length + journey.touchpoints.filter((one) => !journey.journeySteps.some((step) => step.touchpoints.includes(one.id))).length;
  const [passedOver, setPassedOver] = useState<readonly string[]>([]);
  const similar = journey.similar
    .map((ids) => journey.touchpoints.filter((one) => ids.includes(one.id)))
    .find((together) => together.length > 1 && !passedOver.includes(keyOf(together)));
  return (
    <>
      {problem && <MessageBar intent="warning" layout="multiline"><MessageBarBody>{problem}</MessageBarBody></MessageBar>}
      {canTidy(journey) && similar && (
        <MessageBar layout="multiline">
          <MessageBarBody>{words.edit.similar(similar.map((one) => `“${one.text}”`).join(", "))}</MessageBarBody>
          <MessageBarActions>
            <AskWords
              name={words.edit.merge} question={words.edit.mergeWords} first={similar[0]!.text} longest={longestTouchpoint}
              answer={(text) => void run({ do: "touchpoint/merge", into: similar[0]!.id, others: similar.slice(1).map((one) => one.id), text })}
            />
            <Button size="small" onClick={() => setPassedOver((all) => [...all, keyOf(similar)])}>{words.edit.cancel}</Button>
          </MessageBarActions>
        </MessageBar>
      )}
      {canTidy(journey) && !similar && stepCount > mostSteps && (
        <MessageBar layout="multiline">
          <MessageBarBody>{words.edit.tooManySteps(stepCount)}</MessageBarBody>
          {journey.suggestedSteps.length > 0 && (
            <MessageBarActions>
              <Button size="small" onClick={() => journey.suggestedSteps.forEach((step) => void run({ do: "journey-step/save", step: crypto.randomUUID(), ...step }))}>{words.edit.suggestSteps}</Button>
            </MessageBarActions>
          )}
        </MessageBar>
      )}
    </>
  );
}

function keyOf(touchpoints: readonly { readonly id: string }[]): string {
  return touchpoints.map((one) => one.id).join(" ");
}

interface AskProperties {
  readonly name: string;
  readonly question: string;
  readonly first: string;
  readonly longest: number;
  readonly answer: (words: string) => void;
}

function AskWords({ name, question, first, longest, answer }: AskProperties) {
  const styles = useStyles();
  const [isOpen, setOpen] = useState(false);
  const [text, setText] = useState(first);
  return (
    <Popover trapFocus open={isOpen} onOpenChange={(_, data) => { setOpen(data.open); setText(first); }}>
      <PopoverTrigger disableButtonEnhancement><Button size="small">{name}</Button></PopoverTrigger>
      <PopoverSurface aria-label={question}>
        <Text size={200}>{question}</Text>
        <form className={styles.form} onSubmit={(event) => { event.preventDefault(); setOpen(false); answer(text); }}>
          <Input className={styles.text} value={text} maxLength={longest} aria-label={question} onChange={(_, data) => setText(data.value)} />
          <Button type="submit" appearance="primary" disabled={!text.trim()}>{name}</Button>
        </form>
      </PopoverSurface>
    </Popover>
  );
}
