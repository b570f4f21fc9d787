import { Button, Field, Input, makeStyles, Textarea, tokens } from "@fluentui/react-components";
import { useState } from "react";
import type { SetUpInput } from "../api/commands";
import type { JourneyKind, Language, Naming, Pace, PhaseSet } from "../api/types";
import { Choice } from "../app/Choice";
import { useSession } from "../host/Session";
import { cleaned } from "./setUp";

// The app says the same.
const longest = { offering: 100, description: 1000, targetGroup: 300 };
const kinds: readonly JourneyKind[] = ["newCustomer", "existingCustomer", "service", "complaint", "absence", "internalCommunication"];

const useStyles = makeStyles({
  form: { display: "flex", flexDirection: "column", gap: tokens.spacingVerticalM, maxWidth: "36rem", width: "100%" },
  line: { display: "flex", gap: tokens.spacingHorizontalS },
});

interface Properties {
  readonly first: SetUpInput;
  readonly submit: string;
  readonly isBusy: boolean;
  readonly save: (setUp: SetUpInput) => void;
  readonly cancel: () => void;
}

/** What a journey is about, and how the team works on it. */
export function SetUpForm({ first, submit, isBusy, save, cancel }: Properties) {
  const styles = useStyles();
  const { words } = useSession();
  const [input, setInput] = useState(first);
  const change = (changed: Partial<SetUpInput>) => setInput((before) => ({ ...before, ...changed }));
  return (
    <form className={styles.form} onSubmit={(event) => { event.preventDefault(); save(cleaned(input)); }}>
      <Field label={words.journeys.offering} required><Input value={input.offering} maxLength={longest.offering} onChange={(_, data) => change({ offering: data.value })} /></Field>
      <Field label={words.journeys.description}><Textarea value={input.description} maxLength={longest.description} onChange={(_, data) => change({ description: data.value })} /></Field>
      <Field label={words.journeys.targetGroup} required><Input value={input.targetGroup} maxLength={longest.targetGroup} onChange={(_, data) => change({ targetGroup: data.value })} /></Field>
      <Choice label={words.journeys.kind} value={input.kind} names={words.method.kind} among={kinds} choose={(kind) => change({ kind })} />
      <Choice label={words.journeys.phases} value={input.phaseSet} names={words.journeys.phaseSet} among={["customer", "loyalty", "own"] satisfies PhaseSet[]} choose={(phaseSet) => change({ phaseSet })} />
      {input.phaseSet === "own" && (
        <Field label={words.journeys.ownPhases} required><Textarea value={input.phases.join("\n")} resize="vertical" onChange={(_, data) => change({ phases: data.value.split("\n") })} /></Field>
      )}
      <Choice label={words.journeys.language} value={input.language} names={words.journeys.languages} among={["dutch", "english"] satisfies Language[]} choose={(language) => change({ language })} />
      <Choice label={words.journeys.pace} value={input.pace} names={words.journeys.paces} among={["live", "halfDay", "overDays"] satisfies Pace[]} choose={(pace) => change({ pace })} />
      {input.pace === "overDays" && (
        <Field label={words.journeys.days}><Input type="number" min={1} max={30} value={String(input.daysPerStep)} onChange={(_, data) => change({ daysPerStep: Math.max(1, Math.min(30, Math.round(Number(data.value)) || 1)) })} /></Field>
      )}
      <Choice label={words.journeys.naming} value={input.naming} names={words.journeys.namings} among={["named", "anonymous"] satisfies Naming[]} choose={(naming) => change({ naming })} />
      <div className={styles.line}>
        <Button type="submit" appearance="primary" disabled={isBusy || input.offering.trim() === "" || input.targetGroup.trim() === ""}>{submit}</Button>
        <Button onClick={cancel}>{words.journeys.cancel}</Button>
      </div>
    </form>
  );
}
