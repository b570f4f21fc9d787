import { Badge, Button, Input, makeStyles, Text, tokens } from "@fluentui/react-components";
import { Add20Regular, Delete20Regular, Edit20Regular, Subtract20Regular } from "@fluentui/react-icons";
import { useState } from "react";
import type { Send } from "../../api/send";
import type { Improvement, Journey, Pain } from "../../api/types";
import { Problem } from "../../app/Problem";
import { useSending } from "../../app/useSending";
import { useSession } from "../../host/Session";
import { findKept } from "../../kept/kept";
import { useKept } from "../../kept/useKept";
import { ImprovementForm, keptAs } from "./ImprovementForm";

const longestReason = 300;

const useStyles = makeStyles({
  pain: { border: `1px solid ${tokens.colorNeutralStroke2}`, borderRadius: tokens.borderRadiusLarge, padding: tokens.spacingHorizontalM, display: "flex", flexDirection: "column", gap: tokens.spacingVerticalS },
  line: { display: "flex", flexWrap: "wrap", gap: tokens.spacingHorizontalS, alignItems: "center" },
  text: { flexGrow: 1, overflowWrap: "anywhere" },
  quiet: { color: tokens.colorNeutralForeground3 },
  quote: { fontStyle: "italic" },
});

type Open = { readonly form: "none" } | { readonly form: "park" } | { readonly form: "improvement"; readonly improvement?: Improvement };

/** One pain: why it stands where it stands, one's votes, and what will be done, or why it waits. */
export function PainRow({ pain, journey, hasVotesLeft, send }: { readonly pain: Pain; readonly journey: Journey; readonly hasVotesLeft: boolean; readonly send: Send }) {
  const styles = useStyles();
  const { words } = useSession();
  const { run, problem } = useSending(send);
  const touchpoint = journey.touchpoints.find((one) => one.id === pain.touchpoint)!;
  const improvements = journey.improvements.filter((one) => one.touchpoint === pain.touchpoint);
  const [reason, setReason] = useKept<string>(`park ${pain.touchpoint}`, { journey: journey.id, steps: ["improve", "followUp"], touchpoint: pain.touchpoint, about: `${words.contribute.park}: ${touchpoint.text}` }, (one) => one);
  // What was being worded before someone looked elsewhere is open again.
  const [open, setOpen] = useState<Open>(() => {
    const improvement = improvements.find((one) => findKept(keptAs(pain.touchpoint, one)) !== undefined);
    return improvement || findKept(keptAs(pain.touchpoint, undefined)) !== undefined
      ? { form: "improvement", ...(improvement ? { improvement } : {}) }
      : { form: reason === undefined ? "none" : "park" };
  });
  const dots = journey.me.votes[pain.touchpoint] ?? 0;
  const vote = (count: number) => void run({ do: "pain/vote", dots: { ...journey.me.votes, [pain.touchpoint]: count } });
  const close = () => {
    setReason(undefined);
    setOpen({ form: "none" });
  };
  return (
    <li className={styles.pain}>
      <div className={styles.line}>
        <Badge appearance="outline" color="danger" shape="rounded">{pain.rank}</Badge>
        <Text weight="semibold" className={styles.text}>{touchpoint.text}</Text>
        {journey.step === "improve" && (
          <>
            <Button size="small" icon={<Subtract20Regular />} aria-label={words.contribute.fewerVotes(touchpoint.text)} disabled={dots === 0} onClick={() => vote(dots - 1)} />
            <Text aria-live="polite">{dots}</Text>
            <Button size="small" icon={<Add20Regular />} aria-label={words.contribute.moreVotes(touchpoint.text)} disabled={!hasVotesLeft} onClick={() => vote(dots + 1)} />
          </>
        )}
      </div>
      <Text size={200} className={styles.quiet}>{words.contribute.rankBecause(touchpoint.mood?.negative ?? 0, touchpoint.mood?.aus ?? 0, pain.votes)}</Text>
      {touchpoint.mood?.thoughts.slice(0, 3).map((thought, index) => <Text key={index} size={200} className={styles.quote}>“{thought}”</Text>)}
      {pain.parkedBecause
        ? (
          <div className={styles.line}>
            <Text className={styles.text}>{words.map.parked}: {pain.parkedBecause}</Text>
            <Button size="small" onClick={() => void run({ do: "pain/resume", touchpoint: pain.touchpoint })}>{words.contribute.resume}</Button>
          </div>
        )
        : improvements.map((improvement) => (
          <div key={improvement.id} className={styles.line}>
            <Text className={styles.text}>{improvement.title}</Text>
            {improvement.owner?.name && <Text size={200} className={styles.quiet}>{improvement.owner.name}</Text>}
            {improvement.hasTask && <Badge appearance="tint" color="success">{words.map.inPlanner}</Badge>}
            <Button size="small" appearance="subtle" icon={<Edit20Regular />} aria-label={`${words.contribute.edit}: ${improvement.title}`} onClick={() => setOpen({ form: "improvement", improvement })} />
            <Button size="small" appearance="subtle" icon={<Delete20Regular />} aria-label={`${words.contribute.remove}: ${improvement.title}`} onClick={() => void run({ do: "improvement/delete", improvement: improvement.id })} />
          </div>
        ))}
      {open.form === "none" && !pain.parkedBecause && (
        <div className={styles.line}>
          <Button size="small" appearance={improvements.length === 0 ? "primary" : "secondary"} data-focus={`improve ${pain.touchpoint}`} onClick={() => setOpen({ form: "improvement" })}>{words.contribute.addImprovement}</Button>
          <Button size="small" data-focus={`park ${pain.touchpoint}`} onClick={() => setOpen({ form: "park" })}>{words.contribute.park}</Button>
        </div>
      )}
      {open.form === "park" && (
        <form className={styles.line} onSubmit={(event) => { event.preventDefault(); void run({ do: "pain/park", touchpoint: pain.touchpoint, reason: reason ?? "" }).then((done) => done && close()); }}>
          <Input className={styles.text} autoFocus data-focus={`park ${pain.touchpoint}`} value={reason ?? ""} maxLength={longestReason} placeholder={words.contribute.parkBecause} aria-label={words.contribute.parkBecause} onChange={(_, data) => setReason(data.value)} />
          <Button type="submit" appearance="primary" disabled={!reason?.trim()}>{words.contribute.park}</Button>
          <Button onClick={close}>{words.contribute.cancel}</Button>
        </form>
      )}
      {open.form === "improvement" && <ImprovementForm journey={journey} touchpoint={pain.touchpoint} improvement={open.improvement} send={send} close={close} />}
      <Problem text={problem} />
    </li>
  );
}
