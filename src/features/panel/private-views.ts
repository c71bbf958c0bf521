import type { Translate } from '../../i18n/index.ts';
import { type FormView, form } from '../../lib/form.ts';
import { formText } from '../../lib/form-questions.ts';
import type { SessionId, UserId } from '../../lib/ids.ts';
import { button, card, type MessageView, mention, row, text, timestamp } from '../../lib/markup.ts';
import { whoRow } from '../concern/who-row.ts';
import { helpNowButton } from '../crisis/buttons.ts';
import { happeningOf, titleOf } from '../format/words.ts';
import { comesBackLater } from '../session/agenda.ts';
import { proveSuccessor } from '../session/authority.ts';
import { phaseOf } from '../session/course.ts';
import { attendeeIn, here } from '../session/people.ts';
import type { Attendee, Live, Session } from '../session/schema.ts';
import { turnOf } from '../session/turn.ts';
import * as buttons from './buttons.ts';
import { waitingIn } from './turn-views.ts';

/** What somebody sees of the session alone: where we are, what that means for them, and what they may choose. */
export function whereCard(t: Translate, session: Session, live: Live, user: UserId): MessageView {
  const own = attendeeIn(live, user);
  const texts = [phaseLine(t, session, live), ...floorLines(t, live, user), ...ownLines(t, live, own)];
  if (live.endsAt !== null) texts.push(t('where.ends', { in: timestamp(live.endsAt, 'R') }));
  return card(
    [],
    text(t('where.title')),
    text(texts.join('\n')),
    ...ownRows(t, session, live, own),
    row(
      ...(own !== undefined && own.away === null
        ? [button(t('panel.step-out.button'), buttons.stepOutButton.write([session.id]))]
        : []),
      ...(proveSuccessor(live, user).ok
        ? [button(t('where.chair.button'), buttons.takeChairButton.write([session.id]))]
        : []),
      button(t('help.button'), helpNowButton.write([])),
    ),
    whoRow(t),
  );
}

function phaseLine(t: Translate, session: Session, live: Live): string {
  if (live.begunAt === null) return t('where.gather', { count: here(live).length });
  const phase = titleOf(t, session.format, live.at);
  return t('where.phase', { phase, about: happeningOf(t, phaseOf(session, live)) });
}

function floorLines(t: Translate, live: Live, user: UserId): readonly string[] {
  const turn = turnOf(live);
  const paused = live.pause === null ? [] : [t('where.paused')];
  if (turn === null) return paused;
  return [
    ...paused,
    turn.holder === user ? t('where.yours') : t('where.floor', { name: mention(turn.holder) }),
  ];
}

function ownLines(t: Translate, live: Live, own: Attendee | undefined): readonly string[] {
  if (own === undefined) return [t('refusal.not-here')];
  const nods = own.nodded === 0 ? [] : [t('where.nods', { count: own.nodded })];
  const marked = live.bookmarks.includes(own.user) ? [t('where.marked')] : [];
  return [placeLine(t, live, own), ...marked, ...nods];
}

function placeLine(t: Translate, live: Live, own: Attendee): string {
  if (own.away !== null) return t('where.away');
  if (own.listening) return t('where.listening');
  const before = waitingIn(live).indexOf(own.user);
  return before === -1 ? t('where.had') : t('where.next', { count: before + 1 });
}

function ownRows(t: Translate, { id, format }: Session, live: Live, own: Attendee | undefined) {
  if (own === undefined)
    return [row(button(t('session.agree.button'), buttons.agreeButton.write([id]), { style: 'primary' }))];
  const flip = (yes: boolean): 'yes' | 'no' => (yes ? 'no' : 'yes');
  const marked = live.bookmarks.includes(own.user);
  const choices = [
    button(
      t(own.listening ? 'where.called.button' : 'where.listen.button'),
      buttons.listenButton.write([id, flip(own.listening)]),
    ),
    button(
      t(own.calm ? 'where.countdown.button' : 'where.calm.button'),
      buttons.calmButton.write([id, flip(own.calm)]),
    ),
    ...(comesBackLater(format, live.at)
      ? [
          button(
            t(marked ? 'where.unmark.button' : 'where.mark.button'),
            buttons.markButton.write([id, flip(marked)]),
          ),
        ]
      : []),
    button(t('where.write.button'), buttons.writeAheadButton.write([id])),
  ];
  const back =
    own.away === null
      ? []
      : [button(t('where.back.button'), buttons.backButton.write([id]), { style: 'primary' })];
  const early =
    own.newcomer && !own.early
      ? [button(t('where.early.button'), buttons.earlyButton.write([id, 'yes']))]
      : [];
  const more = [...back, ...early];
  return [row(...choices), ...(more.length === 0 ? [] : [row(...more)])];
}

/** Fewer than a circle is better with: the host chooses, and all three are fine. */
export const fewCard = (t: Translate, id: SessionId, count: number, least: number): MessageView =>
  card(
    [],
    text(t('few.title', { count, least })),
    text(t('few.wait')),
    row(
      button(t('few.wait.button'), buttons.waitButton.write([id])),
      button(t('few.go.button'), buttons.beginFewButton.write([id])),
      button(t('few.another-time.button'), buttons.anotherTimeButton.write([id])),
    ),
  );

export const stepOutCard = (t: Translate, id: SessionId): MessageView =>
  card(
    [],
    text(t('out.ask')),
    row(
      button(t('out.ok.button'), buttons.outOkButton.write([id])),
      button(t('out.someone.button'), buttons.outSomeoneButton.write([id])),
      button(t('help.button'), helpNowButton.write([])),
    ),
  );

/** After stepping out: what was told to whom, and the way back. */
export const steppedOutCard = (
  t: Translate,
  id: SessionId,
  told: 'out.told' | 'out.told.someone' | 'out.told.nobody',
): MessageView =>
  card(
    [],
    text(t(told)),
    row(
      button(t('where.back.button'), buttons.backButton.write([id]), { style: 'primary' }),
      button(t('help.button'), helpNowButton.write([])),
    ),
  );

export const pauseCard = (t: Translate, id: SessionId): MessageView =>
  card(
    [],
    text(t('pause.ask')),
    row(
      button(t('pause.ask.button'), buttons.askPauseButton.write([id])),
      button(t('pause.stop.button'), buttons.stopButton.write([id])),
      button(t('panel.step-out.button'), buttons.stepOutButton.write([id])),
    ),
  );

/** Words for a turn still to come. Discord keeps the draft while the form is closed; nothing of it is stored. */
export const writeAheadForm = (t: Translate, id: SessionId): FormView =>
  form(
    t('write.title'),
    buttons.writeAheadForm.write([id]),
    formText({
      long: true,
      label: t('write.label'),
      description: t('write.about'),
      customId: 'words',
      required: true,
      most: 1_800,
    }),
  );

export const notesForm = (t: Translate, id: SessionId): FormView =>
  form(
    t('host.notes.title'),
    buttons.notesForm.write([id]),
    formText({
      long: true,
      label: t('host.notes.label'),
      description: t('host.notes.about'),
      customId: 'words',
      required: true,
      most: 1_800,
    }),
  );

/** Their own words, shown to them alone so that they can copy them. */
export const ownWords = (t: Translate, key: 'write.told' | 'host.notes.told', words: string): MessageView =>
  card([], text(t(key, { words: words.replaceAll('```', "'''") })));
