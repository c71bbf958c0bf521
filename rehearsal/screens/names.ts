import { channelName, displayName } from '../people/naming.ts';
import type { Self } from '../people/self.ts';
import type { Names } from '../wire/screen.ts';
import { sees } from '../world/permissions.ts';

/**
 * The names her client knows: of the people in her servers and her mailbox and of those who wrote what she reads, of the
 * roles, and of the channels she sees. `guildId` is the server she looks at, whose nicknames count.
 */
export function namesFor({ world, userId }: Self, guildId: string | undefined, authorIds: string[]): Names {
  const guilds = [...world.guilds.values()].filter((guild) => guild.members.has(userId));
  const visible = [...world.channels.values()].filter(({ id }) => sees(world, userId, id));
  const people = [
    userId,
    ...guilds.flatMap((guild) => [...guild.members.keys()]),
    ...visible.flatMap((channel) => ('userIds' in channel ? channel.userIds : [])),
    ...authorIds,
  ];
  return {
    people: Object.fromEntries(
      [...new Set(people)].flatMap((id) => {
        const name = displayName(world, id, guildId);
        return name === undefined ? [] : [[id, name]];
      }),
    ),
    roles: Object.fromEntries(
      guilds.flatMap((guild) =>
        [...guild.roles.values()].map(({ id, name }) => [id, name.replace(/^@/u, '')]),
      ),
    ),
    channels: Object.fromEntries(
      visible.map(({ id }) => [id, channelName(world, userId, id).replace(/^[#@]/u, '')]),
    ),
  };
}
