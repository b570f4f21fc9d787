import { MessageBar, MessageBarBody, Spinner, Subtitle1 } from "@fluentui/react-components";
import { Unreachable } from "../api/client";
import { useJourney } from "../api/useJourney";
import { useSession } from "../host/Session";
import { JourneyMap } from "../map/JourneyMap";

/** One journey, live. */
export function JourneyPage({ journey: id }: { readonly journey: string }) {
  const { client, words } = useSession();
  const { journey, connection, problem } = useJourney(client, id);
  if (!journey) {
    return problem
      ? <MessageBar intent="warning"><MessageBarBody>{problem instanceof Unreachable ? words.app.unreachable : words.app.notFound}</MessageBarBody></MessageBar>
      : <Spinner label={words.app.loading} />;
  }
  return (
    <main>
      {connection === "lost" && <MessageBar intent="warning"><MessageBarBody>{words.app.lost}</MessageBarBody></MessageBar>}
      <Subtitle1 as="h1">{words.map.title(journey.setUp.offering)}</Subtitle1>
      <JourneyMap journey={journey} />
    </main>
  );
}
