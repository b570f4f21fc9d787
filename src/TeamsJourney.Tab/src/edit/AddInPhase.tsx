import { Button, Input, makeStyles, Popover, PopoverSurface, PopoverTrigger, tokens } from "@fluentui/react-components";
import { Add16Regular } from "@fluentui/react-icons";
import type { Phase } from "../api/types";
import { longestTouchpoint } from "../contribute/touchpoints/QuickEntry";
import { useSession } from "../host/Session";
import { useNewTouchpoint } from "../kept/useNewTouchpoint";
import { canAdd } from "./allowed";
import { useEditing } from "./EditSession";

const useStyles = makeStyles({
  form: { display: "flex", gap: tokens.spacingHorizontalS, width: "min(28rem, 80vw)" },
  text: { flexGrow: 1 },
});

/** Adds a touchpoint to a phase, and stays open for the next. */
export function AddInPhase({ phase }: { readonly phase: Phase }) {
  const styles = useStyles();
  const { words } = useSession();
  const { journey, run } = useEditing();
  const { text, type, putBack } = useNewTouchpoint(journey, phase);
  if (!canAdd(journey)) {
    return null;
  }
  async function add(): Promise<void> {
    const added = text;
    type("");
    if (!(await run({ do: "touchpoint/add", touchpoint: crypto.randomUUID(), phase: phase.id, text: added })).isDone) {
      putBack(added);
    }
  }
  return (
    <Popover trapFocus>
      <PopoverTrigger disableButtonEnhancement>
        <Button appearance="subtle" size="small" icon={<Add16Regular />} aria-label={words.edit.add(phase.name)} title={words.edit.add(phase.name)} />
      </PopoverTrigger>
      <PopoverSurface aria-label={words.edit.add(phase.name)}>
        <form className={styles.form} onSubmit={(event) => { event.preventDefault(); if (text.trim()) { void add(); } }}>
          <Input className={styles.text} value={text} maxLength={longestTouchpoint} placeholder={words.edit.addHint} aria-label={words.map.lane.touchpoint} onChange={(_, data) => type(data.value)} />
          <Button type="submit" appearance="primary" disabled={!text.trim()}>{words.contribute.add}</Button>
        </form>
      </PopoverSurface>
    </Popover>
  );
}
