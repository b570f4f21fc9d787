import { Badge, Button, Card, makeStyles, Subtitle1, Text, Title2, tokens } from "@fluentui/react-components";
import { useRef } from "react";
import type { ListedJourney } from "../api/types";
import { useSession } from "../host/Session";

const useStyles = makeStyles({
  page: { maxWidth: "56rem", margin: "0 auto", padding: tokens.spacingHorizontalL, display: "flex", flexDirection: "column", gap: tokens.spacingVerticalL },
  title: { margin: 0 },
  line: { display: "flex", flexWrap: "wrap", gap: tokens.spacingHorizontalS, alignItems: "center" },
  grow: { flexGrow: 1 },
  quiet: { color: tokens.colorNeutralForeground3 },
  steps: { margin: 0, paddingLeft: "1.4em", display: "flex", flexDirection: "column", gap: tokens.spacingVerticalS },
});

interface Properties {
  readonly journeys: readonly ListedJourney[];
  readonly open: (journey: string) => void;
  readonly activate: (journey: string) => void;
  readonly start: () => void;
  readonly showExample: () => void;
  readonly bringIn: (file: File) => void;
}

/** All journeys of a channel, the newest first; a channel without any is told what this is. */
export function JourneyList({ journeys, open, activate, start, showExample, bringIn }: Properties) {
  const styles = useStyles();
  const { words, locale } = useSession();
  const file = useRef<HTMLInputElement>(null);
  return (
    <main className={styles.page}>
      {journeys.length === 0
        ? (
          <>
            <Title2 as="h1" className={styles.title}>{words.journeys.welcome}</Title2>
            <Text size={400}>{words.journeys.welcomeText}</Text>
            <ol className={styles.steps}>{words.journeys.steps.map((step) => <li key={step}><Text>{step}</Text></li>)}</ol>
          </>
        )
        : <Subtitle1 as="h1" className={styles.title}>{words.journeys.title}</Subtitle1>}
      <div className={styles.line}>
        <Button appearance="primary" onClick={start}>{words.journeys.start}</Button>
        <Button onClick={showExample}>{words.journeys.example}</Button>
        <Button onClick={() => file.current?.click()}>{words.take.bring}</Button>
        <input
          ref={file} type="file" accept=".json,application/json" hidden aria-label={words.take.bring}
          onChange={(event) => { const chosen = event.target.files?.[0]; event.target.value = ""; if (chosen) { bringIn(chosen); } }}
        />
      </div>
      {journeys.map((journey) => (
        <Card key={journey.id}>
          <div className={styles.line}>
            <div className={styles.grow}>
              <Text weight="semibold" size={400} block>{journey.offering}</Text>
              <Text block>{journey.targetGroup}</Text>
            </div>
            {journey.isActive && <Badge appearance="tint" color="brand">{words.journeys.active}</Badge>}
            <Badge appearance="outline">{words.steps[journey.step]}</Badge>
          </div>
          <Text size={200} className={styles.quiet}>
            {words.method.kind[journey.kind]} · {words.journeys.round(journey.round)} · {words.journeys.begun(new Date(journey.createdAt).toLocaleDateString(locale, { day: "numeric", month: "long", year: "numeric" }))} · {words.journeys.counts(journey.touchpoints, journey.improvements)}
          </Text>
          <div className={styles.line}>
            <Button appearance="primary" size="small" aria-label={`${words.journeys.open}: ${journey.offering}`} onClick={() => open(journey.id)}>{words.journeys.open}</Button>
            {!journey.isActive && <Button size="small" aria-label={`${words.journeys.activate}: ${journey.offering}`} onClick={() => activate(journey.id)}>{words.journeys.activate}</Button>}
          </div>
        </Card>
      ))}
    </main>
  );
}
