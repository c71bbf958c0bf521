/** Discord gives colours as numbers: `0xff8800`. */
export function cssColour(colour: number | null | undefined): string | undefined {
  return typeof colour === 'number' ? `#${colour.toString(16).padStart(6, '0')}` : undefined;
}
