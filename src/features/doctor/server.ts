import type { Translate } from '../../i18n/index.ts';
import type { ChannelId } from '../../lib/ids.ts';
import { channelMention, plain } from '../../lib/markup.ts';
import type { Setup } from '../policy/setup.ts';
import { permissionsIn } from '../room/permission-names.ts';
import type { Permission } from '../room/room.ts';
import type { RoomKind } from '../room/schema.ts';
import { type ChoiceFacts, choiceFindings } from './choices.ts';
import { compared } from './clocks.ts';
import { type Finding, look, todo, well } from './finding.ts';

/** What a circle can want of a server: a room of a kind, or an event in its list. */
type Wanted = RoomKind | 'event';

/** What was found out about the bot in one server. Nothing in it is about anybody. */
export type ServerFacts = Readonly<{
  /** Permissions in the server as a whole, and whether a circle here wants what they are for. */
  server: readonly Readonly<{ wanted: Wanted; used: boolean; missing: readonly Permission[] }>[];
  /** The rooms of circles, by the circle's name: whoever reads this may not see the channel. */
  rooms: readonly Readonly<{ circle: string; channel: ChannelId; lacking: readonly Permission[] }>[];
  isAdministrator: boolean;
  setup: Setup;
  crisis: Readonly<{ lines: number; stale: number; oldest: Date }>;
  choices: ChoiceFacts;
  /** How many people have still to be asked anew; nothing where consents are not asked anew. */
  consentsWaiting: number | undefined;
  late: number;
  clockAhead: number | undefined;
  isConnected: boolean;
}>;

/** For whom it is said. `command`: how a command is named so that it can be pressed. */
export type For = Readonly<{ t: Translate; locale: string; command: (path: string) => string }>;

export function serverFindings(facts: ServerFacts, to: For): readonly Finding[] {
  return [
    ...permissions(facts, to),
    ...roomFindings(facts, to),
    ...(facts.isAdministrator ? [look(to.t('doctor.administrator'))] : []),
    well(to.t('doctor.roles')),
    encryption(facts, to),
    crisisFinding(facts, to),
    ...choiceFindings(facts.choices, to),
    operator(facts, to),
    ...consents(facts, to),
    facts.late === 0 ? well(to.t('doctor.late.none')) : todo(to.t('doctor.late', { count: facts.late })),
    clock(facts, to),
    facts.isConnected ? well(to.t('doctor.connection.well')) : todo(to.t('doctor.connection.away')),
  ];
}

function permissions({ server }: ServerFacts, { t, locale }: For): readonly Finding[] {
  const found = server
    .filter(({ missing }) => missing.length > 0)
    .map(({ wanted, used, missing }) => {
      const names = { permissions: permissionsIn(t, locale, missing) };
      return used ? todo(t(`doctor.for.${wanted}`, names)) : look(t(`doctor.if.${wanted}`, names));
    });
  return found.length === 0 ? [well(t('doctor.rooms.new'))] : found;
}

/** So many sets of permissions, and so many rooms that lack the same, are named. */
const setsNamed = 3;
const roomsNamed = 4;

/** Rooms that lack the same are named together. */
function roomFindings({ rooms }: ServerFacts, { t, locale }: For): readonly Finding[] {
  const lacking = rooms.filter(({ lacking: names }) => names.length > 0);
  if (lacking.length === 0)
    return rooms.length === 0 ? [] : [well(t('doctor.rooms.well', { count: rooms.length }))];
  const setOf = ({ lacking: names }: (typeof lacking)[number]): string => names.toSorted().join();
  const sets = [...new Set(lacking.map(setOf))].slice(0, setsNamed);
  const named = sets.map((set) => lacking.filter((one) => setOf(one) === set).slice(0, roomsNamed));
  const more = lacking.length - named.flat().length;
  return [
    ...named.map((group) =>
      todo(
        t('doctor.room.lacking', {
          rooms: group
            .map(({ circle, channel }) => `**${plain(circle)}** (${channelMention(channel)})`)
            .join(', '),
          permissions: permissionsIn(t, locale, group[0]?.lacking ?? []),
        }),
      ),
    ),
    ...(more === 0 ? [] : [todo(t('doctor.rooms.more', { count: more }))]),
  ];
}

function encryption({ setup }: ServerFacts, { t }: For): Finding {
  const words = t(`doctor.encryption.${setup.encryption}`);
  return setup.encryption === 'on' ? well(words) : look(words);
}

function crisisFinding({ crisis: { lines, stale, oldest } }: ServerFacts, { t, locale }: For): Finding {
  if (stale > 0) return todo(t('doctor.crisis.stale', { stale, count: lines }));
  const date = new Intl.DateTimeFormat(locale, { dateStyle: 'long', timeZone: 'UTC' }).format(oldest);
  return well(t('doctor.crisis.fresh', { count: lines, date }));
}

function operator({ setup }: ServerFacts, { t, command }: For): Finding {
  const { name, contact } = setup.operator;
  const unsaid = name === undefined || contact === undefined;
  return unsaid
    ? todo(t('doctor.operator.unsaid'))
    : well(t('doctor.operator.said', { privacy: command('privacy') }));
}

function consents({ consentsWaiting: count }: ServerFacts, { t }: For): readonly Finding[] {
  if (count === undefined) return [];
  return count === 0 ? [well(t('doctor.consents.none'))] : [look(t('doctor.consents.waiting', { count }))];
}

function clock({ clockAhead: ahead }: ServerFacts, { t, locale }: For): Finding {
  if (ahead === undefined) return look(t('doctor.clock.unknown'));
  const by = compared(ahead);
  if (by === 'alike') return well(t('doctor.clock.well'));
  const said = new Intl.NumberFormat(locale, { style: 'unit', unit: 'second', unitDisplay: 'long' });
  return todo(t(`doctor.clock.${by}`, { seconds: said.format(Math.round(Math.abs(ahead) / 1_000)) }));
}
