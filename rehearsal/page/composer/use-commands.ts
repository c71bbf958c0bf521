import { useCallback, useEffect, useState } from 'preact/hooks';
import type { CommandOnScreen } from '../../wire/screen.ts';
import { askCommands } from '../connection/ask.ts';
import { useOnScreen } from '../place/on-screen.ts';

/** The commands of the open channel, in the person's language. `again` asks anew: the bot may have come up since. */
export function useCommands(channelId: string) {
  const { me } = useOnScreen().screen;
  const { id: personId, locale } = me;
  const [commands, setCommands] = useState<readonly CommandOnScreen[]>([]);
  const [asked, setAsked] = useState(0);
  // The names of commands follow the language.
  useEffect(() => {
    let gone = false;
    void askCommands(personId, channelId).then((answer) => {
      if (!gone && answer.kind === 'done') setCommands(answer.value);
    });
    return () => {
      gone = true;
    };
  }, [personId, channelId, locale, asked]);
  return { commands, again: useCallback(() => setAsked((times) => times + 1), []) };
}
