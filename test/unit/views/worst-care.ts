import type { AuditLine } from '../../../src/features/audit/schema.ts';
import * as careRoom from '../../../src/features/care-room/views.ts';
import type { Concern } from '../../../src/features/concern/schema.ts';
import * as concern from '../../../src/features/concern/views.ts';
import * as concernNote from '../../../src/features/concern-note/views.ts';
import { Moment } from '../../../src/features/host-card/schema.ts';
import * as hostCard from '../../../src/features/host-card/views.ts';
import { type Server, Stance, usualServer } from '../../../src/features/server/schema.ts';
import * as server from '../../../src/features/server/views.ts';
import type { Translate } from '../../../src/i18n/index.ts';
import type { FormView } from '../../../src/lib/form.ts';
import { CareRoomId, ChannelId, ConcernId, MessageId, RoleId } from '../../../src/lib/ids.ts';
import { at, circleId, guild, sessionId } from '../../support/make.ts';
import type { Case } from './case.ts';
import { manySteps, stepWith, voteWith } from './worst-ladder.ts';
import { first, people } from './worst-live.ts';
import { markdownName } from './worst-words.ts';

export const careModules = {
  'care-room': careRoom,
  concern,
  'concern-note': concernNote,
  server,
  'host-card': hostCard,
};

const channel = ChannelId.parse('12345678901234567890');
const message = MessageId.parse('12345678901234567890');
const now = at('19:00');
const said: Concern = {
  id: ConcernId.parse('abcdefghijkl'),
  guildId: guild(),
  kind: 'report',
  reason: 'methods',
  goesTo: 'moderators',
  locale: 'en-US',
  aboutId: first,
  byId: people[1] ?? first,
  circleId: circleId('maple'),
  channelId: channel,
  messageId: message,
  state: 'taken',
  takenById: first,
  outcome: null,
  createdAt: now,
  closedAt: null,
  leads: [],
  stepId: null,
};
const two = { personId: first, alongId: people[1] ?? first };
const aside = { id: CareRoomId.parse('abcdefghijkl'), ...two, closedAt: null, endsAt: null };
const calls = [two.personId, two.alongId];
const line: AuditLine = {
  guildId: guild(),
  actorId: first,
  action: 'remove',
  concernId: null,
  circleId: null,
  outcome: 'already-removed',
  at: now,
};
const about = { command: (path: string) => `</${path}:12345678901234567890>`, lines: 10 };
const role = RoleId.parse('12345678901234567890');
const chosen: Server = {
  guildId: guild(),
  moderatorChannel: channel,
  stance: 'open-talk',
  votes: 5,
  moderatorRole: role,
  organiserRole: role,
  locale: 'de',
  concernDays: 60,
  leftDays: 14,
  calendars: false,
  directory: false,
};

/** What is said about worries, reports and hard moments, and what a server has chosen. Only a room for two calls the two. */
/** Nothing was done yet, and some words were added. */
const noted = { steps: [], vote: undefined, step: undefined, hasNote: true };

