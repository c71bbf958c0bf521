import type { APIModalInteractionResponseCallbackData } from 'discord-api-types/v10';
import { ChannelType } from 'discord-api-types/v10';
import type { Interaction } from '../interactions/interaction.ts';
import { findUser } from '../world/accounts.ts';
import { sees } from '../world/permissions.ts';
import type { World } from '../world/state.ts';
import { cannot } from './cannot.ts';

/** A form that stands open, with what opened it. */
type OpenForm = Readonly<{ form: APIModalInteractionResponseCallbackData; openedBy: Interaction }>;

/** A person in front of her client: who she is, the channel she has open, the form on top of it. */
export type Self = {
  readonly world: World;
  readonly userId: string;
  readonly name: string;
  /** The guild she was introduced in; she may be in others too. */
  readonly guildId: string;
  /** How long in real ms she waits for a bot when the clock stands still. */
  readonly patienceMs: number;
  channelId: string | undefined;
  form: OpenForm | undefined;
  /** Up to which message she has read each channel. */
  readonly readUntil: Map<string, string>;
  /** What she did and took off her screen again after it went unanswered: ids of interactions. */
  readonly dismissed: Set<string>;
};

export function localeOf(self: Self): string {
  return findUser(self.world, self.userId).locale;
}

/** The channel she acts in: the one named, else the one she has open, else the first text channel she can see. */
export function placeOf(self: Self, channelId: string | undefined): string {
  const place = channelId ?? openChannel(self) ?? firstTextChannel(self);
  if (place === undefined) return cannot(`${self.name} sees no channel to be in.`);
  demandSight(self, place);
  self.channelId = place;
  return place;
}

/** A channel that was deleted or hidden meanwhile is not open any more. */
function openChannel({ world, userId, channelId }: Self): string | undefined {
  return channelId !== undefined && sees(world, userId, channelId) ? channelId : undefined;
}

/** Refuses a channel that is hidden from her as one that does not exist: her screen shows no difference. */
export function demandSight({ world, userId, name, guildId }: Self, channelId: string): void {
  if (sees(world, userId, channelId)) return;
  const open = [...world.channels.values()].filter((one) => sees(world, userId, one.id));
  const names = open.flatMap((one) => ('name' in one && one.guildId === guildId ? [`#${one.name}`] : []));
  cannot(`${name} sees no channel ${channelId}.`, `She sees ${names.join(', ') || 'none'}.`);
}

function firstTextChannel({ world, userId, guildId }: Self): string | undefined {
  const texts = [...world.channels.values()].flatMap((channel) =>
    channel.type === ChannelType.GuildText && channel.guildId === guildId ? [channel] : [],
  );
  texts.sort((one, other) => one.position - other.position);
  return texts.find((channel) => sees(world, userId, channel.id))?.id;
}
