import { Button, makeStyles, MessageBar, MessageBarBody, Spinner, Title3, tokens } from "@fluentui/react-components";
import { ArrowLeft20Regular } from "@fluentui/react-icons";
import { useState } from "react";
import { useJourney } from "../api/useJourney";
import { FocusKeeper } from "../app/FocusKeeper";
import { SignInNeeded } from "../app/SignInNeeded";
import { UnsavedProvider } from "../app/Unsaved";
import { tabIdOf, ViewTabs } from "../app/ViewTabs";
import { ContributeView } from "../contribute/ContributeView";
import { FacilitateView } from "../facilitate/FacilitateView";
import { useSession } from "../host/Session";
import { LeftOver } from "../kept/LeftOver";
import { useAskBeforeLeaving } from "../kept/useAskBeforeLeaving";
import { MapView } from "../map/MapView";
import { TakeAlongMenu } from "../take/TakeAlongMenu";

const views = ["map", "contribute", "facilitate"] as const;

type View = (typeof views)[number];

const panel = "view";

const useStyles = makeStyles({
  page: { display: "flex", flexDirection: "column", height: "100vh", boxSizing: "border-box" },
  head: { display: "flex", flexWrap: "wrap", alignItems: "center", gap: `0 ${tokens.spacingHorizontalM}`, padding: `${tokens.spacingVerticalS} ${tokens.spacingHorizontalL} 0` },
  title: {
    flexGrow: 1, margin: 0, overflowWrap: "anywhere", hyphens: "auto",
    "@media (max-width: 640px)": { flexBasis: 0, fontSize: tokens.fontSizeBase400, lineHeight: tokens.lineHeightBase400 },
  },
  views: { "@media (max-width: 640px)": { order: 1, width: "100%", justifyContent: "space-between" } },
  view: { flexGrow: 1, minHeight: 0, overflow: "auto" },
  kept: { height: "100%" },
});

interface Properties {
  readonly journey: string;
  /** A touchpoint to show first; from a deep link. */
  readonly touchpoint?: string | undefined;
  /** An improvement to show first; from its task in Planner. */
  readonly improvement?: string | undefined;
  /** To all journeys of the channel; absent where one journey is pinned. */
  readonly back?: () => void;
}

/** One journey, live: its map, one's own part, and leading it. */
export function JourneyPage({ journey: id, touchpoint, improvement, back }: Properties) {
  const styles = useStyles();
  const { client, words } = useSession();
  const { journey, connection, gone, unsaved, send } = useJourney(client, id);
  const [view, setView] = useState<View>("map");
  useAskBeforeLeaving(unsaved);
  if (!journey) {
    if (connection === "signedOut") {
      return <SignInNeeded />;
    }
    return gone || connection === "lost"
      ? <MessageBar intent="warning"><MessageBarBody>{gone ? words.app.notFound : words.app.unreachable}</MessageBarBody></MessageBar>
      : <Spinner label={words.app.loading} />;
  }
  return (
    <main className={styles.page}>
      {(unsaved > 0 || connection !== "live") && (
        <MessageBar intent="warning" layout="multiline">
          <MessageBarBody>{connection === "signedOut" ? `${words.app.signedOut} ${words.app.signedOutHint}` : unsaved > 0 ? words.app.unsaved(unsaved) : words.app.lost}</MessageBarBody>
        </MessageBar>
      )}
      <LeftOver journey={journey} send={send} />
      <header className={styles.head}>
        {back && <Button appearance="subtle" icon={<ArrowLeft20Regular />} aria-label={words.journeys.back} title={words.journeys.back} onClick={back} />}
        <Title3 as="h1" className={styles.title}>{journey.setUp.offering}</Title3>
        <ViewTabs className={styles.views} label={words.app.views} views={views.map((value) => ({ value, name: words.app[value] }))} chosen={view} choose={setView} panel={panel} />
        <TakeAlongMenu journey={journey} />
      </header>
      <div className={styles.view} role="tabpanel" id={panel} aria-labelledby={tabIdOf(view)}>
        <FocusKeeper className={styles.kept}>
          <UnsavedProvider value={unsaved > 0}>
            {view === "map" && <MapView journey={journey} send={send} touchpoint={touchpoint} improvement={improvement} />}
            {view === "contribute" && <ContributeView journey={journey} send={send} />}
            {view === "facilitate" && <FacilitateView journey={journey} send={send} />}
          </UnsavedProvider>
        </FocusKeeper>
      </div>
    </main>
  );
}
