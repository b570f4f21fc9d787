import { MessageBar, MessageBarBody } from "@fluentui/react-components";

/** Says why something was not done; nothing when all is well. */
export function Problem({ text }: { readonly text: string | undefined }) {
  return text ? <MessageBar intent="warning" layout="multiline"><MessageBarBody>{text}</MessageBarBody></MessageBar> : null;
}
