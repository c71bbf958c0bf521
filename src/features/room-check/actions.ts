import { z } from 'zod';
import type { Translator } from '../../i18n/index.ts';
import { CircleId } from '../../lib/ids.ts';
import type { Now } from '../../lib/time.ts';
import type { Stores } from '../../stores.ts';
import type { Doer } from '../due-work/actions.ts';
import type { PostingActions } from '../posting/actions.ts';
import { circleMeeting } from '../reminder/actions.ts';
import type { Permission, Room } from '../room/room.ts';
import { lackingAhead } from '../room/views.ts';

type Needs = Readonly<{
  stores: Stores;
  room: Pick<Room, 'isThere' | 'lacking'>;
  postings: PostingActions;
  translator: Translator;
  now: Now;
}>;

/** Which circle, and which of its meetings in seconds. */
const Subject = z.tuple([CircleId, z.coerce.number()]);

/** Without these nothing can be said in a room. */
const toSay: readonly Permission[] = ['ViewChannel', 'SendMessages', 'SendMessagesInThreads'];

/**
 * An hour before a meeting the host is told, in the room, what the bot lacks there: in time for somebody to give it back.
 * Where there is no room yet, or nothing can be said in it, `/doctor` says it to those who manage the server.
 */
export const roomCheckActions = ({ stores, room, postings, translator, now }: Needs) => ({
  check: (async ({ subject }) => {
    const [id, starts] = Subject.parse(subject.split('/'));
    const at = new Date(starts * 1_000);
    const circle = await circleMeeting(stores, id, at);
    if (circle === undefined || circle.hostId === null) return 'nobody';
    if (at <= now()) return 'late';
    const { guildId, roomId, roomKind: kind, mutes } = circle;
    if (roomId === null || !room.isThere(roomId)) return 'nobody';
    const lacking = room.lacking(guildId, roomId, { kind, mutes });
    if (lacking.length === 0 || lacking.some((name) => toSay.includes(name))) return 'nobody';
    const wanted = {
      mark: `lacking-ahead:${subject}`,
      kind: 'lacking',
      subject: `ahead:${id}`,
      turn: null,
    } as const;
    const about = { host: circle.hostId, at, locale: circle.locale, lacking };
    await postings.once(wanted, roomId, lackingAhead(translator(circle.locale), about));
    return 'done';
  }) satisfies Doer,
});
