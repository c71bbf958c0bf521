/** Where the time comes from: the real clock in `app.ts`, a moved one in tests. */
export type Now = () => Date;

/** Seconds in milliseconds. */
export const seconds = (count: number): number => count * 1_000;

/** Minutes in milliseconds. */
export const minutes = (count: number): number => seconds(count * 60);

/** Hours in milliseconds. */
export const hours = (count: number): number => minutes(count * 60);

/** The instant so many ms after another; before it when negative. */
export const after = (date: Date, ms: number): Date => new Date(date.getTime() + ms);
