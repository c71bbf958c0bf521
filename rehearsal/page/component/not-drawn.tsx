/** What this page does not know how to draw is said, never dropped. */
export function NotDrawn({ what }: Readonly<{ what: string }>) {
  return <div class="not-drawn">not drawn: {what}</div>;
}
