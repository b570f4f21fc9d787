import { MessageBar, MessageBarBody, Spinner } from "@fluentui/react-components";
import { useCallback, useEffect, useState } from "react";
import { NotSignedIn, Refused } from "../api/client";
import type { ChannelJourneys } from "../api/types";
import { SignInNeeded } from "../app/SignInNeeded";
import { useSession } from "../host/Session";
import { ExamplePage } from "./ExamplePage";
import { JourneyList } from "./JourneyList";
import { JourneyPage } from "./JourneyPage";
import { NewJourney } from "./NewJourney";

type Shown = { readonly page: "active" } | { readonly page: "list" } | { readonly page: "new" } | { readonly page: "example" } | { readonly page: "journey"; readonly journey: string };

/** What the team works on in this channel; from there to all its journeys, a new one, or the example. */
export function ChannelPage({ channel }: { readonly channel: string }) {
  const { client, words } = useSession();
  const [found, setFound] = useState<ChannelJourneys>();
  const [problem, setProblem] = useState("");
  const [isSignedOut, setSignedOut] = useState(false);
  const [shown, setShown] = useState<Shown>({ page: "active" });
  const load = useCallback(() => {
    client.list(channel).then(
      (journeys) => { setFound(journeys); setProblem(""); },
      (failed: unknown) => {
        setSignedOut(failed instanceof NotSignedIn);
        setProblem(failed instanceof Refused ? failed.message || words.app.notFound : words.app.unreachable);
      },
    );
  }, [client, channel, words]);
  useEffect(load, [load]);
  const toList = () => {
    load();
    setShown({ page: "list" });
  };
  if (!found && isSignedOut) {
    return <SignInNeeded />;
  }
  if (!found) {
    return problem ? <MessageBar intent="warning"><MessageBarBody>{problem}</MessageBarBody></MessageBar> : <Spinner label={words.app.loading} />;
  }
  switch (shown.page) {
    case "new":
      return <NewJourney channel={channel} begun={(journey) => { load(); setShown({ page: "journey", journey }); }} cancel={toList} />;
    case "example":
      return <ExamplePage close={toList} />;
    case "journey":
      return <JourneyPage key={shown.journey} journey={shown.journey} back={toList} />;
    case "active":
    case "list": {
      const active = shown.page === "active" ? found.journeys.find((journey) => journey.isActive) : undefined;
      return active
        ? <JourneyPage key={active.id} journey={active.id} back={toList} />
        : (
          <>
          {problem && <MessageBar intent="warning"><MessageBarBody>{problem}</MessageBarBody></MessageBar>}
          <JourneyList
            journeys={found.journeys}
            open={(journey) => setShown({ page: "journey", journey })}
            activate={(journey) => void client.activate(journey).then(load, load)}
            start={() => setShown({ page: "new" })}
            showExample={() => setShown({ page: "example" })}
            bringIn={(file) => void client.bringIn(channel, file).then(
              (journey) => { load(); setShown({ page: "journey", journey }); },
              (failed: unknown) => setProblem(failed instanceof Refused ? (failed.reason === "unreadable" ? words.take.notAJourney : failed.message) : words.app.unreachable),
            )}
          />
          </>
        );
    }
  }
}
