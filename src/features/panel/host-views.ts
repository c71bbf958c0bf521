import type { Translate } from '../../i18n/index.ts';
import type { SessionId } from '../../lib/ids.ts';
import {
  button,
  card,
  type MessageView,
  mention,
  personPicker,
  picker,
  row,
  text,
  timestamp,
} from '../../lib/markup.ts';
import { goAsideButton } from '../care-room/buttons.ts';
import { RoleName } from '../format/schema.ts';
import type { Attendee, Live, Session } from '../session/schema.ts';
import { endOf } from '../session/steer.ts';
import { turnOf } from '../session/turn.ts';
import * as buttons from './buttons.ts';
import { minutesAndSeconds } from './times.ts';

/** What whoever holds the circle sees alone: who is here, how the air was shared today, and what they may do. */
export function hostCard(t: Translate, session: Session, live: Live, said?: string): MessageView {
  const { id } = session;
  const { course } = live;
  const turn = turnOf(live);
  return card(
    [],
    text(t('host.title')),
    ...(said === undefined ? [] : [text(said)]),
    ...(turn?.told === 'host' ? [text(t('host.time-up'))] : []),
    ...[peopleLines(t, live).join('\n')].filter(Boolean).map(text),
    ...(live.begunAt === null
      ? [row(button(t('session.begin.button'), buttons.beginButton.write([id]), { style: 'primary' }))]
      : [steeringRow(t, session, live)]),
    row(
      ...(course.kind === 'round' || course.kind === 'agenda'
        ? [button(t('host.next-is.button'), buttons.chooseButton.write([id, 'next-is']))]
        : []),
      ...(course.kind === 'round' || course.kind === 'hands'
        ? [button(t('host.return.button'), buttons.chooseButton.write([id, 'return']))]
        : []),
      ...(course.kind === 'focus' && course.person === null
        ? [button(t('host.focus.button'), buttons.chooseButton.write([id, 'focus']))]
        : []),
      button(t('host.roles.button'), buttons.rolesButton.write([id])),
      button(t('host.notes.button'), buttons.notesButton.write([id])),
    ),
    row(
      ...(live.pause === null ? [] : [button(t('panel.resume.button'), buttons.resumeButton.write([id]))]),
      ...(live.begunAt === null || live.doorUntil !== null
        ? []
        : [button(t('host.reopen.button'), buttons.reopenButton.write([id]))]),
      button(t('host.care.button'), goAsideButton.write([id])),
      button(t('host.close.button'), buttons.closeAskButton.write([id])),
    ),
  );
}

/** Who has the floor comes first: the next, a minute more, or later once more. Then the part itself. */
function steeringRow(t: Translate, { id }: Session, live: Live) {
  const { beat, course } = live;
  const turn = turnOf(live);
  const onTurn = turn !== null && turn.step === 'speaking';
  return row(
    button(t('host.move-on.button'), buttons.moveOnButton.write([id, beat]), { style: 'primary' }),
    onTurn
      ? button(t('host.more-time.button'), buttons.giveMinuteButton.write([id, beat, turn.extensions]))
      : button(t('host.more-minutes.button'), buttons.moreMinutesButton.write([id, endOf(live)])),
    ...(turn === null
      ? []
      : [button(t('host.back-later.button'), buttons.backLaterButton.write([id, beat]))]),
    ...(turn === null || course.kind === 'round'
      ? []
      : [button(t('host.next-part.button'), buttons.nextPartButton.write([id, beat]))]),
  );
}

function peopleLines(t: Translate, live: Live): readonly string[] {
  const named = (
    key: 'host.here' | 'host.away' | 'host.listening',
    who: (one: Attendee) => boolean,
  ): readonly string[] => {
    const people = live.people.filter(who).map(({ user }) => mention(user));
    return people.length === 0 ? [] : [t(key, { people: people.join(' · ') })];
  };
  const air = live.people
    .filter(({ heard }) => heard > 0)
    .map(({ user, heard }) => t('host.air.one', { name: mention(user), time: minutesAndSeconds(heard) }));
  const roles = RoleName.options.flatMap((role) => {
    const user = live.roles[role];
    return user === undefined ? [] : [t('host.role.one', { role: t(`role.${role}`), name: mention(user) })];
  });
  return [
    ...named('host.here', ({ away, listening }) => away === null && !listening),
    ...named('host.listening', ({ away, listening }) => away === null && listening),
    ...named('host.away', ({ away }) => away !== null),
    ...(air.length === 0 ? [] : [t('host.air', { people: air.join(' · ') })]),
    ...(roles.length === 0 ? [] : [t('host.roles', { people: roles.join(' · ') })]),
    ...(live.doorUntil === null ? [] : [t('host.door.open', { until: timestamp(live.doorUntil, 't') })]),
    ...(live.endsAt === null ? [] : [t('where.ends', { in: timestamp(live.endsAt, 'R') })]),
  ];
}

const back = (t: Translate, id: SessionId) =>
  row(button(t('host.back.button'), buttons.hostBackButton.write([id])));

export const choosePerson = (t: Translate, id: SessionId, what: buttons.Choosing): MessageView =>
  card(
    [],
    text(t(`host.choose.${what}`)),
    personPicker({
      customId: buttons.personPickers.write([id, what]),
      placeholder: t('panel.choice.placeholder'),
    }),
    back(t, id),
  );

export const chooseRole = (t: Translate, id: SessionId): MessageView =>
  card(
    [],
    text(t('host.choose.role')),
    picker({
      customId: buttons.rolePicker.write([id]),
      placeholder: t('host.choose.role'),
      options: RoleName.options.map((role) => ({
        label: t(`role.${role}`),
        value: role,
        description: t(`role.${role}.about`),
      })),
    }),
    back(t, id),
  );

export const chooseForRole = (t: Translate, id: SessionId, role: RoleName): MessageView =>
  card(
    [],
    text(t('host.choose.role-for', { role: t(`role.${role}`) })),
    personPicker({
      customId: buttons.roleForPicker.write([id, role]),
      placeholder: t('panel.choice.placeholder'),
    }),
    back(t, id),
  );

export const askToClose = (t: Translate, id: SessionId): MessageView =>
  card(
    [],
    text(t('host.close.sure')),
    row(
      button(t('host.close.yes.button'), buttons.closeButton.write([id])),
      button(t('host.back.button'), buttons.hostBackButton.write([id])),
    ),
  );
