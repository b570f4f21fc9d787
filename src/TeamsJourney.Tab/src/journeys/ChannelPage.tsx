import { Spinner, Text } from "@fluentui/react-components";
import { useEffect, useState } from "react";
import type { ChannelJourneys } from "../api/types";
import { useSession } from "../host/Session";
import { JourneyPage } from "./JourneyPage";

/** What the team works on in this channel. */
export function ChannelPage({ channel }: { readonly channel: string; readonly open: (journey: string) => void }) {
  const { client, words } = useSession();
  const [found, setFound] = useState<ChannelJourneys>();
  useEffect(() => {
    void client.list(channel).then(setFound);
  }, [client, channel]);
  if (!found) {
    return <Spinner label={words.app.loading} />;
  }
  const active = found.journeys.find((journey) => journey.isActive);
  return active ? <JourneyPage journey={active.id} /> : <main><Text>{words.journeys.nothingHere}</Text></main>;
}
