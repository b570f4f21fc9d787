import type { Journey } from "../api/types";

/** The map: phases, and under each its touchpoints in their order. */
export function JourneyMap({ journey }: { readonly journey: Journey }) {
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
