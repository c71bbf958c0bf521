import { GatewayDispatchEvents, GatewayIntentBits, GatewayOpcodes } from 'discord-api-types/v10';
import type { Faults } from '../faults.ts';
import { guildCreatePayload, readyFor } from '../world/gateway-view.ts';
import { DiscordRefusal } from '../world/refusal.ts';
import type { World } from '../world/state.ts';
import { joinVoice, leaveVoice, setSelfVoice } from '../world/voice.ts';
import type { GatewayLimits } from './limits.ts';
import { asksForAll, memberChunks } from './members-chunk.ts';
import type { Command, RequestGuildMembers, VoiceStateUpdate } from './payloads.ts';
import type { Session } from './session.ts';
import { belongsTo } from './shards.ts';

/** Discord since October 2025: the whole member list once per guild in 30 s. */
const allMembersEvery = 30_000;

interface Behind {
  readonly world: World;
  readonly faults: Faults;
  readonly limits: GatewayLimits;
  /** The address a bot resumes at. */
  readonly address: () => string;
}

/** What Discord does for a bot that has identified. */
export class Service {
  readonly #behind: Behind;
  readonly #allMembersAskedAt = new Map<string, number>();

  constructor(behind: Behind) {
    this.#behind = behind;
  }

  /** READY with the shard's guilds as unavailable, then a GUILD_CREATE for each that is not in an outage. */
  welcome(session: Session): void {
    const { world, address } = this.#behind;
    const ready = readyFor(world, session.applicationId);
    const guilds = ready.guilds.filter(({ id }) => belongsTo(id, session.shard));
    this.#tell(session, GatewayDispatchEvents.Ready, {
      ...ready,
      v: 10,
      guilds,
      session_id: session.id,
      resume_gateway_url: address(),
      session_type: 'normal',
      shard: [session.shard.id, session.shard.count],
      relationships: [],
      presences: [],
    });
    if ((session.intents & GatewayIntentBits.Guilds) === 0) return;
    for (const { id } of guilds)
      if (world.guilds.get(id)?.unavailable === false)
        this.#tell(
          session,
          GatewayDispatchEvents.GuildCreate,
          guildCreatePayload(world, id, session.applicationId),
        );
  }

  serve(session: Session, command: Command): void {
    if (command.op === GatewayOpcodes.RequestGuildMembers) this.#tellMembers(session, command.d);
    if (command.op === GatewayOpcodes.VoiceStateUpdate) this.#moveInVoice(session, command.d);
    // Op 3 changes how the bot looks to people who see presences; nobody here does.
  }

  #tellMembers(session: Session, asked: RequestGuildMembers): void {
    const chunks = memberChunks(this.#behind.world, session, asked);
    const wait =
      chunks.length > 0 && asksForAll(asked) ? this.#waitForAllMembers(session, asked.guild_id) : 0;
    if (wait === 0) {
      for (const chunk of chunks) this.#tell(session, GatewayDispatchEvents.GuildMembersChunk, chunk);
      return;
    }
    const meta = { guild_id: asked.guild_id, nonce: asked.nonce };
    this.#tell(session, GatewayDispatchEvents.RateLimited, {
      opcode: GatewayOpcodes.RequestGuildMembers,
      retry_after: wait / 1000,
      meta,
    });
  }

  /** Real ms until the bot may ask for everybody again; 0 means it may now, and has. */
  #waitForAllMembers({ applicationId }: Session, guildId: string): number {
    const now = this.#behind.limits.realTime();
    const key = `${applicationId}:${guildId}`;
    const last = this.#allMembersAskedAt.get(key);
    if (last !== undefined && now - last < allMembersEvery) return last + allMembersEvery - now;
    this.#allMembersAskedAt.set(key, now);
    return 0;
  }

  #moveInVoice({ applicationId }: Session, asked: VoiceStateUpdate): void {
    const { world } = this.#behind;
    try {
      if (asked.channel_id === null) {
        leaveVoice(world, applicationId, asked.guild_id);
        return;
      }
      joinVoice(world, applicationId, asked.channel_id);
      setSelfVoice(world, applicationId, asked.guild_id, {
        selfMute: asked.self_mute,
        selfDeaf: asked.self_deaf,
      });
    } catch (refusal) {
      // Discord says nothing on the gateway to a bot that may not join.
      if (!(refusal instanceof DiscordRefusal)) throw refusal;
    }
  }

  #tell(session: Session, name: GatewayDispatchEvents, data: unknown): void {
    this.#behind.faults.events.through({ name, data }, () => session.tell(name, data));
  }
}
