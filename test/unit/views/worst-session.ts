import * as hosts from '../../../src/features/panel/host-views.ts';
import * as lines from '../../../src/features/panel/line-views.ts';
import * as own from '../../../src/features/panel/private-views.ts';
import * as turns from '../../../src/features/panel/turn-views.ts';
import * as panels from '../../../src/features/panel/views.ts';
import type { Translate } from '../../../src/i18n/index.ts';
import { UserId } from '../../../src/lib/ids.ts';
import type { Case } from './case.ts';
import {
  about,
  awaited,
  busy,
  choice,
  first,
  focus,
  id,
  later,
  notice,
  panel,
  people,
  plain,
  relay,
  round,
  second,
  turn,
} from './worst-live.ts';
import { markdownName } from './worst-words.ts';

/** Every message of a session, with the longest that can be put into it, and whom it may notify. */
export const sessionMessages: readonly Case[] = [
  panel('at the door', ['text-circle', 'gather'], plain, {
    begunAt: null,
    pause: { by: 'anyone', stop: true, since: later },
  }),
  panel('at the door of nobody', ['text-circle', 'gather'], plain, { begunAt: null, people: [] }),
  panel('of the opening', ['grief-circle', 'opening'], plain),
  panel('of the agreements', ['grief-circle', 'agreements'], plain),
  panel('of a silence', ['grief-circle', 'candle'], plain),
  panel('of a reading', ['timed-shares', 'reading'], plain),
  panel('of everybody at once', ['text-circle', 'one-word'], plain),
  panel('of an offered turn', ['text-circle', 'shares'], round({ turn: { ...turn, step: 'offered' } }), {}, [
    second,
  ]),
  panel('of a turn', ['text-circle', 'shares'], round(), {}, [second]),
  panel('of a quiet turn', ['grief-circle', 'shares'], round({ turn: { ...turn, begun: false } }), {}, [
    second,
  ]),
  panel('of a turn in silence', ['grief-circle', 'shares'], round({ turn: { ...turn, silent: true } }), {}, [
    second,
  ]),
  panel(
    'of a turn that is over',
    ['grief-circle', 'shares'],
    round({ turn: { ...turn, told: 'host' } }),
    {},
    [second],
  ),
  panel(
    'of answers',
    ['text-circle', 'shares'],
    round({ turn: { ...turn, step: 'answers', answering: people } }),
    {},
    [second],
  ),
  panel('of a pause', ['text-circle', 'shares'], round(), {
    pause: { by: 'guardian', stop: false, since: later },
  }),
  panel(
    'that runs by itself',
    ['text-circle', 'shares'],
    round(),
    { chair: { by: null, was: first, lost: null, changes: 9 } },
    [second],
  ),
  panel('of volunteers', ['talking-piece', 'check-in'], round({ turn: null, choice: choice(null) })),
  panel('of a choice', ['talking-piece', 'check-in'], round({ turn: null, choice: choice(second) }), {}, [
    second,
  ]),
  panel('of hands', ['timed-shares', 'shares'], {
    kind: 'hands',
    seconds: 180,
    turn: null,
    raised: people,
    had: [],
  }),
  panel(
    'of a hand',
    ['timed-shares', 'shares'],
    { kind: 'hands', seconds: 180, turn, raised: people, had: [] },
    {},
    [second],
  ),
  panel('of the agenda', ['check-in-working-time', 'topics'], { kind: 'agenda', wanting: people }),
  panel('of a relay', ['empathy-relay', 'relay'], relay, {}, [second]),
  panel('of a relay without a speaker', ['empathy-relay', 'relay'], {
    ...relay,
    turn: null,
    choice: choice(null),
  }),
  panel(
    'of a relay without a listener',
    ['empathy-relay', 'relay'],
    { ...relay, turn: null, choice: choice(second) },
    {},
    [second],
  ),
  panel('of nobody in focus', ['focus-person', 'focus'], { ...focus, person: null, choice: choice(null) }),
  panel('of questions', ['focus-person', 'focus'], focus),
  panel('of telling', ['focus-person', 'focus'], { ...focus, turn }, {}, [second]),
  panel('of the closing', ['focus-person', 'closing'], plain),
  panel('of the afterglow', ['focus-person', 'afterglow'], plain),
  { name: 'restedPanel', make: (t) => panels.restedPanel(t, 99_999), pings: [] },
  { name: 'restedPanel of the gathering', make: (t) => panels.restedPanel(t, 0), pings: [] },
  {
    name: 'readyCheck',
    make: (t) => lines.readyCheck(t, id, { ...awaited, host: first, ready: 'asked' }),
    pings: [first],
  },
  {
    name: 'readyCheck of one who is',
    make: (t) => lines.readyCheck(t, id, { ...awaited, host: first, ready: 'yes' }),
    pings: [],
  },
  {
    name: 'readyCheck of one who is not',
    make: (t) => lines.readyCheck(t, id, { ...awaited, host: null, ready: 'no' }),
    pings: [],
  },
  { name: 'nodsTold', make: (t) => lines.nodsTold(t, 11), pings: [] },
  { name: 'warning', make: (t) => lines.warning(t), pings: [] },
  { name: 'endWord', make: (t) => lines.endWord(t, 'quarter', later), pings: [] },
  { name: 'chairOffer', make: (t) => lines.chairOffer(t, id, busy, second), pings: [second] },
  { name: 'chairOffer to all', make: (t) => lines.chairOffer(t, id, busy, 'anyone'), pings: [] },
  { name: 'chairTaken', make: (t) => lines.chairTaken(t, second), pings: [] },
  { name: 'roleOffer', make: (t) => lines.roleOffer(t, id, 'timekeeper', second), pings: [second] },
  { name: 'noticeThere', make: (t) => lines.noticeThere(t, id, notice('late')), pings: [first] },
  { name: 'noticeRead', make: (t) => lines.noticeRead(t, about, busy, notice('out-someone')), pings: [] },
  {
    name: 'noticeRead by who holds a circle of few',
    make: (t) => lines.noticeRead(t, about, busy, notice('few')),
    pings: [],
  },
  { name: 'overPanel', make: (t) => lines.overPanel(t), pings: [] },
  { name: 'letInWord', make: (t) => lines.letInWord(t, people), pings: people },
  ...(['held', 'few', 'cancelled', 'unheld'] as const).map((ended) => ({
    name: `closingWords of one that was ${ended}`,
    make: (t: Translate) => lines.closingWords(t, { circle: markdownName, ended, next: later, together: 99 }),
    pings: [],
  })),
  { name: 'restedLine', make: (t) => lines.restedLine(t, 'chair'), pings: [] },
  ...[first, second, UserId.parse('2'.repeat(18))].map((user, n) => ({
    name: `whereCard ${n}`,
    make: (t: Translate) => own.whereCard(t, about, busy, user),
    pings: [],
  })),
  { name: 'fewCard', make: (t) => own.fewCard(t, id, 1, 3), pings: [] },
  { name: 'stepOutCard', make: (t) => own.stepOutCard(t, id), pings: [] },
  { name: 'steppedOutCard', make: (t) => own.steppedOutCard(t, id, 'out.told.nobody'), pings: [] },
  { name: 'pauseCard', make: (t) => own.pauseCard(t, id), pings: [] },
  { name: 'ownWords', make: (t) => own.ownWords(t, 'write.told', 'x'.repeat(1_800)), pings: [] },
  {
    name: 'hostCard at the door of nobody',
    make: (t) =>
      hosts.hostCard(t, about, {
        ...busy,
        begunAt: null,
        endsAt: null,
        doorUntil: null,
        people: [],
        roles: {},
      }),
    pings: [],
  },
  {
    name: 'hostCard',
    make: (t) =>
      hosts.hostCard(
        t,
        about,
        { ...busy, pause: { by: 'host', stop: false, since: later } },
        t('host.role.told'),
      ),
    pings: [],
  },
  { name: 'choosePerson', make: (t) => hosts.choosePerson(t, id, 'return'), pings: [] },
  { name: 'chooseRole', make: (t) => hosts.chooseRole(t, id), pings: [] },
  { name: 'chooseForRole', make: (t) => hosts.chooseForRole(t, id, 'timekeeper'), pings: [] },
  { name: 'askToClose', make: (t) => hosts.askToClose(t, id), pings: [] },
];

/** The views of the panel and around it. What is not a message is a form, or part of one. */
export const panelModules = {
  ...panels,
  ...lines,
  ...hosts,
  ...Object.fromEntries(Object.entries(own).filter(([name]) => !name.endsWith('Form'))),
};

/** Every form of a session. */
export const sessionForms: readonly ((t: Translate) => object)[] = [
  (t) => turns.beginForm(t, id, 99_999, 'wish'),
  (t) => turns.beginForm(t, id, 99_999, 'note'),
  (t) => own.writeAheadForm(t, id),
  (t) => own.notesForm(t, id),
];
