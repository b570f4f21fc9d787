import { Select } from "@fluentui/react-components";
import { useState } from "react";
import type { Send } from "../../api/send";
import type { CommunicationChannel, Journey } from "../../api/types";
import { useSession } from "../../host/Session";
import { QuickEntry } from "../touchpoints/QuickEntry";
import { usualDirection } from "./channels";

/** A touchpoint for a channel that is used and has none (M19): added, and at once through that channel. */
export function FillGap({ channel, journey, send }: { readonly channel: CommunicationChannel; readonly journey: Journey; readonly send: Send }) {
  const { words } = useSession();
  const [phase, setPhase] = useState(journey.phases[0]!.id);
  const sendBoth: Send = async (command) => {
    const added = await send(command);
    return command.do === "touchpoint/add"
      ? await send({ do: "touchpoint/channels", touchpoint: command.touchpoint, channels: [{ channel, direction: usualDirection(channel) }] })
      : added;
  };
  return (
    <div>
      <Select value={phase} aria-label={words.map.phase} onChange={(_, data) => setPhase(data.value)}>
        {journey.phases.map((one) => <option key={one.id} value={one.id}>{one.name}</option>)}
      </Select>
      <QuickEntry journey={journey} phase={journey.phases.find((one) => one.id === phase)!} send={sendBoth} />
    </div>
  );
}
