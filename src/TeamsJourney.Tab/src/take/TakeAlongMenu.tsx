import { Button } from "@fluentui/react-components";
import type { Journey } from "../api/types";
import { useSession } from "../host/Session";

/** The journey in formats that others open. */
export function TakeAlongMenu({ journey }: { readonly journey: Journey }) {
  const { words } = useSession();
  return <Button disabled={journey.touchpoints.length === 0}>{words.take.title}</Button>;
}
