import { Ajv } from 'ajv';
import formats from 'ajv-formats';
import { describe, expect, test } from 'vitest';
import { meetingOf, weeklyDays } from '../../../src/features/directory/meeting-guide.ts';
import { translator } from '../../../src/i18n/index.ts';
import { circleOf } from '../../support/make.ts';

/** What the published specification asks of the fields we use (code4recovery/spec, README and schema folder). */
const ofSpecification = {
  type: 'object',
  required: ['name', 'slug', 'day', 'time'],
  properties: {
    name: { type: 'string', minLength: 1, maxLength: 64 },
    slug: { type: 'string', pattern: '^[A-Za-z0-9-]+$', maxLength: 64 },
    day: {
      oneOf: [
        { type: 'integer', minimum: 0, maximum: 6 },
        { type: 'array', minItems: 1, uniqueItems: true, items: { type: 'integer', minimum: 0, maximum: 6 } },
      ],
    },
    time: { type: 'string', pattern: '^([01][0-9]|2[0-3]):[0-5][0-9]$' },
    end_time: { type: 'string', pattern: '^([01][0-9]|2[0-3]):[0-5][0-9]$' },
    timezone: { type: 'string', pattern: '^[A-Za-z_]+(/[A-Za-z0-9_+-]+)+$' },
    types: { type: 'array', items: { enum: ['EN', 'DE', 'POR', 'S', 'FR', 'JA'] } },
    notes: { type: 'string', pattern: '^[^<>]*$' },
    entity: { type: 'string', minLength: 1 },
    entity_website_url: { type: 'string', format: 'uri', pattern: '^https://' },
  },
  dependencies: { entity_website_url: ['entity'] },
  additionalProperties: false,
} as const;

const ajv = new Ajv({ allErrors: true, strictTypes: false });
formats.default(ajv);
const follows = ajv.compile(ofSpecification);

const about = { t: translator('en-US'), publicUrl: 'https://circles.example.org', minutes: 75 };
type Given = Parameters<typeof circleOf>[0];
const meeting = (given: Given = {}) => meetingOf(circleOf(given), about);
const schedule = (rule: string, localTime = '19:30') => ({
  zone: 'Europe/Berlin',
  localTime,
  rule,
  firstDate: '2026-11-24',
  changes: [],
});

describe('in the public list', () => {
  test('a circle is a meeting with its name, times, language and medium, and nothing else', () => {
    expect(
      meeting({ roomKind: 'voice', topic: 'Grief', schedule: schedule('FREQ=WEEKLY;BYDAY=TU') }),
    ).toEqual({
      name: 'Maple',
      slug: circleOf().id,
      day: 2,
      time: '19:30',
      end_time: '20:45',
      timezone: 'Europe/Berlin',
      types: ['EN'],
      notes: 'By voice, on Discord.',
      entity: 'circles.example.org',
      entity_website_url: 'https://circles.example.org',
    });
  });

  test.for<Given>([
    {},
    { roomKind: 'stage', locale: 'de' },
    { roomKind: 'thread', locale: 'pt-BR', name: 'Überlänge ÄÖÜ 32 Zeichen oder so' },
    { locale: 'es-ES', schedule: schedule('FREQ=WEEKLY;BYDAY=MO,WE,SU') },
    { locale: 'ja', schedule: schedule('FREQ=WEEKLY;INTERVAL=1;BYDAY=SA', '23:30') },
    {
      locale: 'bg',
      schedule: { ...schedule('FREQ=WEEKLY;BYDAY=FR'), zone: 'America/Argentina/Buenos_Aires' },
    },
  ])('%o is as the specification asks', (given) => {
    expect(follows(meeting(given)), JSON.stringify(follows.errors)).toBe(true);
  });

  test('a meeting over midnight ends on the next morning, and one of unknown length has no end', () => {
    const late = circleOf({ schedule: schedule('FREQ=WEEKLY;BYDAY=SA', '23:30') });
    expect(meetingOf(late, about)).toMatchObject({ time: '23:30', end_time: '00:45' });
    expect(meetingOf(late, { ...about, minutes: undefined })).not.toHaveProperty('end_time');
  });

  test.for([
    ['FREQ=WEEKLY;BYDAY=SU', [0]],
    ['FREQ=WEEKLY;BYDAY=SA', [6]],
    ['FREQ=WEEKLY;WKST=MO;BYDAY=TU,TH', [2, 4]],
    ['FREQ=WEEKLY;INTERVAL=1;BYDAY=MO,SU', [0, 1]],
    ['FREQ=WEEKLY;INTERVAL=2;BYDAY=TU', undefined],
    ['FREQ=MONTHLY;BYDAY=1TU', undefined],
    ['FREQ=MONTHLY;BYDAY=TU;BYSETPOS=-1', undefined],
    ['FREQ=WEEKLY;BYDAY=TU;COUNT=8', undefined],
    ['FREQ=WEEKLY;BYDAY=TU;UNTIL=20270101T000000Z', undefined],
    ['FREQ=WEEKLY', undefined],
    ['FREQ=DAILY', undefined],
    ['RDATE:2026-12-01,2026-12-09', undefined],
    ['', undefined],
  ] as const)('of the rule %s stand the days %o: only what comes every week', ([rule, days]) => {
    expect(weeklyDays({ rule })).toEqual(days);
    expect(meeting({ schedule: schedule(rule) }) === undefined).toBe(days === undefined);
  });
});
