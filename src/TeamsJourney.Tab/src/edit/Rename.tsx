import { Button, makeStyles, Text, Textarea, tokens } from "@fluentui/react-components";
import { useState } from "react";
import type { Touchpoint } from "../api/types";
import { longestTouchpoint } from "../contribute/touchpoints/QuickEntry";
import { useSession } from "../host/Session";
import { useKept } from "../kept/useKept";
import { useEditing } from "./EditSession";

const useStyles = makeStyles({
  form: { display: "flex", flexDirection: "column", gap: tokens.spacingVerticalXS },
  line: { display: "flex", gap: tokens.spacingHorizontalXS, flexWrap: "wrap" },
});

interface Typed {
  readonly text: string;
  /** The revision of the touchpoint that the person saw. */
  readonly seen: number;
}

/** Under which name other words for a touchpoint are kept. */
export const keptAs = (touchpoint: string) => `rename ${touchpoint}`;

/**
 * Other words for a touchpoint, in place. What is typed stays whatever others do meanwhile; when someone else changed the same, both are
 * shown, and the person chooses.
 */
export function Rename({ touchpoint, close }: { readonly touchpoint: Touchpoint; readonly close: () => void }) {
  const styles = useStyles();
  const { words } = useSession();
  const { journey, run } = useEditing();
  const [typed, setTyped] = useKept<Typed>(keptAs(touchpoint.id), { journey: journey.id, steps: ["touchpoints", "channels"], touchpoint: touchpoint.id, about: words.edit.rename(touchpoint.text) }, (one) => one.text);
  const [first] = useState<Typed>({ text: touchpoint.text, seen: touchpoint.revision });
  const [isSaving, setSaving] = useState(false);
  const { text, seen } = typed ?? first;
  const isChanged = !isSaving && touchpoint.revision !== seen;

  function leave(): void {
    setTyped(undefined);
    close();
  }

  async function save(revision: number): Promise<void> {
    if (!text.trim() || isSaving) {
      return;
    }
    setSaving(true);
    const { isDone } = await run({ do: "touchpoint/edit", touchpoint: touchpoint.id, phase: touchpoint.phase, text, seen: revision });
    setSaving(false);
    if (isDone) {
      leave();
    }
  }

  return (
    <form
      className={styles.form} onSubmit={(event) => { event.preventDefault(); void save(seen); }}
      onKeyDown={(event) => {
        if (event.key === "Escape") {
          leave();
        } else if (event.key === "Enter" && !event.shiftKey && event.target instanceof HTMLTextAreaElement) {
          event.preventDefault();
          void save(seen);
        }
      }}
    >
      <Textarea autoFocus data-focus={`words ${touchpoint.id}`} value={text} maxLength={longestTouchpoint} resize="vertical" aria-label={words.edit.rename(touchpoint.text)} onChange={(_, data) => setTyped({ text: data.value, seen })} />
      {isChanged && (
        <>
          <Text size={200} role="alert">{words.edit.theirs(touchpoint.text)}</Text>
          <div className={styles.line}>
            <Button size="small" onClick={() => { setTyped({ text, seen: touchpoint.revision }); void save(touchpoint.revision); }}>{words.edit.bringMine}</Button>
            <Button size="small" onClick={leave}>{words.edit.keepTheirs}</Button>
          </div>
        </>
      )}
      {!isChanged && (
        <div className={styles.line}>
          <Button size="small" type="submit" appearance="primary" disabled={!text.trim()}>{words.edit.save}</Button>
          <Button size="small" onClick={leave}>{words.edit.cancel}</Button>
        </div>
      )}
    </form>
  );
}
