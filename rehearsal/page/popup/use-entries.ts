import { useEffect, useState } from 'preact/hooks';
import type { EntryOnScreen } from '../../wire/screen.ts';
import { askEntries } from '../connection/ask.ts';
import { useOnScreen } from '../place/on-screen.ts';

type Entries = Readonly<{ entries: readonly EntryOnScreen[]; note: string | undefined }>;

/** What applications offer for a message or a person, asked for when the menu opens. For some things that is nothing. */
export function useEntries(of: 'message' | 'person' | 'nothing'): Entries {
  const { screen, channel } = useOnScreen();
  const [found, setFound] = useState<Entries>({ entries: [], note: 'Asking the applications …' });
  const personId = screen.me.id;
  const channelId = channel?.id;
  useEffect(() => {
    if (channelId === undefined || of === 'nothing') return setFound({ entries: [], note: undefined });
    let gone = false;
    void askEntries(personId, channelId, of).then((answer) => {
      if (gone) return;
      if (answer.kind === 'done') setFound({ entries: answer.value, note: undefined });
      else setFound({ entries: [], note: answer.sentence });
    });
    return () => {
      gone = true;
    };
  }, [personId, channelId, of]);
  return found;
}
