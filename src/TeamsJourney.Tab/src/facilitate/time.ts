/** Whole minutes until a moment, rounded up; 0 or less when it is past. */
export function minutesLeft(deadline: string, now: number): number {
  return Math.ceil((Date.parse(deadline) - now) / 60_000);
}
