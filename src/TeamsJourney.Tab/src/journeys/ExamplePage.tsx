import { Button, makeStyles, MessageBar, MessageBarActions, MessageBarBody, Spinner, Title3, tokens } from "@fluentui/react-components";
import { useEffect, useState } from "react";
import { Refused } from "../api/client";
import type { Send } from "../api/send";
import type { Journey } from "../api/types";
import { useSession } from "../host/Session";
import { MapView } from "../map/MapView";

const useStyles = makeStyles({
  page: { display: "flex", flexDirection: "column", height: "100vh" },
  title: { margin: 0, padding: `${tokens.spacingVerticalS} ${tokens.spacingHorizontalL}` },
  map: { flexGrow: 1, minHeight: 0 },
});

/** The worked example on the map, to look around in. */
export function ExamplePage({ close }: { readonly close: () => void }) {
  const styles = useStyles();
  const { client, words } = useSession();
  const [journey, setJourney] = useState<Journey>();
  useEffect(() => {
    client.example().then(setJourney, close);
  }, [client, close]);
  const send: Send = () => Promise.reject(new Refused("example", words.journeys.exampleOnly, 409));
  if (!journey) {
    return <Spinner label={words.app.loading} />;
  }
  return (
    <main className={styles.page}>
      <MessageBar>
        <MessageBarBody>{words.journeys.exampleOnly}</MessageBarBody>
        <MessageBarActions><Button onClick={close}>{words.journeys.leaveExample}</Button></MessageBarActions>
      </MessageBar>
      <Title3 as="h1" className={styles.title}>{words.journeys.exampleTitle}: {journey.setUp.offering}</Title3>
      <div className={styles.map}><MapView journey={journey} send={send} /></div>
    </main>
  );
}
