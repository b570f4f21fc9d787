import { Button, makeStyles, Text, tokens } from "@fluentui/react-components";
import type { Touchpoint } from "../api/types";

const useStyles = makeStyles({
  words: { justifyContent: "flex-start", textAlign: "left", fontWeight: tokens.fontWeightRegular, padding: tokens.spacingHorizontalXS, minWidth: 0, whiteSpace: "normal", overflowWrap: "anywhere" },
});

/** A touchpoint in the customer's words, on the map. */
export function TouchpointCell({ touchpoint, choose }: { readonly touchpoint: Touchpoint; readonly choose: (touchpoint: string) => void }) {
  const styles = useStyles();
  return <Button appearance="subtle" className={styles.words} onClick={() => choose(touchpoint.id)}><Text size={200}><b>{touchpoint.number}.</b> {touchpoint.text}</Text></Button>;
}
