import {
  ArrowBidirectionalLeftRight20Regular, ArrowLeft20Regular, ArrowRight20Regular, Call20Regular, Globe20Regular, Mail20Regular, MailMultiple20Regular,
  News20Regular, PeopleCommunity20Regular, PersonChat20Regular, Speaker220Regular, Tv20Regular, type FluentIcon,
} from "@fluentui/react-icons";
import type { CommunicationChannel, Direction } from "../api/types";

/** A picture for each communication channel; its name always stands beside it. */
export const channelIcons: Readonly<Record<CommunicationChannel, FluentIcon>> = {
  faceToFace: PersonChat20Regular,
  telephone: Call20Regular,
  website: Globe20Regular,
  email: Mail20Regular,
  newsletter: MailMultiple20Regular,
  socialMedia: PeopleCommunity20Regular,
  television: Tv20Regular,
  radio: Speaker220Regular,
  newspaper: News20Regular,
};

/** The customer stands on the right, the company on the left. */
export const directionIcons: Readonly<Record<Direction, FluentIcon>> = {
  toCustomer: ArrowRight20Regular,
  fromCustomer: ArrowLeft20Regular,
  bothWays: ArrowBidirectionalLeftRight20Regular,
};
