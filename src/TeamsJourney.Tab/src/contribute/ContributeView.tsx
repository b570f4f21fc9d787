import { makeStyles, Subtitle1, Text, tokens } from "@fluentui/react-components";
import type { Send } from "../api/send";
import type { Journey } from "../api/types";
import { useSession } from "../host/Session";
import { MyData } from "../mine/MyData";
import { ChannelsPart } from "./channels/ChannelsPart";
import { DoneToggle } from "./DoneToggle";
import { ExperiencePart } from "./experience/ExperiencePart";
import { ImprovePart } from "./improve/ImprovePart";
import { TouchpointsPart } from "./touchpoints/TouchpointsPart";

const useStyles = makeStyles({
  view: { maxWidth: "64rem", margin: "0 auto", padding: `${tokens.spacingVerticalM} ${tokens.spacingHorizontalL} ${tokens.spacingVerticalXXXL}`, display: "flex", flexDirection: "column", gap: tokens.spacingVerticalL },
  title: { margin: 0 },
});

interface Properties {
  readonly journey: Journey;
  readonly send: Send;
}

/** One's own part of the step that the team is in: everything that the cards in the channel ask. */
export function ContributeView({ journey, send }: Properties) {
  const styles = useStyles();
  const { words } = useSession();
  return (
    <div className={styles.view}>
      <Subtitle1 as="h2" className={styles.title}>{words.steps[journey.step]}</Subtitle1>
      {journey.step === "setUp" && <Text>{words.contribute.setUp}</Text>}
      {journey.step === "touchpoints" && <TouchpointsPart journey={journey} send={send} />}
      {journey.step === "channels" && <ChannelsPart journey={journey} send={send} />}
      {journey.step === "experience" && <ExperiencePart journey={journey} send={send} />}
      {journey.step === "followUp" && <Text>{words.contribute.followUp}</Text>}
      {(journey.step === "improve" || journey.step === "followUp") && <ImprovePart journey={journey} send={send} />}
      {journey.step !== "setUp" && journey.step !== "followUp" && <DoneToggle journey={journey} send={send} />}
      <MyData journey={journey} send={send} />
    </div>
  );
}
