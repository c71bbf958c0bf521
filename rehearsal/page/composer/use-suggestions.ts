import { useEffect, useRef, useState } from 'preact/hooks';
import type { SuggestionsAsked } from '../../wire/deed.ts';
import type { Suggestions } from '../../wire/screen.ts';
import { askSuggestions } from '../connection/ask.ts';
import { useOnScreen } from '../place/on-screen.ts';

/** Between two letters one need not ask, in ms. */
const pause = 250;

/** What stands in the rest of the command while one writes. */
export type Asking = Pick<SuggestionsAsked, 'channelId' | 'line' | 'options'>;

type Found = Readonly<{ suggestions: Suggestions; note: string | undefined }>;

/** Asks the application for suggestions a little after the last letter, while the list is open. */
export function useSuggestions(asked: SuggestionsAsked, open: boolean): Found {
  const { me } = useOnScreen().screen;
  const [found, setFound] = useState<Found>({ suggestions: [], note: undefined });
  const latest = useRef(asked);
  latest.current = asked;
  const personId = me.id;
  const { text } = asked;
  // For every text anew, with whatever stands around it by then.
  useEffect(() => {
    if (!open) return;
    let gone = false;
    setFound((before) => ({ ...before, note: 'Asking the application …' }));
    const timer = setTimeout(() => {
      void askSuggestions(personId, latest.current).then((answer) => {
        if (gone) return;
        if (answer.kind === 'done') setFound({ suggestions: answer.value, note: undefined });
        else setFound({ suggestions: [], note: answer.sentence });
      });
    }, pause);
    return () => {
      gone = true;
      clearTimeout(timer);
    };
  }, [personId, text, open]);
  return found;
}
