/** How large the dots of feelings are, and how many fit beside each other. */
export interface DotSize {
  readonly radius: number;
  /** From the middle of one dot to the next. */
  readonly pitch: number;
}

/** The more people answer, the smaller each dot, so that every feeling stays a dot of its own. */
export function dotSizeFor(mostFeelings: number): DotSize {
  return mostFeelings <= 12 ? { radius: 4, pitch: 9.5 } : mostFeelings <= 30 ? { radius: 3.2, pitch: 7.5 } : { radius: 2.4, pitch: 5.8 };
}

/** A dot, from the place on the line where its feeling stands. */
export interface Dot {
  readonly dx: number;
  readonly dy: number;
}

/**
 * Dots for those who feel the same: side by side, in more rows when they do not fit in one.
 * @param gap From the first dot on the left to the first on the right, where the point of the line stands between them.
 */
export function swarm(count: number, { pitch }: DotSize, width: number, gap = 0): readonly Dot[] {
  const perRow = Math.max(1, Math.floor((width - gap) / pitch));
  const rows = Math.ceil(count / perRow);
  const inRow = Math.ceil(count / Math.max(1, rows));
  return Array.from({ length: count }, (_, index) => {
    const row = Math.floor(index / inRow);
    const inThis = Math.min(inRow, count - row * inRow);
    const inOrder = index % inRow;
    const left = Math.floor(inThis / 2);
    const dx = gap === 0 ? (inOrder - (inThis - 1) / 2) * pitch : inOrder < left ? -gap / 2 - (left - 1 - inOrder) * pitch : gap / 2 + (inOrder - left) * pitch;
    return { dx: round(dx), dy: round((row - (rows - 1) / 2) * pitch) };
  });
}

/** Feelings that are the same, together. */
export function alike(feelings: readonly number[]): readonly { readonly feeling: number; readonly count: number }[] {
  const counts = new Map<number, number>();
  feelings.forEach((feeling) => counts.set(feeling, (counts.get(feeling) ?? 0) + 1));
  return [...counts].map(([feeling, count]) => ({ feeling, count }));
}

/** All dots as one path: a map of many people stays light. */
export function dotsPath(dots: readonly { readonly x: number; readonly y: number }[], radius: number): string {
  return dots.map(({ x, y }) => `M${round(x - radius)} ${round(y)}a${radius} ${radius} 0 1 0 ${2 * radius} 0a${radius} ${radius} 0 1 0 ${-2 * radius} 0`).join("");
}

function round(value: number): number {
  return Math.round(value * 10) / 10;
}
