/** A small sign, and its word for who cannot see it. */
export function Mark({ sign, word }: Readonly<{ sign: string; word: string }>) {
  return (
    <span class="mark" title={word}>
      <span aria-hidden="true">{sign}</span>
      <span class="unseen">, {word}</span>
    </span>
  );
}
