import { useState } from 'preact/hooks';
import { peopleChoices } from '../component/choices.ts';
import { useMail } from '../people/use-mail.ts';
import { useOnScreen } from '../place/on-screen.ts';
import { Picker } from '../popup/picker.tsx';
import { ChannelEntry } from './channel-entry.tsx';

/** The direct messages, and a way to begin new ones. */
export function Mailbox() {
  const { screen } = useOnScreen();
  return (
    <section class="guild" aria-label="Direct messages">
      <h2>Direct messages</h2>
      <ul>
        {screen.mailbox.map((channel) => (
          <ChannelEntry key={channel.id} channel={channel} />
        ))}
      </ul>
      <NewMail />
    </section>
  );
}

function NewMail() {
  const { screen } = useOnScreen();
  const openMail = useMail();
  const [chosen, setChosen] = useState<readonly string[]>([]);
  const others = peopleChoices(screen.names).filter(({ value }) => value !== screen.me.id);
  return (
    <Picker
      label="Write to somebody"
      placeholder="Write to somebody"
      choices={others}
      chosen={chosen}
      amount={{ least: 1, most: 1 }}
      counts="each"
      onChosen={([personId]) => {
        setChosen([]);
        if (personId !== undefined) void openMail(personId);
      }}
    />
  );
}
