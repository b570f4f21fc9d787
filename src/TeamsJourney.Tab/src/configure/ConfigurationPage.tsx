import { Field, makeStyles, Radio, RadioGroup, Subtitle1, Text, tokens } from "@fluentui/react-components";
import { useEffect, useState } from "react";
import type { ListedJourney } from "../api/types";
import { useSession } from "../host/Session";
import { offerTab, tabOf } from "./tabOf";

const useStyles = makeStyles({
  page: { padding: tokens.spacingHorizontalL, display: "flex", flexDirection: "column", gap: tokens.spacingVerticalM },
  title: { margin: 0 },
});

const ofTheChannel = "channel";

/** What Teams shows when the tab is added: one journey, or whatever the channel works on. */
export function ConfigurationPage() {
  const styles = useStyles();
  const { client, host, words } = useSession();
  const [journeys, setJourneys] = useState<readonly ListedJourney[]>([]);
  const [chosen, setChosen] = useState(ofTheChannel);
  useEffect(() => {
    // Without the list the channel's own tab can still be added.
    client.list(host.channel).then((found) => setJourneys(found.journeys), () => setJourneys([]));
  }, [client, host]);
  useEffect(() => {
    if (!host.isTeams) {
      return;
    }
    const journey = journeys.find((one) => one.id === chosen);
    offerTab(tabOf(location.origin, journey ? { journey: journey.id, name: journey.offering } : { name: words.configure.title }));
  }, [host, chosen, journeys, words]);
  return (
    <main className={styles.page}>
      <Subtitle1 as="h1" className={styles.title}>{words.configure.title}</Subtitle1>
      <Text>{words.configure.intro}</Text>
      <Field label={words.configure.which}>
        <RadioGroup value={chosen} onChange={(_, data) => setChosen(data.value)}>
          <Radio value={ofTheChannel} label={words.configure.ofTheChannel} />
          {journeys.map((journey) => <Radio key={journey.id} value={journey.id} label={`${journey.offering} · ${journey.targetGroup}`} />)}
        </RadioGroup>
      </Field>
    </main>
  );
}
