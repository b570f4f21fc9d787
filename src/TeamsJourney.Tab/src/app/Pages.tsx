import { useState } from "react";
import { useSession } from "../host/Session";
import { ConfigurationPage } from "../configure/ConfigurationPage";
import { ChannelPage } from "../journeys/ChannelPage";
import { JourneyPage } from "../journeys/JourneyPage";
import { readAddress } from "./address";

/** The page that the address asks for. */
export function Pages() {
  const { host } = useSession();
  const [address] = useState(() => readAddress(new URL(location.href), host.channel, host.subPage));
  switch (address.shows) {
    case "journey":
      return <JourneyPage journey={address.journey} touchpoint={address.touchpoint} improvement={address.improvement} />;
    case "channel":
      return <ChannelPage channel={address.channel} />;
    case "configuration":
      return <ConfigurationPage />;
  }
}
