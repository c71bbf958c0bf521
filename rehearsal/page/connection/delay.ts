/** How long to wait before trying again, in ms: half a second at first, then twice as long, at most eight seconds. */
export function delayBefore(attempt: number): number {
  return Math.min(8_000, 500 * 2 ** attempt);
}
