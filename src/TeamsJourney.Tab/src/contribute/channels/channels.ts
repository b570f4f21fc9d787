import type { ChannelUse, CommunicationChannel, Direction } from "../../api/types";

/** The nine channels, in the order of the method (M15). */
export const channels: readonly CommunicationChannel[] = ["faceToFace", "telephone", "website", "email", "newsletter", "socialMedia", "television", "radio", "newspaper"];

const twoWays: readonly CommunicationChannel[] = ["faceToFace", "telephone", "email", "socialMedia"];

/** What a channel usually is: two-way for telephone, e-mail, face-to-face and social media, else from the company (M17). */
export function usualDirection(channel: CommunicationChannel): Direction {
  return twoWays.includes(channel) ? "bothWays" : "toCustomer";
}

const turns: Readonly<Record<Direction, Direction>> = { bothWays: "toCustomer", toCustomer: "fromCustomer", fromCustomer: "bothWays" };

/** The uses with one channel put in, or taken out. */
export function toggle(uses: readonly ChannelUse[], channel: CommunicationChannel): readonly ChannelUse[] {
  return uses.some((use) => use.channel === channel) ? uses.filter((use) => use.channel !== channel) : [...uses, { channel, direction: usualDirection(channel) }];
}

/** The uses with one channel turned to its next direction. */
export function turn(uses: readonly ChannelUse[], channel: CommunicationChannel): readonly ChannelUse[] {
  return uses.map((use) => (use.channel === channel ? { channel, direction: turns[use.direction] } : use));
}
