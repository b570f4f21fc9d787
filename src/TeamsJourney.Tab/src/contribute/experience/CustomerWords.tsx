import { Button, Input, makeStyles, tokens } from "@fluentui/react-components";
import type { Send } from "../../api/send";
import type { Journey, Touchpoint } from "../../api/types";
import { Problem } from "../../app/Problem";
import { useSending } from "../../app/useSending";
import { useSession } from "../../host/Session";
import { useKept } from "../../kept/useKept";

/** The longest words; the app says the same. */
const longestWords = 500;

const useStyles = makeStyles({
  line: { display: "flex", flexWrap: "wrap", gap: tokens.spacingHorizontalS, alignItems: "center" },
  text: { flexGrow: 1 },
});

/** What a customer said, word for word: everyone sees it once the answers are revealed. */
export function CustomerWords({ journey, touchpoint, send, added }: { readonly journey: Journey; readonly touchpoint: Touchpoint; readonly send: Send; readonly added: (isAdded: boolean) => void }) {
  const styles = useStyles();
  const { words } = useSession();
  const { run, problem, isBusy } = useSending(send);
  const [typed, setTyped] = useKept<string>(`customer ${journey.id} ${touchpoint.id}`, { journey: journey.id, steps: ["experience"], touchpoint: touchpoint.id, about: touchpoint.text }, (one) => one);
  if (typed === undefined) {
    return (
      <div>
        <Button size="small" appearance="subtle" data-focus={`customer ${touchpoint.id}`} onClick={() => { added(false); setTyped(""); }}>{words.contribute.customerWords}</Button>
      </div>
    );
  }
  return (
    <form className={styles.line} onSubmit={(event) => { event.preventDefault(); void run({ do: "customer-words/add", touchpoint: touchpoint.id, words: typed }).then((done) => { if (done) { setTyped(undefined); added(true); } }); }}>
      <Input className={styles.text} autoFocus data-focus={`customer ${touchpoint.id}`} value={typed} maxLength={longestWords} aria-label={words.contribute.customerWordsWhich} onChange={(_, data) => setTyped(data.value)} />
      <Button type="submit" appearance="primary" disabled={isBusy || typed.trim() === ""}>{words.contribute.add}</Button>
      <Button onClick={() => setTyped(undefined)}>{words.contribute.cancel}</Button>
      <Problem text={problem} />
    </form>
  );
}
