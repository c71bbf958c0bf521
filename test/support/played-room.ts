import type { Voice } from '../../src/features/mute/voice.ts';
import type { Notes } from '../../src/features/note/notes.ts';
import type { Whisper } from '../../src/features/posting/whisper.ts';
import type { Room, RoomPlan } from '../../src/features/room/room.ts';
import { ChannelId, type MessageId } from '../../src/lib/ids.ts';
import { type Letter, playedDirect, type Told } from './played-direct.ts';
import { playedMessages } from './played-messages.ts';
import { type Aside, playedSideRooms } from './played-side-rooms.ts';
import { playedThreads } from './played-threads.ts';
import type { Posted } from './posted.ts';

type Place = { plan: RoomPlan; messages: Posted[] };
type Step =
  | 'note'
  | 'aside'
  | 'arrange'
  | 'remove'
  | 'post'
  | 'edit'
  | 'find'
  | 'mute'
  | 'whisper'
  | 'direct';
type InVoice = { channel: ChannelId; muted: boolean };
/** A private thread for one person. */
type Note = { person: string; name: string; messages: Posted[] };

/** The connection breaks at a step: before Discord heard of it, or after it did it and before we heard. */
type Break = Readonly<{ step: Step; when: 'before' | 'after' }>;

/** What there is in Discord at one moment. */
type Everything = Readonly<{
  places: ReadonlyMap<string, Place>;
  last: bigint;
  inVoice: ReadonlyMap<string, InVoice>;
  inThreads: ReadonlyMap<string, ReadonlySet<string>>;
  gone: ReadonlySet<string>;
  whispered: readonly Told[];
  notes: ReadonlyMap<string, Note>;
  asides: ReadonlyMap<string, Aside>;
  letters: readonly Letter[];
  closedTo: ReadonlySet<string>;
  listening: boolean;
}>;

const nothing: Everything = {
  places: new Map(),
  last: 0n,
  inVoice: new Map(),
  inThreads: new Map(),
  gone: new Set(),
  whispered: [],
  notes: new Map(),
  asides: new Map(),
  letters: [],
  closedTo: new Set(),
  listening: false,
};

/**
 * Discord's side of the ports of the product, in memory: rooms, the messages in them, and voice. It outlives the bot, so
 * that a restart can be played by making a new app on the same database and the same place. What it was given to begin
 * with stays as it is: a copy goes its own way.
 */
