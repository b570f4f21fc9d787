import { Button, Field, Input, makeStyles, tokens } from "@fluentui/react-components";
import { Add20Regular } from "@fluentui/react-icons";
import { useState } from "react";
import type { Send } from "../../api/send";
import type { Journey, Phase } from "../../api/types";
import { Problem } from "../../app/Problem";
import { useSending } from "../../app/useSending";
import { useSession } from "../../host/Session";
import { useNewTouchpoint } from "../../kept/useNewTouchpoint";
import { isInFirstPerson } from "../firstPerson";

/** The longest touchpoint; the app says the same. */
export const longestTouchpoint = 200;

const useStyles = makeStyles({
  row: { display: "flex", gap: tokens.spacingHorizontalS, alignItems: "flex-start" },
  field: { flexGrow: 1 },
});

/** Type, Enter, and on to the next. */
export function QuickEntry({ journey, phase, send }: { readonly journey: Journey; readonly phase: Phase; readonly send: Send }) {
  const styles = useStyles();
  const { words } = useSession();
  const { run, problem } = useSending(send);
  const { text, type, putBack } = useNewTouchpoint(journey, phase);
  const [hint, setHint] = useState(false);

  async function add(): Promise<void> {
    if (text.trim().length === 0) {
      return;
    }
    type("");
    setHint(!isInFirstPerson(text));
    if (!(await run({ do: "touchpoint/add", touchpoint: crypto.randomUUID(), phase: phase.id, text }))) {
      putBack(text);
    }
  }

  return (
    <form onSubmit={(event) => { event.preventDefault(); void add(); }}>
      <div className={styles.row}>
        <Field className={styles.field} validationState="none" validationMessage={hint ? words.contribute.iForm : null}>
          <Input
            value={text} maxLength={longestTouchpoint} placeholder={words.contribute.touchpointPlaceholder} aria-label={`${words.contribute.add}: ${phase.name}`}
            onChange={(_, data) => { type(data.value); setHint(false); }}
          />
        </Field>
        <Button type="submit" icon={<Add20Regular />} disabled={text.trim().length === 0}>{words.contribute.add}</Button>
      </div>
      <Problem text={problem} />
    </form>
  );
}
