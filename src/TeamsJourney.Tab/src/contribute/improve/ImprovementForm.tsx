import { Button, Field, Input, makeStyles, MessageBar, MessageBarActions, MessageBarBody, Select, Textarea, tokens } from "@fluentui/react-components";
import { useEffect, useState } from "react";
import type { ImprovementInput } from "../../api/commands";
import type { Send } from "../../api/send";
import type { CauseClass, Improvement, Journey, Person, Size } from "../../api/types";
import { Choice } from "../../app/Choice";
import { Problem } from "../../app/Problem";
import { useSending } from "../../app/useSending";
import { useSession } from "../../host/Session";
import { useKept } from "../../kept/useKept";

// The app says the same.
const longest = { title: 200, why: 300, kpi: 200, whys: 5 };
const causes: readonly CauseClass[] = ["expertise", "serviceLevel", "quality"];
const sizes: readonly Size[] = ["small", "medium", "large"];

const useStyles = makeStyles({
  form: { display: "flex", flexDirection: "column", gap: tokens.spacingVerticalM, backgroundColor: tokens.colorNeutralBackground2, padding: tokens.spacingHorizontalM, borderRadius: tokens.borderRadiusMedium },
  columns: { display: "grid", gridTemplateColumns: "repeat(auto-fit, minmax(12rem, 1fr))", gap: tokens.spacingHorizontalM },
  line: { display: "flex", gap: tokens.spacingHorizontalS },
});

interface Properties {
  readonly journey: Journey;
  readonly touchpoint: string;
  /** The improvement to change; nothing for a new one. */
  readonly improvement: Improvement | undefined;
  readonly send: Send;
  readonly close: () => void;
}

/** Under which name an improvement that is being worded is kept. */
export const keptAs = (touchpoint: string, improvement: Improvement | undefined) => `improvement ${improvement?.id ?? `new ${touchpoint}`}`;

/** Why it hurts, and what the team will do about it. */
export function ImprovementForm({ journey, touchpoint, improvement, send, close }: Properties) {
  const styles = useStyles();
  const { client, words } = useSession();
  const { run, problem, reason, isBusy, forget } = useSending(send);
  const [first] = useState(() => inputOf(touchpoint, improvement));
  const [typed, setTyped] = useKept<ImprovementInput>(
    keptAs(touchpoint, improvement), { journey: journey.id, steps: ["improve", "followUp"], touchpoint, about: words.contribute.addImprovement }, (one) => [...one.whys, one.title, ...one.actions, one.kpi].filter(Boolean).join("\n"),
  );
  const input = typed ?? first;
  const [people, setPeople] = useState<readonly Person[]>(improvement?.owner ? [improvement.owner] : []);
  useEffect(() => {
    // Without the list, an owner cannot be chosen; everything else can be filled in.
    client.people(journey.id).then(setPeople, () => undefined);
  }, [client, journey.id]);
  const change = (changed: Partial<ImprovementInput>) => setTyped({ ...input, ...changed });
  const now = journey.improvements.find((one) => one.id === improvement?.id);

  async function save(asked: ImprovementInput): Promise<void> {
    if (await run({ do: "improvement/save", ...asked, whys: asked.whys.filter((why) => why.trim().length > 0), actions: asked.actions.filter((action) => action.trim().length > 0) })) {
      leave();
    }
  }

  function leave(): void {
    setTyped(undefined);
    close();
  }

  return (
    <form className={styles.form} onSubmit={(event) => { event.preventDefault(); void save(input); }}>
      <Field label={words.contribute.whys}>
        {[...input.whys, ...(input.whys.length < longest.whys ? [""] : [])].map((why, index) => (
          <Input
            key={index} value={why} maxLength={longest.why} placeholder={words.contribute.why(index + 1)} aria-label={words.contribute.why(index + 1)}
            onChange={(_, data) => change({ whys: [...input.whys.slice(0, index), data.value, ...input.whys.slice(index + 1)] })}
          />
        ))}
      </Field>
      <Field label={words.contribute.improvement} required>
        <Input value={input.title} maxLength={longest.title} onChange={(_, data) => change({ title: data.value })} />
      </Field>
      <Field label={words.contribute.actions}>
        <Textarea value={input.actions.join("\n")} resize="vertical" onChange={(_, data) => change({ actions: data.value.split("\n") })} />
      </Field>
      <div className={styles.columns}>
        <Choice label={words.contribute.cause} value={input.cause} among={causes} names={words.method.cause} choose={(cause) => change({ cause })} />
        <Choice label={words.contribute.cost} value={input.cost} among={sizes} names={words.method.size} choose={(cost) => change({ cost })} />
        <Choice label={words.contribute.effect} value={input.effect} among={sizes} names={words.method.size} choose={(effect) => change({ effect })} />
        <Field label={words.contribute.owner}>
          <Select value={input.owner ?? ""} onChange={(_, data) => change({ owner: data.value })}>
            <option value="">{words.contribute.nobody}</option>
            {people.map((person) => <option key={person.key} value={person.key}>{person.name}</option>)}
          </Select>
        </Field>
        <Field label={words.contribute.due}>
          <Input type="date" value={input.due ?? ""} onChange={(_, data) => { const { due: _before, ...rest } = input; setTyped(data.value ? { ...rest, due: data.value } : rest); }} />
        </Field>
      </div>
      <Field label={words.contribute.kpi}>
        <Input value={input.kpi} maxLength={longest.kpi} onChange={(_, data) => change({ kpi: data.value })} />
      </Field>
      {reason === "changedMeanwhile" && now
        ? (
          <MessageBar intent="warning" layout="multiline">
            <MessageBarBody>{problem} {words.contribute.theirs}: “{now.title}”</MessageBarBody>
            <MessageBarActions>
              <Button onClick={() => void save({ ...input, seen: now.revision })}>{words.contribute.bringMine}</Button>
              <Button onClick={() => { setTyped(inputOf(touchpoint, now)); forget(); }}>{words.contribute.keepTheirs}</Button>
            </MessageBarActions>
          </MessageBar>
        )
        : <Problem text={problem} />}
      <div className={styles.line}>
        <Button type="submit" appearance="primary" disabled={isBusy || input.title.trim().length === 0}>{words.contribute.save}</Button>
        <Button onClick={leave}>{words.contribute.cancel}</Button>
      </div>
    </form>
  );
}

function inputOf(touchpoint: string, improvement: Improvement | undefined): ImprovementInput {
  return improvement
    ? {
        improvement: improvement.id,
        touchpoint,
        title: improvement.title,
        whys: improvement.whys,
        cause: improvement.cause,
        actions: improvement.actions,
        cost: improvement.cost,
        effect: improvement.effect,
        ...(improvement.owner ? { owner: improvement.owner.key } : {}),
        ...(improvement.due ? { due: improvement.due } : {}),
        kpi: improvement.kpi,
        seen: improvement.revision,
      }
    : { improvement: crypto.randomUUID(), touchpoint, title: "", whys: [], cause: "serviceLevel", actions: [], cost: "small", effect: "medium", kpi: "" };
}
