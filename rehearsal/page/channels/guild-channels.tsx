import type { GuildOnScreen } from '../../wire/screen.ts';
import { EventsButton } from '../events/events-button.tsx';
import { branchesOf } from './branches.ts';
import { ChannelEntry } from './channel-entry.tsx';

/** A server: its events, and its channels under their categories. */
export function GuildChannels({ guild }: Readonly<{ guild: GuildOnScreen }>) {
  return (
    <section class="guild" aria-label={guild.name}>
      <h2>{guild.name}</h2>
      <EventsButton guild={guild} />
      {branchesOf(guild.channels).map(({ id, name, channels }) => (
        <div key={id} class="branch">
          {name === undefined ? null : <h3>{name}</h3>}
          <ul>
            {channels.map((channel) => (
              <ChannelEntry key={channel.id} channel={channel} />
            ))}
          </ul>
        </div>
      ))}
    </section>
  );
}
