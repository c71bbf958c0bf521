import { americas } from './records/americas.ts';
import { asia } from './records/asia.ts';
import { northernEurope } from './records/northern-europe.ts';
import { oceaniaAndAfrica } from './records/oceania-and-africa.ts';
import type { CrisisRecord } from './records/record.ts';
import { southernAndEasternEurope } from './records/southern-and-eastern-europe.ts';
import { westernEurope } from './records/western-europe.ts';

export { type CrisisRecord, crisisRecordSchema } from './records/record.ts';
export { youthLines } from './records/youth.ts';

/**
 * Every crisis line the bot may show, several per country, the one to try first standing first.
 * Plain data checked by the compiler and by a test, never at run time: showing help must not depend on anything that can fail.
 */
export const crisisRecords: readonly CrisisRecord[] = [
  ...americas,
  ...westernEurope,
  ...northernEurope,
  ...southernAndEasternEurope,
  ...asia,
  ...oceaniaAndAfrica,
];
