import type { Person } from '../../../rehearsal/people/person.ts';
import type { Self } from '../../../rehearsal/people/self.ts';
import { does } from '../../../rehearsal/screens/deeds.ts';
import { screenOf } from '../../../rehearsal/screens/screen.ts';
import { Deed } from '../../../rehearsal/wire/deed.ts';
import type { ChannelOnScreen, Screen } from '../../../rehearsal/wire/screen.ts';
import { evening } from '../people/evening.ts';

/** A played evening, looked at through screens as a page would. */
export function atTheScreen() {
  const played = evening();
  const client = (person: Person): Self => {
    const self = played.people.clientOf(person.id);
    if (self === undefined) throw new Error(`${person.name} has no client`);
    return self;
  };
  return {
    ...played,
    client,
    screen: (person: Person, channelId = played.maple.id): Screen => screenOf(client(person), channelId),
    /** What a page would post: it goes through the same check as on the wire. */
    does: (person: Person, deed: Deed) => does(client(person), Deed.parse(deed)),
  };
}

/** The channels in all of a person's servers, by name. */
export const channelsOf = ({ guilds }: Screen): Readonly<Record<string, ChannelOnScreen>> =>
  Object.fromEntries(guilds.flatMap(({ channels }) => channels).map((channel) => [channel.name, channel]));

export const textsOf = ({ conversation }: Screen): readonly string[] =>
  conversation?.messages.map(({ message }) => message.content) ?? [];
