import type { Journey, Phase } from "../api/types";
import { useSession } from "../host/Session";
import { findKept } from "./kept";
import { useKept } from "./useKept";

/** A touchpoint that is being added to a phase, wherever that is done. */
export interface NewTouchpoint {
  readonly text: string;
  readonly type: (text: string) => void;
  /** Puts words back that could not be added, unless something new is being typed. */
  readonly putBack: (text: string) => void;
}

export function useNewTouchpoint(journey: Journey, phase: Phase): NewTouchpoint {
  const { words } = useSession();
  const name = `add ${journey.id} ${phase.id}`;
  const [text, setText] = useKept<string>(name, { journey: journey.id, steps: ["touchpoints", "channels"], about: words.edit.add(phase.name) }, (typed) => typed);
  const type = (typed: string) => setText(typed === "" ? undefined : typed);
  return { text: text ?? "", type, putBack: (typed) => findKept(name) === undefined && type(typed) };
}
