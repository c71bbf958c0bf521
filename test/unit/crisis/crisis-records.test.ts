import { describe, expect, it } from 'vitest';
import { emergencyFor, linesFor, staleRecords } from '../../../src/features/crisis/choose.ts';
import {
  type CrisisRecord,
  crisisRecordSchema,
  crisisRecords,
  youthLines,
} from '../../../src/features/crisis/resources.ts';

const listed = [...new Set(crisisRecords.map((line) => line.country))];

const sample: CrisisRecord = {
  country: 'US',
  emergency: ['911'],
  name: 'A line for this test',
  phone: '988',
  hours: '24/7',
  languages: ['en'],
  cost: 'free',
  source: 'https://example.org/line',
  checkedOn: '2026-06-01',
  confidence: 'high',
};

describe('the crisis lines the bot shows', () => {
  it.each([...crisisRecords, ...youthLines].map((line) => [`${line.country} ${line.name}`, line] as const))(
    '%s is a complete record',
    (_, line) => {
      expect(crisisRecordSchema.safeParse(line).error?.issues ?? []).toEqual([]);
    },
  );

  it('were all looked at within the last 180 days of today, and none in the future', () => {
    const stale = staleRecords([...crisisRecords, ...youthLines], new Date());
    expect(stale.map((line) => `${line.country} ${line.name}: checked on ${line.checkedOn}`)).toEqual([]);
  });

  it('cover at least 24 countries', () => {
    expect(listed.length).toBeGreaterThanOrEqual(24);
  });

  it('name no line twice and list no number twice within a country', () => {
    const names = crisisRecords.map((line) => `${line.country} ${line.name}`);
    const numbers = crisisRecords.flatMap((line) =>
      (line.phone?.split(' · ') ?? []).map((number) => `${line.country} ${number.replaceAll(/\D/g, '')}`),
    );
    expect(names).toEqual([...new Set(names)]);
    expect(numbers).toEqual([...new Set(numbers)]);
  });

  it.each(listed)('give %s a line and one set of emergency numbers', (country) => {
    expect(linesFor(country).length).toBeGreaterThan(0);
    expect(emergencyFor(country).length).toBeGreaterThan(0);
    for (const line of linesFor(country)) expect(line.emergency).toEqual(emergencyFor(country));
  });

  it('never hold a number that public lists still carry although it was replaced', () => {
    const replaced = ['1393', '18002214444', '199284284', '0570064556', '18002738255', '0379568145'];
    const digits = crisisRecords.flatMap((line) =>
      (line.phone?.split(' · ') ?? []).map((number) => number.replaceAll(/\D/g, '')),
    );
    expect(digits.filter((number) => replaced.includes(number))).toEqual([]);
  });
});

describe('a record is refused', () => {
  it.each([
    ['without a source', { ...sample, source: '' }],
    ['with a source that is not https', { ...sample, source: 'http://example.org/line' }],
    ['with a country that is not two capital letters', { ...sample, country: 'usa' }],
    ['without an emergency number', { ...sample, emergency: [] }],
    ['with low confidence', { ...sample, confidence: 'low' }],
    ['with a day that does not exist', { ...sample, checkedOn: '2026-02-30' }],
    ['with words where a number belongs', { ...sample, phone: 'call us' }],
    ['with a part nobody knows', { ...sample, audience: 'adults' }],
  ])('%s', (_, record) => {
    expect(crisisRecordSchema.safeParse(sample).success).toBe(true);
    expect(crisisRecordSchema.safeParse(record).success).toBe(false);
  });

  it('when it offers no way to get in touch', () => {
    const { phone: _, ...unreachable } = sample;
    expect(crisisRecordSchema.safeParse(unreachable).success).toBe(false);
  });
});

describe('a record looked at on 1 June 2026', () => {
  const staleOn = (today: string): number => staleRecords([sample], new Date(today)).length;

  it('is fresh that same day and 180 days later', () => {
    expect(staleOn('2026-06-01T00:00:00Z')).toBe(0);
    expect(staleOn('2026-11-28T23:59:59Z')).toBe(0);
  });

  it('is stale on the 181st day', () => {
    expect(staleOn('2026-11-29T00:00:00Z')).toBe(1);
  });

  it('is not believed on the day before', () => {
    expect(staleOn('2026-05-31T23:59:59Z')).toBe(1);
  });

  it('is stale when its day cannot be read', () => {
    expect(
      staleRecords([{ ...sample, checkedOn: 'last summer' }], new Date('2026-06-02T00:00:00Z')),
    ).toHaveLength(1);
  });
});
