import type { Send } from "../api/send";
import type { Journey } from "../api/types";

interface Properties {
  readonly journey: Journey;
  readonly send: Send;
  readonly touchpoint?: string | undefined;
  readonly improvement?: string | undefined;
}

/** The map: phases, and under each its touchpoints in their order. */
export function MapView({ journey }: Properties) {
  return (
    <div>
      {journey.phases.map((phase) => (
        <section key={phase.id}>
          <h2>{phase.name}</h2>
          <ol>
            {journey.touchpoints.filter((touchpoint) => touchpoint.phase === phase.id).map((touchpoint) => <li key={touchpoint.id} value={touchpoint.number}>{touchpoint.text}</li>)}
          </ol>
        </section>
      ))}
    </div>
  );
}
