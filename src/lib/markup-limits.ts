/** Refuses what Discord would refuse, at the place where it is made rather than when it is sent. */
export function atMost(limit: number, length: number, what: string): void {
  if (length > limit) throw new RangeError(`${what}: ${length}, but the limit is ${limit}.`);
}

/** Discord refuses empty texts as well as long ones. */
export function sized(limit: number, value: string, what: string): string {
  if (value === '') throw new RangeError(`${what} is empty.`);
  atMost(limit, value.length, `Characters of ${what}`);
  return value;
}
