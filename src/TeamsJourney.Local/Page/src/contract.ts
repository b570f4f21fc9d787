/** What the server's API says; the twin of PageContract.cs and PersonView.cs. */

export type CardJson = { readonly [name: string]: unknown };

export interface Person {
  readonly key: string;
  readonly name: string;
  readonly givenName: string;
  readonly surname: string;
  readonly locale: string;
  readonly userId: string;
  readonly entraId: string;
  readonly color: string;
  readonly initials: string;
  readonly userPrincipalName: string;
}

export interface MessageCommand {
  readonly id: string;
  readonly dutchTitle: string;
  readonly englishTitle: string;
}

export interface Setup {
  readonly people: readonly Person[];
  readonly botName: string;
  readonly teamName: string;
  readonly teamId: string;
  readonly groupId: string;
  readonly tenantId: string;
  readonly journeyChannelId: string;
  readonly tabUrl: string;
  readonly messageCommands: readonly MessageCommand[];
}

export interface MessageView {
  readonly id: string;
  readonly conversationId: string;
  readonly author: { readonly key: string; readonly name: string };
  readonly sentAt: string;
  readonly text: string;
  readonly textFormat: string;
  readonly mentions: readonly { readonly text: string; readonly name: string }[];
  readonly cards: readonly CardJson[];
  readonly isPersonal: boolean;
  readonly isEdited: boolean;
  readonly isDeleted: boolean;
  readonly error: string;
}

export interface ThreadView {
  readonly id: string;
  readonly messages: readonly MessageView[];
}

export interface ChannelView {
  readonly id: string;
  readonly name: string;
  readonly unread: number;
  readonly threads: readonly ThreadView[];
}

export interface ChatView {
  readonly id: string;
  readonly name: string;
  readonly unread: number;
  readonly messages: readonly MessageView[];
}

export interface PersonView {
  readonly version: number;
  readonly channels: readonly ChannelView[];
  readonly chat: ChatView;
}

export interface Dialog {
  readonly id: string;
  readonly title: string;
  readonly width: string;
  readonly card: CardJson;
}

export type Outcome =
  | { readonly kind: "delivered" | "closed" }
  | { readonly kind: "card"; readonly card: CardJson }
  | { readonly kind: "message" | "failed"; readonly text: string }
  | { readonly kind: "dialog"; readonly dialog: Dialog };

export interface Said {
  readonly id: string;
  readonly conversationId: string;
  readonly accepted: boolean;
}

/** A click that the renderer reports: the action as the card has it, and its data with all inputs gathered. */
export interface Click {
  readonly action: CardJson;
  readonly data: CardJson;
}
