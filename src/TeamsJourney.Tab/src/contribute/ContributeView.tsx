import { Subtitle1 } from "@fluentui/react-components";
import type { Send } from "../api/send";
import type { Journey } from "../api/types";
import { useSession } from "../host/Session";

interface Properties {
  readonly journey: Journey;
  readonly send: Send;
}

export function ContributeView({ journey }: Properties) {
  const { words } = useSession();
  return <Subtitle1 as="h2">{words.contribute.title}: {words.steps[journey.step]}</Subtitle1>;
}
