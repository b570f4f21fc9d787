import { Button, MessageBar, MessageBarActions, MessageBarBody } from "@fluentui/react-components";
import { useState } from "react";
import { useSession } from "../host/Session";

/** Says that the person's permission is needed, asks for it in Microsoft's window, and then goes on. */
export function AskConsent({ text, claims, goOn }: { readonly text: string; readonly claims: string; readonly goOn: () => void }) {
  const { words, host } = useSession();
  const [refused, setRefused] = useState(false);
  // A window that opens without a press of a button is kept shut by browsers.
  return (
    <MessageBar intent={refused ? "warning" : "info"} layout="multiline">
      <MessageBarBody>{refused ? words.facilitate.consentRefused : text}</MessageBarBody>
      <MessageBarActions>
        <Button appearance="primary" onClick={() => void host.consent(claims).then(() => { setRefused(false); goOn(); }, () => setRefused(true))}>{words.facilitate.consent}</Button>
      </MessageBarActions>
    </MessageBar>
  );
}
