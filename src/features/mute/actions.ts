import type { ChannelId, CircleId, GuildId, UserId } from '../../lib/ids.ts';
import type { InLine } from '../../lib/in-line.ts';
import type { Now } from '../../lib/time.ts';
import type { Stores } from '../../stores.ts';
import type { Mute } from './schema.ts';
import type { Voice } from './voice.ts';

type Needs = Readonly<{ stores: Stores; voice: Voice; now: Now; inLine: InLine }>;

/** A circle's voice room as it is meant to be: who belongs to it, and who of them is muted in it. */
export type Hush = Readonly<{
  circle: CircleId;
  guild: GuildId;
  channel: ChannelId | undefined;
  people: readonly UserId[];
  muted: readonly UserId[];
}>;

export type MuteActions = ReturnType<typeof muteActions>;

/**
 * Server mutes. Each is written down before it is done and crossed out after it is undone, so that no crash leaves anybody
 * muted who was not muted by a moderator. Who is muted without a row was muted by somebody else and stays so.
 */
export function muteActions({ stores, voice, now, inLine }: Needs) {
  const { mutes } = stores;

  /** Mutes and unmutes of one person are done one after another: they may be moving between two circles. */
  const inTurn = <T>(guild: GuildId, person: UserId, work: () => Promise<T>): Promise<T> =>
    inLine(`mute:${guild}:${person}`, work);

  async function hush({ circle, guild, channel }: Hush, person: UserId): Promise<'done' | 'not-allowed'> {
    const state = voice.of(guild, person);
    if (state === undefined || state.channel !== channel) return 'done';
    const before = await mutes.find(guild, person);
    if (state.muted && before === undefined) return 'done';
    if (before?.circleId !== circle)
      await mutes.write({ guildId: guild, userId: person, circleId: circle, since: now() });
    if (state.muted) return 'done';
    const outcome = await voice.setMute(guild, person, true);
    if (outcome === 'done') return 'done';
    await mutes.remove(guild, person);
    return outcome === 'not-allowed' ? 'not-allowed' : 'done';
  }

  /** Asks Discord whatever the gateway showed last: a mute whose answer was lost is one too. */
  async function undo({ guildId, userId }: Mute): Promise<'done' | 'not-allowed' | 'not-connected'> {
    const outcome = await voice.setMute(guildId, userId, false);
    if (outcome === 'done' || outcome === 'gone') {
      await mutes.remove(guildId, userId);
      return 'done';
    }
    return outcome;
  }

  /** Undoes a mute of a circle in which this person is not muted any more. The row waits for who is not connected. */
  async function release(row: Mute, stays: boolean): Promise<'done' | 'not-allowed'> {
    const current = await mutes.find(row.guildId, row.userId);
    if (current?.circleId !== row.circleId) return 'done';
    const outcome = voice.of(row.guildId, row.userId) === undefined ? 'not-connected' : await undo(row);
    if (outcome === 'not-allowed') return 'not-allowed';
    if (outcome === 'not-connected' && !stays) await mutes.forgetCircle(row);
    return 'done';
  }

  return {
    /** Makes the mutes of a circle be as planned. `not-allowed` where the bot may not (un)mute there just now. */
    async settle(plan: Hush): Promise<'done' | 'not-allowed'> {
      const outcomes: ('done' | 'not-allowed')[] = [];
      const here = (person: UserId) => voice.of(plan.guild, person)?.channel === plan.channel;
      const muted = plan.channel === undefined ? [] : plan.muted.filter(here);
      // Who gets the floor is unmuted before others are muted.
      for (const row of await mutes.ofCircle(plan.circle)) {
        if (muted.includes(row.userId)) continue;
        const stays = plan.people.includes(row.userId);
        outcomes.push(await inTurn(row.guildId, row.userId, () => release(row, stays)));
      }
      for (const person of muted) outcomes.push(await inTurn(plan.guild, person, () => hush(plan, person)));
      return outcomes.includes('not-allowed') ? 'not-allowed' : 'done';
    },

    /** Mutes that belong to no circle any more are undone as soon as the person is connected. */
    async settleStrays(): Promise<void> {
      for (const row of await mutes.all())
        if (row.circleId === null) await inTurn(row.guildId, row.userId, () => release(row, true));
    },

    /** The circle whose mute may stand on this person, `stray` when it is of none any more. */
    async on(guild: GuildId, person: UserId): Promise<CircleId | 'stray' | undefined> {
      const row = await mutes.find(guild, person);
      return row === undefined ? undefined : (row.circleId ?? 'stray');
    },

    /** The circles whose mutes may stand: after a start they are looked at again. */
    async circles(): Promise<readonly CircleId[]> {
      return [...new Set((await mutes.all()).flatMap(({ circleId }) => circleId ?? []))];
    },
  };
}
