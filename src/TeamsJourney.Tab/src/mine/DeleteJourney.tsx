import { Button, Dialog, DialogActions, DialogBody, DialogContent, DialogSurface, DialogTitle } from "@fluentui/react-components";
import { Delete20Regular } from "@fluentui/react-icons";
import { useState } from "react";
import { Refused } from "../api/client";
import type { Journey } from "../api/types";
import { Problem } from "../app/Problem";
import { useSession } from "../host/Session";

/** Deletes the journey, after asking; for whoever leads it. */
export function DeleteJourney({ journey }: { readonly journey: Journey }) {
  const { client, words } = useSession();
  const [isAsking, setAsking] = useState(false);
  const [isBusy, setBusy] = useState(false);
  const [problem, setProblem] = useState<string>();

  async function remove(): Promise<void> {
    setBusy(true);
    setProblem(undefined);
    try {
      await client.remove(journey.id);
      // The page begins anew, where there is no such journey.
      globalThis.location.reload();
    } catch (failed) {
      setProblem(failed instanceof Refused ? failed.message : words.app.unreachable);
    } finally {
      setBusy(false);
    }
  }

  return (
    <>
      <Button icon={<Delete20Regular />} onClick={() => setAsking(true)}>{words.mine.deleteJourney}</Button>
      <Dialog open={isAsking} modalType="alert" onOpenChange={(_, data) => setAsking(data.open)}>
        <DialogSurface>
          <DialogBody>
            <DialogTitle>{words.mine.deleteTitle(journey.setUp.offering)}</DialogTitle>
            <DialogContent>
              {words.mine.deleteText}
              <Problem text={problem} />
            </DialogContent>
            <DialogActions>
              <Button disabled={isBusy} onClick={() => setAsking(false)}>{words.mine.cancel}</Button>
              <Button appearance="primary" disabled={isBusy} onClick={() => void remove()}>{words.mine.deleteYes}</Button>
            </DialogActions>
          </DialogBody>
        </DialogSurface>
      </Dialog>
    </>
  );
}
