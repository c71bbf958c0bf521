import { PermissionFlagsBits as bit, ChannelType } from 'discord-api-types/v10';
import { z } from 'zod';
import { Clock } from '../../../rehearsal/clock.ts';
import { Faults } from '../../../rehearsal/faults.ts';
import { type RestOptions, startRest } from '../../../rehearsal/rest/server.ts';
import { addApplication, addPerson } from '../../../rehearsal/world/accounts.ts';
import { createChannel } from '../../../rehearsal/world/channels.ts';
import { addGuild, inviteBot } from '../../../rehearsal/world/guilds.ts';
import { joinGuild } from '../../../rehearsal/world/members.ts';
import { createWorld } from '../../../rehearsal/world/state.ts';

export type Heard = Readonly<{ status: number; body: unknown; headers: Headers }>;
type Sending = Readonly<{
  body?: unknown;
  raw?: FormData | string;
  headers?: Record<string, string>;
  /** The Authorization header; the bot's own unless given, none when empty. */
  as?: string;
}>;

const token = 'maple.bot.token';
const everything = Object.values(bit).reduce((sum, one) => sum | one, 0n) & ~bit.Administrator;
const identified = z.looseObject({ id: z.string() });

/** The id of what was answered; fails where there is none. */
export const idOf = (answer: Heard): string => identified.parse(answer.body).id;

/** The ids of a list that was answered. */
export const idsOf = (answer: Heard): string[] =>
  z
    .array(identified)
    .parse(answer.body)
    .map(({ id }) => id);

/** A bot that speaks plain HTTP to a server with a text, a voice and a stage channel, and Ana, who is in it. */
export async function startBot(options: Partial<RestOptions> = {}) {
  const clock = new Clock(new Date('2026-11-23T18:00:00Z'));
  const world = createWorld(clock);
  const faults = new Faults();
  const gateway = () => ({
    url: 'ws://127.0.0.1:9',
    shards: 1,
    sessionStartLimit: { total: 1000, remaining: 999, reset_after: 14_400_000, max_concurrency: 1 },
  });
  const rest = await startRest({ world, faults, gateway, ...options });
  const { id: botId } = addApplication(world, { name: 'Circlekeeper', token });
  const guild = addGuild(world, { name: 'Grove', features: ['COMMUNITY'] });
  inviteBot(world, botId, guild.id, everything);
  const ana = addPerson(world, { name: 'Ana', locale: 'de' });
  joinGuild(world, ana.id, guild.id);
  const channel = (name: string, type: ChannelType) =>
    createChannel(world, guild.ownerId, guild.id, { name, type }).id;
  const text = channel('maple', ChannelType.GuildText);
  const voice = channel('maple-voice', ChannelType.GuildVoice);
  const stage = channel('maple-stage', ChannelType.GuildStageVoice);
  const ask = async (request: string, sending: Sending = {}): Promise<Heard> => {
    const [method = 'GET', path = '/'] = request.split(' ');
    const json = sending.body === undefined ? {} : { 'content-type': 'application/json' };
    const authorization = sending.as ?? `Bot ${token}`;
    const answer = await fetch(`${rest.origin}/api/v10${path}`, {
      method,
      headers: { ...json, ...(authorization ? { authorization } : {}), ...sending.headers },
      ...(sending.body === undefined ? {} : { body: JSON.stringify(sending.body) }),
      ...(sending.raw === undefined ? {} : { body: sending.raw }),
    });
    const received = await answer.text();
    const isJson = answer.headers.get('content-type') === 'application/json';
    const body: unknown = isJson ? JSON.parse(received) : received;
    return { status: answer.status, body, headers: answer.headers };
  };
  /** Asks for something that has to be there afterwards, and gives its id. */
  const make = async (request: string, body: unknown) => idOf(await ask(request, { body }));
  return { ask, make, rest, world, clock, faults, botId, guild, ana, text, voice, stage, stop: rest.stop };
}

export type Bot = Awaited<ReturnType<typeof startBot>>;
