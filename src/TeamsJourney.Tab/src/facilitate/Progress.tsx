import { Badge, Button, makeStyles, mergeClasses, Subtitle1, Text, tokens } from "@fluentui/react-components";
import { useEffect, useState } from "react";
import type { Send } from "../api/send";
import type { Journey, Person, Step } from "../api/types";
import { Problem } from "../app/Problem";
import { useSending } from "../app/useSending";
import { useSession } from "../host/Session";
import { minutesLeft } from "./time";

const numbered: readonly Step[] = ["touchpoints", "channels", "experience", "improve"];

const useStyles = makeStyles({
  part: { display: "flex", flexDirection: "column", gap: tokens.spacingVerticalS },
  steps: { display: "flex", flexWrap: "wrap", gap: tokens.spacingHorizontalS, listStyle: "none", margin: 0, padding: 0 },
  step: { padding: `${tokens.spacingVerticalXS} ${tokens.spacingHorizontalM}`, borderRadius: tokens.borderRadiusCircular, border: `1px solid ${tokens.colorNeutralStroke1}`, color: tokens.colorNeutralForeground2 },
  now: { backgroundColor: tokens.colorBrandBackground, color: tokens.colorNeutralForegroundOnBrand },
  line: { display: "flex", flexWrap: "wrap", gap: tokens.spacingHorizontalS, alignItems: "center" },
  title: { margin: 0 },
});

/** Where the team is, how long there is, and who contributed; for the facilitator also who did not yet. */
export function Progress({ journey, send }: { readonly journey: Journey; readonly send: Send }) {
  const styles = useStyles();
  const { words } = useSession();
  const { team } = journey;
  const isWorking = numbered.includes(journey.step);
  return (
    <section className={styles.part} aria-label={words.facilitate.where}>
      <Subtitle1 as="h2" className={styles.title}>{words.steps[journey.step]}</Subtitle1>
      <ol className={styles.steps}>
        {numbered.map((step, index) => (
          <li key={step} className={mergeClasses(styles.step, step === journey.step && styles.now)} aria-current={step === journey.step ? "step" : undefined}>{index + 1}. {words.steps[step]}</li>
        ))}
      </ol>
      <Text>{[journey.me.isFacilitator ? words.facilitate.youLead : team.facilitator ? words.facilitate.leads(team.facilitator) : "", <TimeLeft key="time" journey={journey} />]}</Text>
      {isWorking && (
        <>
          <div className={styles.line}>
            <Text weight="semibold">{words.facilitate.contributed(team.contributed)}</Text>
            {team.done > 0 && <Text>· {words.facilitate.done(team.done)}</Text>}
          </div>
          {journey.setUp.naming === "anonymous"
            ? <Text size={200}>{words.facilitate.anonymous}</Text>
            : <div className={styles.line}>{team.people.map((person) => <Badge key={person.name} appearance={person.isDone ? "filled" : "outline"} size="large">{person.name}{person.isDone ? ` ✓ ${words.facilitate.isDone}` : ""}</Badge>)}</div>}
          {journey.me.isFacilitator && <Waiting journey={journey} send={send} />}
        </>
      )}
    </section>
  );
}

function TimeLeft({ journey }: { readonly journey: Journey }) {
  const { words, locale } = useSession();
  const [now, setNow] = useState(() => Date.now());
  useEffect(() => {
    const timer = setInterval(() => setNow(Date.now()), 10_000);
    return () => clearInterval(timer);
  }, []);
  if (!journey.deadline) {
    return null;
  }
  const left = minutesLeft(journey.deadline, now);
  const day = 24 * 60;
  return (
    <>
      {" "}
      {left <= 0
        ? words.facilitate.late
        : left < day
          ? words.facilitate.left(left)
          : words.facilitate.until(new Date(journey.deadline).toLocaleDateString(locale, { weekday: "long", day: "numeric", month: "long" }))}
    </>
  );
}

function Waiting({ journey, send }: { readonly journey: Journey; readonly send: Send }) {
  const styles = useStyles();
  const { client, words } = useSession();
  const { run, problem } = useSending(send);
  const [people, setPeople] = useState<readonly Person[]>();
  const [nudged, setNudged] = useState(false);
  useEffect(() => {
    let isCurrent = true;
    // Who still waits changes with each contribution; without the roster nothing is said.
    client.waiting(journey.id).then((found) => isCurrent && setPeople(found), () => isCurrent && setPeople(undefined));
    return () => {
      isCurrent = false;
    };
  }, [client, journey.id, journey.step, journey.team.contributed, journey.team.done]);
  if (!people) {
    return null;
  }
  return (
    <div className={styles.part}>
      <Text>{people.length === 0 ? words.facilitate.nobodyWaits : words.facilitate.waiting(people.length)}</Text>
      {people.length > 0 && (
        <div className={styles.line}>
          {journey.setUp.naming === "named" && people.slice(0, 20).map((person) => <Badge key={person.key} appearance="tint" color="informative">{person.name}</Badge>)}
          <Button size="small" onClick={() => void run({ do: "participant/nudge", step: journey.step }).then((done) => setNudged(done !== undefined))}>{words.facilitate.nudge}</Button>
          <Text role="status">{nudged ? words.facilitate.nudged : ""}</Text>
        </div>
      )}
      <Problem text={problem} />
    </div>
  );
}
