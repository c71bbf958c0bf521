import { ChannelType } from 'discord-api-types/v10';
import type { ChannelOnScreen } from '../../wire/screen.ts';

/** A category with what is in it; the channels of no category come without a name. */
export type Branch = Readonly<{ id: string; name: string | undefined; channels: readonly ChannelOnScreen[] }>;

/** Parts the list of a server at its categories, in the order it came in. */
export function branchesOf(channels: readonly ChannelOnScreen[]): readonly Branch[] {
  const branches: { id: string; name: string | undefined; channels: ChannelOnScreen[] }[] = [];
  for (const channel of channels) {
    const last = branches.at(-1);
    if (channel.type === ChannelType.GuildCategory) {
      branches.push({ id: channel.id, name: channel.name, channels: [] });
    } else if (last === undefined) branches.push({ id: 'none', name: undefined, channels: [channel] });
    else last.channels.push(channel);
  }
  return branches;
}
