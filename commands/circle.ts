import { z } from 'zod';
import { type Command, inGuild, type MemberContext, say, tell } from '../src/discord/command.ts';
import { command, numberOption, personOption, subcommand, textOption } from '../src/discord/described.ts';
import { refused } from '../src/discord/refusal.ts';
import type { Circle } from '../src/features/circle/schema.ts';
import { usualFormat } from '../src/features/format/shipped.ts';
import { nameOf } from '../src/features/format/words.ts';
import { permissionsIn } from '../src/features/room/permission-names.ts';
import { exampleFor } from '../src/features/schedule/example.ts';
import { nextMeeting } from '../src/features/schedule/recurrence.ts';
import { plain, timestamp } from '../src/lib/markup.ts';
import { aboutCircle, suggestsCircles } from './about-circle.ts';
import { browse, browseOptions, languageOption } from './circle-browse.ts';
import { edit, roomOptions, roomWish, showingOptions } from './circle-edit.ts';
import { startsJoining } from './circle-join.ts';
import { admit, admitOptions, archive, rest, resume, resumeOptions } from './circle-keeping.ts';
import { invite, inviteOptions, line } from './circle-line.ts';
import { readmit, remove } from './circle-remove.ts';
import { circleFor } from './circle-view.ts';
import { chosenFormat, suggestsFormats } from './format-option.ts';
import { changedTimes, daysWish, newTimes, suggestsZones } from './schedule-options.ts';

const circleOption = textOption('circle', { required: true, suggests: true });

const Wish = z.object({
  name: z.string(),
  topic: z.string(),
  time: z.string(),
  zone: z.string(),
  ...daysWish,
  seats: z.int().default(8),
  format: z.string().default(usualFormat),
  ...roomWish,
});

/** What the bot will need for the room of a new circle and may not do yet: there is time to give it. */
function lackingNow(
  { app, t, mention }: Pick<MemberContext, 'app' | 't' | 'mention'>,
  circle: Circle,
  locale: string,
): string {
  const missing = app.rooms.missing(circle);
  if (missing.length === 0) return '';
  const permissions = permissionsIn(t, locale, missing);
  return `\n${t('circle.created.lacking', { permissions, doctor: mention('doctor') })}`;
}

const create = inGuild({
  ack: 'private',
  organiser: true,
  input: Wish,
  async run({ app, actor, t, mention }, wish) {
    const chosen = await chosenFormat({ app, actor, t }, wish.format);
    if (chosen === undefined) return refused('no-such-format', { t, mention });
    if (!app.rooms.offered({ guildId: actor.guild, roomKind: wish.room ?? 'text' }))
      return refused('stage-needs-community', { t, mention });
    const founded = await app.circles.found(actor.guild, actor.user, actor.guildLocale, {
      ...wish,
      format: chosen.key,
      capacity: wish.seats,
    });
    if (!founded.ok)
      return refused(founded.refusal, {
        t,
        mention,
        example: exampleFor(founded.refusal, { wish, now: app.now() }),
      });
    const circle = founded.value;
    const { max } = chosen.people;
    const many = { format: plain(nameOf(t, chosen)), most: max, seats: circle.capacity };
    const hint =
      circle.capacity > max ? `\n${t('formats.many-seats', { ...many, view: mention('format view') })}` : '';
    const next = nextMeeting(circle.schedule, app.now()) ?? app.now();
    const created = t('circle.created', {
      circle: plain(circle.name),
      when: timestamp(next, 'F'),
      in: timestamp(next, 'R'),
      open: mention('session open'),
      browse: mention('circle browse'),
    });
    return tell(`${created}${hint}${lackingNow({ app, t, mention }, circle, actor.locale)}`);
  },
});

const view = aboutCircle(async (context, circle) => say(await circleFor(context, circle)));

const leave = aboutCircle(async ({ app, actor, t, mention }, circle) => {
  const left = await app.circles.leave(actor.guild, circle.id, actor.user, 'leave-command');
  if (!left.ok) return refused(left.refusal, { t, mention });
  return tell(t('circle.left', { circle: plain(circle.name), browse: mention('circle browse') }));
});

const takeOver = aboutCircle(
  async ({ app, actor, t, mention }, circle) => {
    const taken = await app.circles.takeOver(circle, actor.user);
    if (!taken.ok) return refused(taken.refusal, { t, mention });
    return tell(t('circle.taken-over', { circle: plain(circle.name) }));
  },
  { organiser: true },
);

export const circle: Command = {
  data: command('circle', [
    subcommand('circle.browse', [...browseOptions]),
    subcommand('circle.view', [circleOption]),
    subcommand('circle.join', [circleOption]),
    subcommand('circle.leave', [circleOption]),
    subcommand('circle.create', [
      textOption('name', { required: true }),
      textOption('topic', { required: true, most: 300 }),
      ...newTimes.required,
      ...newTimes.optional,
      numberOption('seats'),
      textOption('format', { suggests: true }),
      ...roomOptions,
    ]),
    subcommand('circle.edit', [
      circleOption,
      textOption('topic', { most: 300 }),
      languageOption(),
      numberOption('new-seats'),
      ...changedTimes,
      ...roomOptions,
      ...showingOptions,
    ]),
    subcommand('circle.take-over', [circleOption]),
    subcommand('circle.admit', [circleOption, ...admitOptions]),
    subcommand('circle.invite', [circleOption, ...inviteOptions]),
    subcommand('circle.line', [circleOption]),
    subcommand('circle.remove', [circleOption, personOption('somebody')]),
    subcommand('circle.readmit', [circleOption, personOption('somebody')]),
    subcommand('circle.rest', [circleOption]),
    subcommand('circle.resume', [circleOption, ...resumeOptions]),
    subcommand('circle.archive', [circleOption]),
  ]),
  uses: {
    browse,
    view,
    join: startsJoining,
    leave,
    create,
    edit,
    'take-over': takeOver,
    admit,
    invite,
    line,
    remove,
    readmit,
    rest,
    resume,
    archive,
  },
  completes: {
    circle: suggestsCircles,
    zone: suggestsZones,
    format: suggestsFormats,
    tag: async ({ app, guild }, typed) => await app.circles.tagsLike(guild, typed),
  },
};
