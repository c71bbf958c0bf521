/**
 * By how many ms a clock is ahead of the `Date` of an answer that was asked for and came at these times. The header has
 * whole seconds, so half a second is added to it: on average that much has gone by.
 */
export function headerAhead(date: string | null, asked: Date, came: Date): number | undefined {
  const said = Date.parse(date ?? '');
  if (Number.isNaN(said)) return undefined;
  return (asked.getTime() + came.getTime()) / 2 - (said + 500);
}
