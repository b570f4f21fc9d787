import { Button, makeStyles, MessageBar, MessageBarBody, Spinner, Tab, TabList, Title3, tokens } from "@fluentui/react-components";
import { ArrowLeft20Regular } from "@fluentui/react-icons";
import { useState } from "react";
import { useJourney } from "../api/useJourney";
import { ContributeView } from "../contribute/ContributeView";
import { FacilitateView } from "../facilitate/FacilitateView";
import { useSession } from "../host/Session";
import { MapView } from "../map/MapView";
import { TakeAlongMenu } from "../take/TakeAlongMenu";

type View = "map" | "contribute" | "facilitate";

const useStyles = makeStyles({
  page: { display: "flex", flexDirection: "column", height: "100vh", boxSizing: "border-box" },
  head: { display: "flex", flexWrap: "wrap", alignItems: "center", gap: `0 ${tokens.spacingHorizontalM}`, padding: `${tokens.spacingVerticalS} ${tokens.spacingHorizontalL} 0` },
  title: {
    flexGrow: 1, margin: 0, overflowWrap: "anywhere", hyphens: "auto",
    "@media (max-width: 640px)": { flexBasis: 0, fontSize: tokens.fontSizeBase400, lineHeight: tokens.lineHeightBase400 },
  },
  views: { "@media (max-width: 640px)": { order: 1, width: "100%", justifyContent: "space-between" } },
  view: { flexGrow: 1, minHeight: 0, overflow: "auto" },
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
  const { journey, connection, gone, send } = useJourney(client, id);
  const [view, setView] = useState<View>("map");
  if (!journey) {
    return gone || connection === "lost"
      ? <MessageBar intent="warning"><MessageBarBody>{gone ? words.app.notFound : words.app.unreachable}</MessageBarBody></MessageBar>
      : <Spinner label={words.app.loading} />;
  }
  return (
    <main className={styles.page}>
      {connection === "lost" && <MessageBar intent="warning"><MessageBarBody>{words.app.lost}</MessageBarBody></MessageBar>}
      <header className={styles.head}>
        {back && <Button appearance="subtle" icon={<ArrowLeft20Regular />} aria-label={words.journeys.back} title={words.journeys.back} onClick={back} />}
        <Title3 as="h1" className={styles.title}>{journey.setUp.offering}</Title3>
        <TabList className={styles.views} aria-label={words.app.views} selectedValue={view} onTabSelect={(_, data) => setView(data.value as View)}>
          <Tab value="map">{words.app.map}</Tab>
          <Tab value="contribute">{words.app.contribute}</Tab>
          <Tab value="facilitate">{words.app.facilitate}</Tab>
        </TabList>
        <TakeAlongMenu journey={journey} />
      </header>
      <div className={styles.view}>
        {view === "map" && <MapView journey={journey} send={send} touchpoint={touchpoint} improvement={improvement} />}
        {view === "contribute" && <ContributeView journey={journey} send={send} />}
        {view === "facilitate" && <FacilitateView journey={journey} send={send} />}
      </div>
    </main>
  );
}
