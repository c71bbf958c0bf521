import { useOnScreen } from '../place/on-screen.ts';
import { Menu, type MenuEntry } from '../popup/menu.tsx';
import { useEntries } from '../popup/use-entries.ts';
import { useMail } from './use-mail.ts';

/** What can be done with a person: write to her, and what applications offer. */
export function PersonMenu({ userId, done }: Readonly<{ userId: string; done(): void }>) {
  const { screen, channel, act } = useOnScreen();
  const { entries, note } = useEntries('person');
  const openMail = useMail();
  const name = screen.names.people[userId] ?? 'this person';
  const mail: MenuEntry = { label: 'Send a direct message', act: () => void openMail(userId) };
  const offered = entries.map(
    (entry): MenuEntry => ({
      label: entry.name,
      detail: entry.application,
      act: () => {
        if (channel === undefined) return;
        void act({ kind: 'use-on-person', channelId: channel.id, personId: userId, entry: entry.name });
      },
    }),
  );
  const all = userId === screen.me.id ? offered : [mail, ...offered];
  const nothing = all.length === 0 ? 'Nothing to do here. This is you.' : undefined;
  return <Menu label={`Menu of ${name}`} entries={all} note={note ?? nothing} done={done} />;
}
