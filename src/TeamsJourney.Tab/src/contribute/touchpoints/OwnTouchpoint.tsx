import { Button, Input, makeStyles, Select, Text, tokens } from "@fluentui/react-components";
import { Delete20Regular, Edit20Regular } from "@fluentui/react-icons";
import type { Send } from "../../api/send";
import type { Journey, Phase, Touchpoint } from "../../api/types";
import { Problem } from "../../app/Problem";
import { useSending } from "../../app/useSending";
import { useSession } from "../../host/Session";
import { useKept } from "../../kept/useKept";
import { longestTouchpoint } from "./QuickEntry";

const useStyles = makeStyles({
  row: { display: "flex", gap: tokens.spacingHorizontalXS, alignItems: "center", flexWrap: "wrap" },
  text: { flexGrow: 1, overflowWrap: "anywhere" },
});

interface Draft {
  readonly text: string;
  readonly phase: string;
  readonly seen: number;
}

/** One of one's own touchpoints: to change or to delete. */
export function OwnTouchpoint({ journey, touchpoint, phases, send }: { readonly journey: Journey; readonly touchpoint: Touchpoint; readonly phases: readonly Phase[]; readonly send: Send }) {
  const styles = useStyles();
  const { words } = useSession();
  const { run, problem } = useSending(send);
  const [draft, setDraft] = useKept<Draft>(`own ${touchpoint.id}`, { journey: journey.id, steps: ["touchpoints"], touchpoint: touchpoint.id, about: touchpoint.text }, (one) => one.text);

  async function save(): Promise<void> {
    if (draft && await run({ do: "touchpoint/edit", touchpoint: touchpoint.id, ...draft })) {
      setDraft(undefined);
    }
  }

  return (
    <li>
      {draft
        ? (
          <form className={styles.row} onSubmit={(event) => { event.preventDefault(); void save(); }}>
            <Input className={styles.text} autoFocus data-focus={`edit ${touchpoint.id}`} value={draft.text} maxLength={longestTouchpoint} aria-label={words.map.lane.touchpoint} onChange={(_, data) => setDraft({ ...draft, text: data.value })} />
            <Select value={draft.phase} aria-label={words.map.phase} onChange={(_, data) => setDraft({ ...draft, phase: data.value })}>
              {phases.map((phase) => <option key={phase.id} value={phase.id}>{phase.name}</option>)}
            </Select>
            <Button type="submit" appearance="primary" disabled={draft.text.trim().length === 0}>{words.contribute.save}</Button>
            <Button onClick={() => setDraft(undefined)}>{words.contribute.cancel}</Button>
          </form>
        )
        : (
          <div className={styles.row}>
            <Text className={styles.text}>{touchpoint.text}</Text>
            <Button appearance="subtle" icon={<Edit20Regular />} data-focus={`edit ${touchpoint.id}`} aria-label={`${words.contribute.edit}: ${touchpoint.text}`} onClick={() => setDraft({ text: touchpoint.text, phase: touchpoint.phase, seen: touchpoint.revision })} />
            <Button appearance="subtle" icon={<Delete20Regular />} aria-label={`${words.contribute.remove}: ${touchpoint.text}`} onClick={() => void run({ do: "touchpoint/delete", touchpoint: touchpoint.id })} />
          </div>
        )}
      <Problem text={problem} />
    </li>
  );
}
