import {
  Button, Dialog, DialogActions, DialogBody, DialogContent, DialogSurface, DialogTitle, makeStyles, MessageBar, MessageBarBody, Text, tokens,
} from "@fluentui/react-components";
import { ArrowDownload20Regular, PersonDelete20Regular } from "@fluentui/react-icons";
import { useState } from "react";
import { Refused } from "../api/client";
import type { Send } from "../api/send";
import type { Journey } from "../api/types";
import { Problem } from "../app/Problem";
import { useSending } from "../app/useSending";
import { useSession } from "../host/Session";
import { saveFile } from "../take/saveFile";

const useStyles = makeStyles({
  part: { display: "flex", flexDirection: "column", alignItems: "flex-start", gap: tokens.spacingVerticalS, borderTop: `1px solid ${tokens.colorNeutralStroke2}`, paddingTop: tokens.spacingVerticalL, marginTop: tokens.spacingVerticalL },
  line: { display: "flex", flexWrap: "wrap", gap: tokens.spacingHorizontalS },
  title: { margin: 0 },
  content: { display: "flex", flexDirection: "column", gap: tokens.spacingVerticalM },
});

/** What is kept of the person who looks: to take along, and to be taken out. */
export function MyData({ journey, send }: { readonly journey: Journey; readonly send: Send }) {
  const styles = useStyles();
  const { client, words } = useSession();
  const { run, problem, isBusy, forget } = useSending(send);
  const [isAsking, setAsking] = useState(false);
  const [isDone, setDone] = useState(false);
  const [failure, setFailure] = useState<string>();

  async function download(): Promise<void> {
    setFailure(undefined);
    try {
      const { blob, name } = await client.fetchFile(journey.id, "mine");
      saveFile(blob, name);
    } catch (failed) {
      setFailure(failed instanceof Refused ? failed.message : words.app.unreachable);
    }
  }

  async function erase(): Promise<void> {
    if (await run({ do: "member/erase" })) {
      setAsking(false);
      setDone(true);
    }
  }

  function ask(isOpen: boolean): void {
    forget();
    setDone(false);
    setAsking(isOpen);
  }

  return (
    <section className={styles.part}>
      <Text as="h3" weight="semibold" className={styles.title}>{words.mine.title}</Text>
      <Text size={200}>{words.mine.kept}</Text>
      <div className={styles.line}>
        <Button icon={<ArrowDownload20Regular />} onClick={() => void download()}>{words.mine.download}</Button>
        <Button icon={<PersonDelete20Regular />} onClick={() => ask(true)}>{words.mine.erase}</Button>
      </div>
      {isDone && <MessageBar intent="success"><MessageBarBody>{words.mine.erased}</MessageBarBody></MessageBar>}
      <Problem text={failure} />
      <Dialog open={isAsking} modalType="alert" onOpenChange={(_, data) => ask(data.open)}>
        <DialogSurface>
          <DialogBody>
            <DialogTitle>{words.mine.eraseTitle(journey.setUp.offering)}</DialogTitle>
            <DialogContent className={styles.content}>
              <Text>{words.mine.whatGoes}</Text>
              <Text>{words.mine.whatStays}</Text>
              {journey.improvements.length > 0 && <Text>{words.mine.owner}</Text>}
              {journey.me.isFacilitator && <MessageBar intent="warning"><MessageBarBody>{words.mine.leader}</MessageBarBody></MessageBar>}
              <Problem text={problem} />
            </DialogContent>
            <DialogActions>
              <Button disabled={isBusy} onClick={() => ask(false)}>{words.mine.cancel}</Button>
              <Button appearance="primary" disabled={isBusy || journey.me.isFacilitator} onClick={() => void erase()}>{words.mine.eraseYes}</Button>
            </DialogActions>
          </DialogBody>
        </DialogSurface>
      </Dialog>
    </section>
  );
}