export function playedPlace(begins: Everything = nothing) {
  const places = new Map(
    [...begins.places].map(([id, { plan, messages }]) => [
      id,
      { plan, messages: messages.map((one) => ({ ...one })) },
    ]),
  );
  const notes = new Map(
    [...begins.notes].map(([id, note]) => [
      id,
      { ...note, messages: note.messages.map((one) => ({ ...one })) },
    ]),
  );
  const breaks: Break[] = [];
  const calls: string[] = [];
  const heard: ((step: Step) => void)[] = [];
  let { last, listening } = begins;
  const newId = (): string => String(400000000000000000n + ++last);

  const messagesIn = (channel: ChannelId): Posted[] | undefined =>
    (places.get(channel) ?? notes.get(channel) ?? asides.get(channel))?.messages;

  async function step<T>(name: Step, work: () => T): Promise<T> {
    calls.push(name);
    const [next] = breaks;
    const breaking = next?.step === name ? breaks.shift() : undefined;
    if (breaking?.when === 'before') throw new Error('The connection broke before it arrived.');
    const done = work();
    for (const hears of heard) hears(name);
    if (breaking?.when === 'after') throw new Error('The connection broke before the answer came.');
    return done;
  }

  const { messenger, forgotten } = playedMessages(messagesIn, { step, newId });

  /** One that was made and whose answer was lost carries the circle's id. */
  function madeFor(plan: RoomPlan): ChannelId {
    const made = [...places].find(([, place]) => isFor(plan, place.plan));
    return ChannelId.parse(made === undefined ? newId() : made[0]);
  }

  const room: Room = {
    arrange: (plan, known) =>
      step('arrange', () => {
        const channel = known !== undefined && places.has(known) ? known : madeFor(plan);
        places.set(channel, { plan, messages: places.get(channel)?.messages ?? [] });
        return { channel, lacking: [] };
      }),
    look: () => undefined,
    isThere: (channel) => places.has(channel),
    remove: (_, channel) =>
      step('remove', () => {
        places.delete(channel);
        asides.delete(channel);
        return 'removed';
      }),
    missing: () => [],
    lacking: () => [],
    offered: () => true,
  };

  const inVoice = new Map([...begins.inVoice].map(([person, state]) => [person, { ...state }]));
  const voice: Voice = {
    of: (_, person) => inVoice.get(person),
    setMute: (_, person, muted) =>
      step('mute', () => {
        const state = inVoice.get(person);
        if (state === undefined) return 'not-connected';
        state.muted = muted;
        return 'done';
      }),
  };

  const { sideRooms, asides } = playedSideRooms(begins.asides, { step, newId });
  const { threads, inThreads, peopleIn } = playedThreads(begins.inThreads);

  const notePort: Notes = {
    ready: ({ person, name }, known) =>
      step('note', () => {
        if (gone.has(person)) return 'gone';
        const made = [...notes].find(([id, note]) => id === known || note.name === name)?.[0];
        const channel = ChannelId.parse(made ?? newId());
        if (made === undefined) notes.set(channel, { person, name, messages: [] });
        return channel;
      }),
    remove: (channel) =>
      step('remove', () => {
        notes.delete(channel);
      }),
  };

  const whispered = [...begins.whispered];
  const whisper: Whisper = (_, to, view) =>
    step('whisper', () => {
      if (!listening) return 'cannot';
      whispered.push({ to, view });
      return 'told';
    });
  const { direct, letters, closedTo } = playedDirect(begins, { step, newId, forgotten });
  const gone = new Set(begins.gone);
  const removedFrom = new Set<string>();

  return {
    room,
    messenger,
    whisper,
    noteThreads: notePort,
    sideRooms,
    /** Private rooms for two people. */
    asides,
    /** What is written to one person alone, in a private thread. */
    notes: (person?: string): readonly Posted[] =>
      [...notes.values()]
        .filter((note) => person === undefined || note.person === person)
        .flatMap(({ messages }) => messages),
    direct,
    /** Direct messages that have arrived, in order. */
    letters,
    /** Some minutes go by, and Discord would take every message for a new one. */
    forgetsNumbers: (): void => {
      for (const { once } of [...letters, ...[...places.values()].flatMap((place) => place.messages)])
        forgotten.add(once);
    },
    /** Who takes no direct messages. */
    closedTo,
    /** Who has left the server. */
    gone,
    /** Servers the bot was removed from. */
    removedFrom,
    /** What was told to one person alone. */
    whispered,
    /** Whether people have pressed something just now, so that they can be told something alone. */
    listens: (now: boolean): void => {
      listening = now;
    },
    voice,
    threads,
    /** Who is connected to voice, where, and whether the server mutes them. */
    inVoice,
    /** Who is in a thread. */
    peopleIn,
    /** What was asked of Discord, in order. */
    calls,
    /** Calls this whenever Discord has done something and its answer has not been heard yet. */
    onDone: (hears: (step: Step) => void): void => {
      heard.push(hears);
    },
    /** What there is now, to begin another place with. */
    everything: (): Everything => ({
      places,
      last,
      inVoice,
      inThreads,
      gone,
      whispered,
      notes,
      asides,
      letters,
      closedTo,
      listening,
    }),
    breakAt: (step: Step, when: Break['when']): void => {
      breaks.push({ step, when });
    },
    rooms: (): readonly Place[] => [...places.values()],
    /** Every message that is there now, room by room. */
    messages: (): readonly Posted[] => [...places.values()].flatMap((place) => place.messages),
    /** A moderator deletes a message. */
    deleteMessage: (message: MessageId): void => {
      for (const place of places.values()) place.messages = place.messages.filter(({ id }) => id !== message);
    },
    /** A moderator deletes every room. */
    deleteRooms: (): void => places.clear(),
  };
}

/** A thread is made for one session; any other room is the circle's for as long as it is of that kind. */
const isFor = ({ circle, kind, session }: RoomPlan, made: RoomPlan): boolean =>
  made.circle === circle && made.kind === kind && (kind !== 'thread' || made.session === session);

export type PlayedPlace = ReturnType<typeof playedPlace>;
