import type { Journey, JourneyStep, Phase, Touchpoint } from "../api/types";

/** A column of the map: a touchpoint, or the place that an empty phase keeps. */
export interface Column {
  readonly phase: Phase;
  readonly touchpoint?: Touchpoint;
  /** The step in the journey that it is grouped under; nothing for one that stands alone. */
  readonly step?: JourneyStep;
}

/** Neighbouring columns that share a heading. */
export interface Span<T> {
  readonly of: T;
  /** The first column, from 0. */
  readonly from: number;
  readonly columns: number;
  /** Whether it began further to the left, with something else between. */
  readonly isContinued: boolean;
}

export interface Layout {
  readonly columns: readonly Column[];
  readonly phases: readonly Span<Phase>[];
  /** The steps in the journey; nothing over touchpoints that stand alone. */
  readonly steps: readonly Span<JourneyStep>[];
}

/** Lays the journey out from left to right: phases, in them the touchpoints in the one order. */
export function layOut(journey: Journey): Layout {
  const stepOf = new Map(journey.journeySteps.flatMap((step) => step.touchpoints.map((id) => [id, step] as const)));
  const columns = journey.phases.flatMap((phase): Column[] => {
    const inPhase = journey.touchpoints.filter((touchpoint) => touchpoint.phase === phase.id);
    return inPhase.length === 0
      ? [{ phase }]
      : inPhase.map((touchpoint) => {
          const step = stepOf.get(touchpoint.id);
          return step ? { phase, touchpoint, step } : { phase, touchpoint };
        });
  });
  return {
    columns,
    phases: spans(columns, (column) => column.phase),
    steps: spans(columns, (column) => column.step),
  };
}

function spans<T extends { readonly id: string }>(columns: readonly Column[], of: (column: Column) => T | undefined): Span<T>[] {
  const seen = new Set<string>();
  const found: Span<T>[] = [];
  let from = 0;
  while (from < columns.length) {
    const one = of(columns[from]!);
    let until = from + 1;
    while (until < columns.length && of(columns[until]!)?.id === one?.id) {
      until++;
    }
    if (one) {
      found.push({ of: one, from, columns: until - from, isContinued: seen.has(one.id) });
      seen.add(one.id);
    }
    from = until;
  }
  return found;
}
