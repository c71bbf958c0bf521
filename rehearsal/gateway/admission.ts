import { GatewayCloseCodes } from 'discord-api-types/v10';
import { applicationOf } from '../world/accounts.ts';
import type { Application, World } from '../world/state.ts';
import { type GatewayLimits, knownIntents, privilegedIntents } from './limits.ts';
import type { Identify, Resume } from './payloads.ts';
import type { Session } from './session.ts';
import type { Sessions } from './sessions.ts';
import { belongsTo, type Shard, shardAskedFor } from './shards.ts';

/** How Discord takes an IDENTIFY or RESUME: a session, op 9 with `false`, or the end of the connection. */
export type Admitted =
  | { readonly kind: 'started'; readonly session: Session }
  | { readonly kind: 'resumed'; readonly session: Session; readonly after: number }
  | { readonly kind: 'invalid' }
  | { readonly kind: 'refused'; readonly code: GatewayCloseCodes };

const refused = (code: GatewayCloseCodes): Admitted => ({ kind: 'refused', code });

export class Admission {
  readonly #world: World;
  readonly #sessions: Sessions;
  readonly #limits: GatewayLimits;

  constructor(world: World, sessions: Sessions, limits: GatewayLimits) {
    this.#world = world;
    this.#sessions = sessions;
    this.#limits = limits;
  }

  /** Close codes 4004, 4010, 4011, 4013, 4014; op 9 where the IDENTIFY came before its five seconds were over. */
  identify(asked: Identify): Admitted {
    const application = applicationOf(this.#world, asked.token);
    if (application === undefined) return refused(GatewayCloseCodes.AuthenticationFailed);
    const shard = shardAskedFor(asked.shard);
    if (shard === undefined) return refused(GatewayCloseCodes.InvalidShard);
    if (this.#isTooBig(application, shard)) return refused(GatewayCloseCodes.ShardingRequired);
    const { intents } = asked;
    if (intents === undefined || (intents & ~knownIntents) !== 0)
      return refused(GatewayCloseCodes.InvalidIntents);
    if ((intents & privilegedIntents & ~application.privilegedIntents) !== 0)
      return refused(GatewayCloseCodes.DisallowedIntents);
    return this.#admit({ applicationId: application.id, shard, intents });
  }

  /** Close codes 4004 and 4007; op 9 where the session, or a part of what it missed, is no longer there. */
  resume({ token, session_id, seq }: Resume): Admitted {
    const application = applicationOf(this.#world, token);
    if (application === undefined) return refused(GatewayCloseCodes.AuthenticationFailed);
    const session = this.#sessions.resumable(session_id, application.id);
    const after = seq ?? 0;
    if (session === undefined || !session.remembersSince(after)) return { kind: 'invalid' };
    if (after > session.sequence) return refused(GatewayCloseCodes.InvalidSeq);
    return { kind: 'resumed', session, after };
  }

  #admit(start: { applicationId: string; shard: Shard; intents: number }): Admitted {
    const admission = this.#sessions.gateOf(start.applicationId).admit(start.shard.id);
    if (admission === 'too-soon') return { kind: 'invalid' };
    // Discord ends all sessions and resets the token; here it is let in again when the day is over.
    if (admission === 'used-up') return refused(GatewayCloseCodes.AuthenticationFailed);
    return { kind: 'started', session: this.#sessions.start(start) };
  }

  #isTooBig(application: Application, shard: Shard): boolean {
    let guilds = 0;
    for (const guild of this.#world.guilds.values())
      if (guild.members.has(application.id) && belongsTo(guild.id, shard)) guilds += 1;
    return guilds > this.#limits.guildsPerShard;
  }
}
