/** Why something could not be done, beside the place where it was tried. */
export function Refusal({ sentence }: Readonly<{ sentence: string | undefined }>) {
  if (sentence === undefined) return null;
  return (
    <p class="failed" role="alert">
      {sentence}
    </p>
  );
}
