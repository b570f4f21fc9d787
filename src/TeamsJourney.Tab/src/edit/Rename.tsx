import { Button, makeStyles, Text, Textarea, tokens } from "@fluentui/react-components";
import { useState } from "react";
import type { Touchpoint } from "../api/types";
import { longestTouchpoint } from "../contribute/touchpoints/QuickEntry";
import { useSession } from "../host/Session";
import { useEditing } from "./EditSession";

const useStyles = makeStyles({
  form: { display: "flex", flexDirection: "column", gap: tokens.spacingVerticalXS },
  line: { display: "flex", gap: tokens.spacingHorizontalXS, flexWrap: "wrap" },
});

/**
 * Other words for a touchpoint, in place. What is typed stays whatever others do meanwhile; when someone else changed the same, both are
 * shown, and the person chooses.
 */
export function Rename({ touchpoint, close }: { readonly touchpoint: Touchpoint; readonly close: () => void }) {
  const styles = useStyles();
  const { words } = useSession();
  const { run } = useEditing();
  const [text, setText] = useState(touchpoint.text);
  const [seen, setSeen] = useState(touchpoint.revision);
  const isChanged = touchpoint.revision !== seen;

  async function save(revision: number): Promise<void> {
    if ((await run({ do: "touchpoint/edit", touchpoint: touchpoint.id, phase: touchpoint.phase, text, seen: revision })).isDone) {
      close();
    }
  }

  return (
    <form
      className={styles.form} onSubmit={(event) => { event.preventDefault(); void save(seen); }}
      onKeyDown={(event) => {
        if (event.key === "Escape") {
          close();
        } else if (event.key === "Enter" && !event.shiftKey && event.target instanceof HTMLTextAreaElement) {
          event.preventDefault();
          void save(seen);
        }
      }}
    >
      <Textarea autoFocus value={text} maxLength={longestTouchpoint} resize="vertical" aria-label={words.edit.rename(touchpoint.text)} onChange={(_, data) => setText(data.value)} />
      {isChanged && (
        <>
          <Text size={200} role="alert">{words.edit.theirs(touchpoint.text)}</Text>
          <div className={styles.line}>
            <Button size="small" onClick={() => { setSeen(touchpoint.revision); void save(touchpoint.revision); }}>{words.edit.bringMine}</Button>
            <Button size="small" onClick={close}>{words.edit.keepTheirs}</Button>
          </div>
        </>
      )}
      {!isChanged && (
        <div className={styles.line}>
          <Button size="small" type="submit" appearance="primary" disabled={!text.trim()}>{words.edit.save}</Button>
          <Button size="small" onClick={close}>{words.edit.cancel}</Button>
        </div>
      )}
    </form>
  );
}