export const careMessages: readonly Case[] = [
  ...(['care', 'report'] as const).map(
    (kind): Case => ({
      name: `reasonCard of ${kind}`,
      make: (t) => concern.reasonCard(t, { kind, about: first, message, channel }),
      pings: [],
    }),
  ),
  ...(['care', 'report'] as const).flatMap((kind): readonly Case[] => [
    { name: `whoCard of ${kind}`, make: (t) => concern.whoCard(t, kind, { people, host: first }), pings: [] },
    { name: `whoCard of ${kind} outside of a session`, make: (t) => concern.whoCard(t, kind), pings: [] },
  ]),
  { name: 'careRoomCard', make: (t) => careRoom.careRoomCard(t, aside), pings: calls },
  {
    name: 'careRoomCard after the session',
    make: (t) => careRoom.careRoomCard(t, { ...aside, endsAt: now }),
    pings: calls,
  },
  {
    name: 'careRoomCard that is closed',
    make: (t) => careRoom.careRoomCard(t, { ...aside, closedAt: now, endsAt: now }),
    pings: [],
  },
  {
    name: 'careWhisper',
    make: (t) => careRoom.careWhisper(t, { id: aside.id, along: first, room: channel }),
    pings: [],
  },
  {
    name: 'wentAsideCard',
    make: (t) =>
      careRoom.wentAsideCard(
        t,
        { ...two, sessionId: sessionId('maple'), channelId: channel },
        '</host card:12345678901234567890>',
      ),
    pings: [],
  },
  {
    name: 'wentAsideCard without a room yet',
    make: (t) =>
      careRoom.wentAsideCard(t, { ...two, sessionId: sessionId('maple'), channelId: null }, '/host card'),
    pings: [],
  },
  { name: 'goAsideCard', make: (t) => careRoom.goAsideCard(t, sessionId('maple'), first), pings: [] },
  { name: 'reachOutCard', make: (t) => concern.reachOutCard(t, 'moderators'), pings: [] },
  { name: 'reachOutCard to the owner', make: (t) => concern.reachOutCard(t, 'owner'), pings: [] },
  ...(['care', 'report', 'reach-out'] as const).map(
    (kind): Case => ({
      name: `concernCard of ${kind}`,
      make: (t) => concern.concernCard(t, { ...said, kind }, markdownName),
      pings: [],
    }),
  ),
  {
    name: 'concernCard that is closed, of nobody any more',
    make: (t) =>
      concern.concernCard(
        t,
        { ...said, aboutId: null, takenById: null, state: 'closed', outcome: 'reminded' },
        undefined,
      ),
    pings: [],
  },
  ...(['open', 'agreed', 'declined', 'undecided'] as const).map(
    (state): Case => ({
      name: `concernCard with many steps and a vote that is ${state}`,
      make: (t) =>
        concern.concernCard(t, said, markdownName, {
          steps: manySteps,
          vote: voteWith({ state }),
          step: undefined,
          hasNote: false,
        }),
      pings: [],
    }),
  ),
  {
    name: 'concernCard with a vote about all circles',
    make: (t) =>
      concern.concernCard(t, said, undefined, {
        steps: [],
        vote: voteWith({ everywhere: true, ballots: [] }),
        step: undefined,
        hasNote: false,
      }),
    pings: [],
  },
  {
    name: 'concernCard with a note',
    make: (t) => concern.concernCard(t, said, markdownName, noted),
    pings: [],
  },
  {
    name: 'concernCard with a note that is closed',
    make: (t) =>
      concern.concernCard(t, { ...said, state: 'closed', outcome: 'reminded' }, markdownName, noted),
    pings: [],
  },
  {
    name: 'toldCard',
    make: (t) =>
      concernNote.toldCard(t, t('concern.told', { flags: '</my-flags:12345678901234567890>' }), {
        id: said.id,
        readers: 'moderators',
      }),
    pings: [],
  },
  {
    name: 'concernCard of somebody who asks for another look',
    make: (t) =>
      concern.concernCard(t, { ...said, kind: 'appeal', reason: 'another-look' }, markdownName, {
        steps: [],
        vote: undefined,
        step: stepWith({ kind: 'remove', everywhere: true }),
        hasNote: false,
      }),
    pings: [],
  },
  {
    name: 'saidCard with much to ask for another look at',
    make: (t) =>
      concern.saidCard(t, Array(200).fill({ ...said, kind: 'appeal', state: 'closed', outcome: 'stays' }), {
        again: manySteps,
        locale: 'en-US',
      }),
    pings: [],
  },
  {
    name: 'noteCard',
    make: (t) => concernNote.noteCard(t, `${markdownName}\n`.repeat(40).slice(0, concernNote.longestNote)),
    pings: [],
  },
  { name: 'saidCard', make: (t) => concern.saidCard(t, Array(200).fill(said)), pings: [] },
  { name: 'saidCard of nothing', make: (t) => concern.saidCard(t, []), pings: [] },
  ...Stance.options.map(
    (stance): Case => ({
      name: `serverCard with ${stance}`,
      make: (t) => server.serverCard(t, { ...chosen, stance }, about),
      pings: [],
    }),
  ),
  {
    name: 'serverCard of a server that has chosen nothing',
    make: (t) => server.serverCard(t, { guildId: guild(), ...usualServer }, { ...about, lines: 0 }),
    pings: [],
  },
  ...Moment.options.map(
    (moment): Case => ({
      name: `momentCard of ${moment}`,
      make: (t) => hostCard.momentCard(t, moment),
      pings: [],
    }),
  ),
  { name: 'auditCard', make: (t) => server.auditCard(t, Array(20).fill(line)), pings: [] },
  { name: 'auditCard of nothing', make: (t) => server.auditCard(t, []), pings: [] },
];

export const careForms: readonly ((t: Translate) => FormView)[] = (['moderators', 'owner'] as const).map(
  (readers) => (t) => concernNote.noteFormView(t, said.id, readers),
);
