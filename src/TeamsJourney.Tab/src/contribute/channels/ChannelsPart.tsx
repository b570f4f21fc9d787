import { Button, Checkbox, makeStyles, MessageBar, MessageBarBody, Subtitle2, Text, tokens } from "@fluentui/react-components";
import { useState } from "react";
import type { Send } from "../../api/send";
import type { CommunicationChannel, Journey } from "../../api/types";
import { Problem } from "../../app/Problem";
import { useSending } from "../../app/useSending";
import { useSession } from "../../host/Session";
import { ChannelGrid } from "./ChannelGrid";
import { channels } from "./channels";
import { FillGap } from "./FillGap";

const useStyles = makeStyles({
  questions: { display: "grid", gridTemplateColumns: "repeat(auto-fill, minmax(18rem, 1fr))", gap: tokens.spacingVerticalXS, alignItems: "start" },
});

/** Step 2: the nine questions, what they leave open, and the channels and place of each touchpoint. */
export function ChannelsPart({ journey, send }: { readonly journey: Journey; readonly send: Send }) {
  const styles = useStyles();
  const { words } = useSession();
  const { run, problem } = useSending(send);
  const [ticked, setTicked] = useState<readonly CommunicationChannel[]>();
  const used = ticked ?? journey.channelsUsed ?? [];
  return (
    <>
      <section aria-label={words.contribute.questions}>
        <Subtitle2 as="h3">{words.contribute.questions}</Subtitle2>
        <Text as="p" block>{words.contribute.questionsIntro}</Text>
        <div className={styles.questions}>
          {channels.map((channel) => (
            <Checkbox
              key={channel} checked={used.includes(channel)} label={words.contribute.question[channel]}
              onChange={(_, data) => setTicked(data.checked ? [...used, channel] : used.filter((one) => one !== channel))}
            />
          ))}
        </div>
        <Button appearance="primary" disabled={!ticked && journey.channelsUsed !== undefined} onClick={() => void run({ do: "channel/questions", used }).then((done) => done && setTicked(undefined))}>{words.contribute.save}</Button>
        <Problem text={problem} />
      </section>
      {journey.channelGaps.map((channel) => (
        <MessageBar key={channel} layout="multiline">
          <MessageBarBody>{words.contribute.gap(words.method.channel[channel])}</MessageBarBody>
          <FillGap channel={channel} journey={journey} send={send} />
        </MessageBar>
      ))}
      <section aria-label={words.contribute.grid}>
        <Subtitle2 as="h3">{words.contribute.grid}</Subtitle2>
        <Text as="p" block>{words.contribute.gridHint}</Text>
        <ChannelGrid journey={journey} send={send} />
      </section>
    </>
  );
}
