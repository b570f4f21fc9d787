import { pathThrough, steepness, together } from "./curve";

/** Where the line goes through a touchpoint, in the coordinates of the drawing. */
export interface Place {
  readonly x: number;
  readonly upper: number;
  readonly lower: number;
}

/** A stretch of the line: on either side of it, and what lies between; where nobody is divided they are one. */
export interface Strands {
  readonly upper: string;
  readonly lower: string;
  readonly between: string;
}

/** The line through places from left to right. A touchpoint that nobody said anything about ends a stretch. */
export function strandsOf(felt: readonly Place[], columnWidth: number): readonly Strands[] {
  const runs: Place[][] = [];
  felt.forEach((one, index) => {
    const before = felt[index - 1];
    if (before && one.x - before.x < columnWidth * 1.5) {
      runs[runs.length - 1]!.push(one);
    } else {
      runs.push([one]);
    }
  });
  return runs.map((run) => {
    const above = run.map(({ x, upper: y }) => ({ x, y }));
    const below = run.map(({ x, lower: y }) => ({ x, y }));
    const isShared = (index: number) => run[index]!.upper === run[index]!.lower;
    const [steepAbove, steepBelow] = [steepness(above), steepness(below)];
    const [up, low] = [together(steepAbove, steepBelow, isShared), together(steepBelow, steepAbove, isShared)];
    const upper = pathThrough(above, up);
    const back = pathThrough([...below].reverse(), [...low].reverse());
    return { upper, lower: pathThrough(below, low), between: back && `${upper} L${back.slice(1)} Z` };
  });
}
