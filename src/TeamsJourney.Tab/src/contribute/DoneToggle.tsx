import { Switch, Text } from "@fluentui/react-components";
import type { Send } from "../api/send";
import type { Journey } from "../api/types";
import { Problem } from "../app/Problem";
import { useSending } from "../app/useSending";
import { useSession } from "../host/Session";

/** Says "I am done" with the step, or takes that back. */
export function DoneToggle({ journey, send }: { readonly journey: Journey; readonly send: Send }) {
  const { words } = useSession();
  const { run, problem } = useSending(send);
  return (
    <div>
      <Switch label={words.contribute.done} checked={journey.me.isDone} onChange={(_, data) => void run({ do: "participant/done", step: journey.step, isDone: data.checked })} />
      <Text as="p" size={200} block>{words.contribute.doneHint}</Text>
      <Problem text={problem} />
    </div>
  );
}
