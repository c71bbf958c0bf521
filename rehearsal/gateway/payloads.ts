import { GatewayCloseCodes, GatewayOpcodes } from 'discord-api-types/v10';
import { z } from 'zod';
import { jsonIn } from '../json-in.ts';
import { largestPayload } from './limits.ts';

const snowflake = z.string().regex(/^\d{17,20}$/);

const presence = z.object({
  since: z.number().nullish(),
  activities: z.array(z.looseObject({ name: z.string() })).optional(),
  status: z.enum(['online', 'dnd', 'idle', 'invisible', 'offline']).optional(),
  afk: z.boolean().optional(),
});

const identify = z.object({
  token: z.string(),
  properties: z.looseObject({}),
  intents: z.int().optional(),
  shard: z.tuple([z.int(), z.int()]).optional(),
  compress: z.boolean().optional(),
  large_threshold: z.int().min(50).max(250).optional(),
  presence: presence.optional(),
});

const resume = z.object({ token: z.string(), session_id: z.string(), seq: z.int().nullable() });

const voiceStateUpdate = z.object({
  guild_id: snowflake,
  channel_id: snowflake.nullable(),
  self_mute: z.boolean(),
  self_deaf: z.boolean(),
});

const requestGuildMembers = z
  .object({
    guild_id: z.union([snowflake, z.tuple([snowflake]).transform(([id]) => id)]),
    query: z.string().optional(),
    limit: z.int().min(0).optional(),
    presences: z.boolean().optional(),
    user_ids: z.union([snowflake.transform((id) => [id]), z.array(snowflake).max(100)]).optional(),
    nonce: z.string().optional(),
  })
  .refine(({ query, user_ids }) => (query === undefined) !== (user_ids === undefined));

const command = z.discriminatedUnion('op', [
  z.object({ op: z.literal(GatewayOpcodes.Heartbeat), d: z.int().nullable() }),
  z.object({ op: z.literal(GatewayOpcodes.Identify), d: identify }),
  z.object({ op: z.literal(GatewayOpcodes.PresenceUpdate), d: presence }),
  z.object({ op: z.literal(GatewayOpcodes.VoiceStateUpdate), d: voiceStateUpdate }),
  z.object({ op: z.literal(GatewayOpcodes.Resume), d: resume }),
  z.object({ op: z.literal(GatewayOpcodes.RequestGuildMembers), d: requestGuildMembers }),
]);

export type Command = z.infer<typeof command>;
export type Identify = z.infer<typeof identify>;
export type Resume = z.infer<typeof resume>;
export type VoiceStateUpdate = z.infer<typeof voiceStateUpdate>;
export type RequestGuildMembers = z.infer<typeof requestGuildMembers>;

/** Most real nonces are short; Discord ignores one of more than 32 bytes instead of refusing it. */
export const keptNonce = (nonce: string | undefined): string | undefined =>
  nonce !== undefined && Buffer.byteLength(nonce) <= 32 ? nonce : undefined;

const opcode = z.object({ op: z.int() });
const knownOpcodes = new Set<number>(command.options.map((option) => option.shape.op.value));

/** Reads one frame from a bot: what it asks for, or the code the connection is closed with (4001, 4002). */
export function readCommand(text: string): Command | GatewayCloseCodes {
  if (Buffer.byteLength(text) > largestPayload) return GatewayCloseCodes.DecodeError;
  const frame = jsonIn(text);
  const named = opcode.safeParse(frame);
  if (!named.success) return GatewayCloseCodes.DecodeError;
  if (!knownOpcodes.has(named.data.op)) return GatewayCloseCodes.UnknownOpcode;
  const read = command.safeParse(frame);
  return read.success ? read.data : GatewayCloseCodes.DecodeError;
}
