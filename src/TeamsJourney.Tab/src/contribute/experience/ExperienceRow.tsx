import { makeStyles, Select, Text, Textarea, ToggleButton, tokens } from "@fluentui/react-components";
import { useEffect, useRef, useState } from "react";
import type { Send } from "../../api/send";
import type { Emotion, Evidence, Experience, Journey, Touchpoint, Valence, Verdict } from "../../api/types";
import { Problem } from "../../app/Problem";
import { useSending } from "../../app/useSending";
import { useIsUnsaved } from "../../app/Unsaved";
import { useSession } from "../../host/Session";
import { findKept } from "../../kept/kept";
import { useKept } from "../../kept/useKept";
import { CustomerWords } from "./CustomerWords";
import { emptyExperience, isEmpty, says } from "./drafts";

/** The longest thought; the app says the same. */
const longestThought = 500;
const characterWarning = 60;
const savePause = 800;

const emotions: readonly Emotion[] = ["happy", "satisfied", "irritated", "disappointed", "angry"];
const valences: readonly Exclude<Valence, "unsaid">[] = ["positive", "negative"];
const verdicts: readonly Exclude<Verdict, "neither">[] = ["wow", "au"];
const evidences: readonly Evidence[] = ["ownShoes", "askedCustomers", "employee", "imported"];

const useStyles = makeStyles({
  row: { border: `1px solid ${tokens.colorNeutralStroke2}`, borderRadius: tokens.borderRadiusLarge, padding: tokens.spacingHorizontalM, display: "flex", flexDirection: "column", gap: tokens.spacingVerticalS },
  words: { margin: 0, fontSize: tokens.fontSizeBase300, fontWeight: tokens.fontWeightSemibold, overflowWrap: "anywhere" },
  line: { display: "flex", flexWrap: "wrap", gap: tokens.spacingHorizontalS, alignItems: "center" },
  group: { display: "flex", flexWrap: "wrap", gap: "2px", border: "none", margin: 0, padding: 0 },
  quiet: { color: tokens.colorNeutralForeground3 },
});

const keptAs = (journey: Journey, touchpoint: Touchpoint) => `answer ${journey.id} ${touchpoint.id}`;

interface Properties {
  readonly journey: Journey;
  readonly touchpoint: Touchpoint;
  /** The touchpoint before this one, from whose answer is taken over how the person knows. */
  readonly before: Touchpoint | undefined;
  readonly send: Send;
}

/** One's own answer for one touchpoint; kept while it is typed, saved by itself. */
export function ExperienceRow({ journey, touchpoint, before, send }: Properties) {
  const styles = useStyles();
  const { words } = useSession();
  const { run, problem, isBusy } = useSending(send);
  const saved = journey.me.experiences[touchpoint.id] ?? emptyExperience((before && journey.me.experiences[before.id]?.evidence) ?? "ownShoes");
  const isOpen = journey.step === "experience" && !journey.isRevealed;
  const isUnsaved = useIsUnsaved();
  const [draft, setDraft] = useKept<Experience>(keptAs(journey, touchpoint), { journey: journey.id, steps: ["experience"], touchpoint: touchpoint.id, untilReveal: true, about: `${touchpoint.number}. ${touchpoint.text}` }, (one) => one.thought);
  const [areWordsAdded, setWordsAdded] = useState(false);
  const underway = useRef<Experience>(undefined);
  const timer = useRef<ReturnType<typeof setTimeout>>(undefined);
  const shown = (isOpen ? draft : undefined) ?? saved;

  function change(changed: Partial<Experience>): void {
    const next = { ...shown, ...changed };
    setDraft(next);
    clearTimeout(timer.current);
    timer.current = setTimeout(() => void save(next), savePause);
  }

  async function save(next: Experience): Promise<void> {
    clearTimeout(timer.current);
    if (underway.current === next) {
      return;
    }
    underway.current = next;
    // While an answer is on its way, what is shown as saved may still be refused.
    const isNothingNew = !isBusy && (says(next, saved) || (isEmpty(next) && !journey.me.experiences[touchpoint.id]));
    if (isNothingNew || (await run({ do: "experience/save", touchpoint: touchpoint.id, ...next }))) {
      // What was typed while this was under way is newer, and stays.
      if (findKept(keptAs(journey, touchpoint)) === next) {
        setDraft(undefined);
      }
    }
    underway.current = undefined;
  }

  // Whoever goes to another view before it was saved did answer.
  const latest = useRef({ draft, save });
  latest.current = { draft, save };
  useEffect(() => () => {
    if (latest.current.draft) {
      void latest.current.save(latest.current.draft);
    }
  }, []);

  const left = longestThought - shown.thought.length;
  return (
    <section className={styles.row} aria-label={`${touchpoint.number}. ${touchpoint.text}`} onBlur={() => draft && void save(draft)}>
      <h3 className={styles.words}>{touchpoint.number}. {touchpoint.text}</h3>
      <Textarea
        value={shown.thought} disabled={!isOpen} maxLength={longestThought} resize="vertical" placeholder={words.contribute.thought} aria-label={words.contribute.thought}
        onChange={(_, data) => change({ thought: data.value })}
      />
      {left < characterWarning && <Text size={200} className={styles.quiet}>{words.contribute.characters(left)}</Text>}
      <div className={styles.line}>
        <fieldset className={styles.group} aria-label={words.contribute.valence} disabled={!isOpen}>
          {valences.map((valence) => (
            <ToggleButton key={valence} size="small" checked={shown.valence === valence} onClick={() => change({ valence: shown.valence === valence ? "unsaid" : valence })}>{words.method.valence[valence]}</ToggleButton>
          ))}
        </fieldset>
        <fieldset className={styles.group} aria-label={words.contribute.emotions} disabled={!isOpen}>
          {emotions.map((emotion) => (
            <ToggleButton
              key={emotion} size="small" checked={shown.emotions.includes(emotion)}
              onClick={() => change({ emotions: shown.emotions.includes(emotion) ? shown.emotions.filter((one) => one !== emotion) : [...shown.emotions, emotion] })}
            >
              {words.method.emotion[emotion]}
            </ToggleButton>
          ))}
        </fieldset>
        <fieldset className={styles.group} aria-label={words.contribute.verdict} disabled={!isOpen}>
          {verdicts.map((verdict) => (
            <ToggleButton key={verdict} size="small" checked={shown.verdict === verdict} onClick={() => change({ verdict: shown.verdict === verdict ? "neither" : verdict })}>{words.method.verdict[verdict]}</ToggleButton>
          ))}
        </fieldset>
        <Select value={shown.evidence} disabled={!isOpen} aria-label={words.contribute.evidence} onChange={(_, data) => change({ evidence: data.value as Evidence })}>
          {evidences.map((evidence) => <option key={evidence} value={evidence}>{words.method.evidence[evidence]}</option>)}
        </Select>
        <Text size={200} className={styles.quiet} role="status">
          {isBusy && !isUnsaved ? words.contribute.saving : isBusy || (draft && isOpen) ? words.contribute.notSaved : areWordsAdded ? words.contribute.customerWordsAdded : journey.me.experiences[touchpoint.id] ? words.contribute.saved : ""}
        </Text>
      </div>
      {isOpen && <CustomerWords journey={journey} touchpoint={touchpoint} send={send} added={setWordsAdded} />}
      <Problem text={isOpen && problem ? `${problem} ${words.contribute.keepTyping}` : undefined} />
    </section>
  );
}
