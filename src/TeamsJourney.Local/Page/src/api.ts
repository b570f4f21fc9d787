import type { Click, Outcome, PersonView, Said, Setup } from "./contract";

async function call<T>(method: string, path: string, body?: unknown): Promise<T> {
  const response = await fetch(`/api/local/${path}`, {
    method,
    ...(body === undefined ? {} : { headers: { "Content-Type": "application/json" }, body: JSON.stringify(body) }),
  });
  if (!response.ok) {
    throw new Error(`${method} ${path}: ${response.status}`);
  }
  return (response.status === 204 ? undefined : await response.json()) as T;
}

// The renderer has gathered the inputs into the data already; "none" keeps the server from adding any.
const gathered = (click: Click) => ({ action: { ...click.action, data: click.data, associatedInputs: "none" }, inputs: {} });

export const api = {
  setup: () => call<Setup>("GET", "setup"),
  view: (person: string) => call<PersonView>("GET", `people/${person}/view`),
  token: async (person: string) => (await call<{ token: string }>("GET", `people/${person}/token`)).token,
  viewing: (person: string, conversationId: string) => call<void>("POST", `people/${person}/viewing`, { conversationId }),
  say: (person: string, conversationId: string, text: string, mentionBot: boolean) =>
    call<Said>("POST", `people/${person}/say`, { conversationId, text, mentionBot }),
  click: (person: string, messageId: string, cardIndex: number, click: Click) =>
    call<Outcome>("POST", `people/${person}/click`, { messageId, cardIndex, ...gathered(click) }),
  command: (person: string, commandId: string, messageId: string) =>
    call<Outcome>("POST", `people/${person}/commands/${encodeURIComponent(commandId)}`, { messageId }),
  submitDialog: (person: string, dialogId: string, click: Click) =>
    call<Outcome>("POST", `people/${person}/dialogs/${dialogId}`, gathered(click)),
  closeDialog: (person: string, dialogId: string) => call<void>("DELETE", `people/${person}/dialogs/${dialogId}`),
};
