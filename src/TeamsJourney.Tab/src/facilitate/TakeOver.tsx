import { Button, MessageBar, MessageBarActions, MessageBarBody } from "@fluentui/react-components";
import type { Send } from "../api/send";
import { Problem } from "../app/Problem";
import { useSending } from "../app/useSending";
import { useSession } from "../host/Session";

/** Offers to lead a journey whose facilitator left, or that an owner of the team wants to lead. */
export function TakeOver({ ground, send }: { readonly ground: "facilitatorLeft" | "ownsTheTeam"; readonly send: Send }) {
  const { words } = useSession();
  const { run, problem, isBusy } = useSending(send);
  return (
    <>
      <MessageBar intent="info" layout="multiline">
        <MessageBarBody>{words.facilitate.canTakeOver[ground]} {words.facilitate.takeOverMeans}</MessageBarBody>
        <MessageBarActions>
          <Button disabled={isBusy} onClick={() => void run({ do: "journey/take-over" })}>{words.facilitate.takeOver}</Button>
        </MessageBarActions>
      </MessageBar>
      <Problem text={problem} />
    </>
  );
}
