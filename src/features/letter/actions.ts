import type { Translator } from '../../i18n/index.ts';
import { type ChannelId, type CircleId, type GuildId, newNoteCode, type UserId } from '../../lib/ids.ts';
import type { InLine } from '../../lib/in-line.ts';
import { PlainError } from '../../lib/plain-error.ts';
import type { Now } from '../../lib/time.ts';
import type { Stores } from '../../stores.ts';
import type { Circle } from '../circle/schema.ts';
import type { DirectActions, To } from '../direct/actions.ts';
import type { Doer } from '../due-work/actions.ts';
import type { Notes } from '../note/notes.ts';
import type { PostingActions } from '../posting/actions.ts';
import type { Seat } from '../seat/schema.ts';
import { type Letter, letterOf, standOf, subjectOf } from './letter.ts';
import { directLetter, letterCard, restingLetter } from './views.ts';

/** Asks for a letter to be as things stand: to be sent, or where it was sent before, to be put right or at rest. */
export async function askLetter(stores: Stores, letter: Letter, now: Date): Promise<void> {
  const subject = subjectOf(letter);
  await stores.due.ask({ key: `letter:${subject}`, kind: 'letter', subject, dueAt: now });
}

/** The letters about places in a circle that were sent and still wait for an answer. */
export async function lettersIn(stores: Stores, circle: CircleId): Promise<readonly Letter[]> {
  const awake = await stores.postings.awake(postedFor(circle));
  return awake.map(({ mark }) => letterOf(mark.slice('letter:'.length)));
}

/** Told apart from what is posted in the room of the circle. */
const postedFor = (circle: CircleId): string => `letters:${circle}`;

type About = Readonly<{ circle: Circle; seat: Seat }>;

type Needs = Readonly<{
  stores: Stores;
  notes: Notes;
  postings: PostingActions;
  direct: DirectActions;
  translator: Translator;
  /** Somebody turned out to be no longer in the server. */
  leaveServer: (circle: Circle, person: UserId) => Promise<void>;
  now: Now;
  inLine: InLine;
}>;

export function letterActions({
  stores,
  notes,
  postings,
  direct,
  translator,
  leaveServer,
  now,
  inLine,
}: Needs) {
  async function about(letter: Letter): Promise<Partial<About>> {
    const circle = await stores.circles.find(letter.circle);
    if (circle === undefined) return {};
    const seat = (await stores.seats.of(circle.id)).find(({ place }) => place === letter.place);
    return seat === undefined ? { circle } : { circle, seat };
  }

  /** Where this person can be told something alone. */
  async function reach(
    guild: GuildId,
    person: UserId,
    locale: string,
  ): Promise<ChannelId | 'gone' | 'not-allowed'> {
    const note = await stores.notes.used(guild, person, newNoteCode(), now());
    const t = translator(locale);
    const name = t('note.name', { code: note.code });
    const words = { threadsIn: t('room.threads-in'), about: t('room.about') };
    const channel = await notes.ready({ guild, person, name, ...words }, note.channelId ?? undefined);
    if (channel !== 'gone' && channel !== 'not-allowed' && channel !== note.channelId)
      await stores.notes.keep(guild, person, channel);
    return channel;
  }

  /** Somebody may have taken their yes back since the note was asked for. */
  async function wantsKindNotes({ guild, person }: To): Promise<boolean> {
    return (await stores.wishes.find(guild, person))?.kindNotes === true;
  }

  async function send(
    key: string,
    letter: Letter,
    { circle, seat }: About,
  ): Promise<'done' | 'late' | 'gone'> {
    const known = await stores.postings.find(key);
    const stands = standOf(seat, letter);
    const view = letterCard(translator(circle.locale), { circle, seat, letter });
    if (known?.messageId != null) {
      await (stands === 'over' ? postings.rest(known, view) : postings.change(known, view));
      return 'done';
    }
    // One whose answer was lost is found again and put right, whatever has become of it.
    if (known === undefined && stands !== 'waiting') return 'late';
    const to = { guild: circle.guildId, person: seat.userId };
    if (letter.kind === 'kept' && known === undefined && !(await wantsKindNotes(to))) return 'late';
    const card = directLetter(translator(circle.locale), { circle, seat, letter });
    // By direct message where they have asked for that, and it arrives. It is not changed later; its buttons answer.
    if (stands === 'waiting' && (await direct.send(to, `direct:${key}`, card)) === 'sent') return 'done';
    const channel = await reach(circle.guildId, seat.userId, circle.locale);
    if (channel === 'gone') return 'gone';
    // Tried again with growing delay: until then nobody has been told, and an offer goes on to the next with its time.
    if (channel === 'not-allowed') throw new PlainError('No private thread may be made for a note.');
    const wanted = { mark: key, kind: 'letter', subject: postedFor(circle.id), turn: null } as const;
    await postings.keep(wanted, channel, view);
    return 'done';
  }

  /** Sends a letter, or makes one that was sent say how things stand. What is over before it was sent is not sent. */
  const deliver: Doer = async ({ key, subject }) => {
    const letter = letterOf(subject);
    const first = await about(letter);
    if (first.circle === undefined || first.seat === undefined) return await rest(key, first.circle);
    // Nothing is written down of somebody while what is stored about them is being erased.
    const sent = await inLine(`person:${first.seat.userId}`, async () => {
      const { circle, seat } = await about(letter);
      if (circle === undefined || seat === undefined) return await rest(key, circle);
      return await send(key, letter, { circle, seat });
    });
    if (sent !== 'gone') return sent;
    await leaveServer(first.circle, first.seat.userId);
    return 'nobody';
  };

  /** Whoever it was written to has left: the letter stays, without its buttons. */
  async function rest(key: string, circle: Circle | undefined): Promise<'nobody'> {
    const known = await stores.postings.find(key);
    if (circle !== undefined && known !== undefined && known.restedAt === null)
      await postings.rest(known, restingLetter(translator(circle.locale)));
    return 'nobody';
  }

  return {
    deliver,
    reach,
  };
}
