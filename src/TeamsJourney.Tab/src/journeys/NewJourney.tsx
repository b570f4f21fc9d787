import { makeStyles, Subtitle1, tokens } from "@fluentui/react-components";
import { useState } from "react";
import { Refused } from "../api/client";
import { Problem } from "../app/Problem";
import { useSession } from "../host/Session";
import { newSetUp } from "./setUp";
import { SetUpForm } from "./SetUpForm";

const useStyles = makeStyles({
  page: { maxWidth: "40rem", margin: "0 auto", padding: tokens.spacingHorizontalL, display: "flex", flexDirection: "column", gap: tokens.spacingVerticalM },
  title: { margin: 0 },
});

/** Begins a journey from the tab; its first card appears in the channel. */
export function NewJourney({ channel, begun, cancel }: { readonly channel: string; readonly begun: (journey: string) => void; readonly cancel: () => void }) {
  const styles = useStyles();
  const { client, words, locale } = useSession();
  const [problem, setProblem] = useState<string>();
  const [isBusy, setBusy] = useState(false);
  return (
    <main className={styles.page}>
      <Subtitle1 as="h1" className={styles.title}>{words.journeys.newTitle}</Subtitle1>
      <Problem text={problem} />
      <SetUpForm
        first={newSetUp(locale.toLowerCase().startsWith("nl") ? "dutch" : "english")} submit={words.journeys.begin} isBusy={isBusy} cancel={cancel}
        save={(setUp) => {
          setBusy(true);
          client.begin(channel, setUp)
            .then(begun, (failed: unknown) => setProblem(failed instanceof Refused ? failed.message : words.app.unreachable))
            .finally(() => setBusy(false));
        }}
      />
    </main>
  );
}
