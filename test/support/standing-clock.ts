/** A clock that stands until it is moved. */
export function standingClock(start: Date) {
  let time = start;
  return {
    now: (): Date => time,
    is: (next: Date): void => {
      time = next;
    },
    passes: (ms: number): void => {
      time = new Date(time.getTime() + ms);
    },
  };
}
