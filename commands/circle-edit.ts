import { z } from 'zod';
import type { App } from '../src/app.ts';
import { inGuild, tell } from '../src/discord/command.ts';
import { choiceOf, numberOption, textOption, yesNoOption } from '../src/discord/described.ts';
import { refused } from '../src/discord/refusal.ts';
import { proveHost } from '../src/features/circle/host.ts';
import type { Circle } from '../src/features/circle/schema.ts';
import { permissionsIn } from '../src/features/room/permission-names.ts';
import { RoomKind } from '../src/features/room/schema.ts';
import { exampleFor } from '../src/features/schedule/example.ts';
import type { ScheduleWish } from '../src/features/schedule/plan.ts';
import { nextMeeting } from '../src/features/schedule/recurrence.ts';
import type { Edited } from '../src/features/settings/actions.ts';
import { languages, type Translate } from '../src/i18n/index.ts';
import { channelMention, plain, timestamp } from '../src/lib/markup.ts';
import { daysWish } from './schedule-options.ts';

const rooms = RoomKind.options.map((kind) => choiceOf(`command.room.${kind}`, kind));

/** How a room is to be: asked for when a circle starts, and when it is changed. */
export const roomOptions = [
  textOption('room', { choices: rooms }),
  yesNoOption('mute'),
  numberOption('keep'),
] as const;

export const roomWish = {
  room: RoomKind.optional(),
  mute: z.boolean().optional(),
  keep: z.int().optional(),
} as const;

/** Where a circle is shown beside its server's own list. */
export const showingOptions = [yesNoOption('listed'), yesNoOption('mirrored')] as const;

const Edit = z.object({
  circle: z.string(),
  topic: z.string().optional(),
  language: z.enum(languages).optional(),
  seats: z.int().optional(),
  time: z.string().optional(),
  zone: z.string().optional(),
  ...daysWish,
  ...roomWish,
  listed: z.boolean().optional(),
  mirrored: z.boolean().optional(),
});
type Edit = z.output<typeof Edit>;

/** What is asked for about the times; nothing when it is about something else. */
function timesIn({ time, zone, day, every, dates, starts }: Edit): ScheduleWish | undefined {
  const times = { time, zone, day, every, dates, starts };
  return Object.values(times).every((one) => one === undefined) ? undefined : times;
}

/** What has become of the circle, and of the room it has left. */
function told(t: Translate, { circle: { name }, left, room }: Edited, moved: boolean): string {
  const circle = plain(name);
  if (left !== undefined && room !== undefined)
    return t('circle.edited.moved', { circle, room: channelMention(room) });
  return t(moved ? 'circle.edited.next-room' : 'circle.edited', { circle });
}

/** When it meets next and how many can have a seat, as far as that has changed. */
function toldBeside(t: Translate, { circle }: Edited, wish: Edit, now: Date): readonly string[] {
  const next = timesIn(wish) === undefined ? undefined : nextMeeting(circle.schedule, now);
  return [
    ...(wish.seats === undefined ? [] : [t('circle.edited.seats', { count: circle.capacity })]),
    ...(next === undefined
      ? []
      : [t('circle.edited.times', { when: timestamp(next, 'F'), in: timestamp(next, 'R') })]),
  ];
}

/** What a change of where it is shown means for the people in it. */
function toldOfShowing(t: Translate, { listed, mirrored }: Edit, address = ''): readonly string[] {
  return [
    ...(listed === true ? [t('circle.edited.listed', { address })] : []),
    ...(listed === false ? [t('circle.edited.unlisted')] : []),
    ...(mirrored === true ? [t('circle.edited.mirrored')] : []),
    ...(mirrored === false ? [t('circle.edited.unmirrored')] : []),
  ];
}

/** What the bot would need for this wish and may not do here. */
function whatIsLacking(app: App, circle: Circle, { room, mute, mirrored }: Edit) {
  const wished = { ...circle, roomKind: room ?? circle.roomKind, mutes: mute ?? circle.mutes };
  const asked = [
    ...(room !== undefined || mute === true
      ? [{ refusal: 'room-permissions', missing: app.rooms.missing(wished) } as const]
      : []),
    ...(mirrored === true
      ? [{ refusal: 'event-permissions', missing: app.mirrors.missing(wished) } as const]
      : []),
  ];
  return asked.filter(({ missing }) => missing.length > 0);
}

/** `/circle edit`: for the host. Whether the bot may make a room of the new kind is looked at before anything is changed. */
export const edit = inGuild({
  ack: 'private',
  input: Edit,
  async run({ app, actor, t, mention }, wish) {
    const about = { t, mention };
    const circle = await app.circles.named(actor.guild, wish.circle);
    if (circle === undefined) return refused('no-such-circle', about);
    const host = proveHost(circle, actor.user);
    if (!host.ok) return refused(host.refusal, about);
    const [lacking] = whatIsLacking(app, circle, wish);
    if (lacking !== undefined) {
      const example = permissionsIn(t, actor.locale, lacking.missing);
      return refused(lacking.refusal, { ...about, example });
    }
    const { topic, language, seats, room, mute, keep, listed, mirrored } = wish;
    const changes = { topic, language, seats, room, mute, keep, listed, mirrored, times: timesIn(wish) };
    const edited = await app.settings.edit(host.value, changes);
    if (edited.ok) {
      const moved = edited.value.circle.roomKind !== circle.roomKind;
      const beside = toldBeside(t, edited.value, wish, app.now());
      const shown = toldOfShowing(t, wish, app.directory.address);
      return tell([told(t, edited.value, moved), ...beside, ...shown].join('\n'));
    }
    const { taken } = await app.circles.overview(circle, actor.user);
    const asked = { wish, before: circle.schedule, now: app.now() };
    const example = edited.refusal === 'seats-taken' ? `${taken}` : exampleFor(edited.refusal, asked);
    return refused(edited.refusal, { ...about, example });
  },
});
