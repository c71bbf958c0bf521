import { castOf } from '../casting.ts';
import { gathersCompany } from '../company.ts';
import { generalOf, opensDiscordAnew, passesUntil, says, takesSeat } from '../founding.ts';
import { inGeneral } from '../sayings/in-general.ts';
import { ordinary } from '../sayings/ordinary.ts';
import type { Scene } from '../scene.ts';

/** Monday, 22 March 2027, in Berlin. */
const monday = new Date('2027-03-22T17:00:00Z');

/** The Saturday after it, at ten to eight: the question, the answer, and the scene begins at eight. */
const asked = new Date('2027-03-27T18:50:00Z');
const answered = new Date('2027-03-27T18:54:00Z');
const eight = new Date('2027-03-27T19:00:00Z');

export const clocksChange: Scene = {
  id: 'clocks-change',
  title: 'Clocks change tonight',
  about:
    'You are Ana, on the evening before summer time begins in Berlin. Maple meets tomorrow at half past seven, and the night is an hour shorter: eight o’clock stays eight o’clock. Read #general, then press [Jump to the next thing due].',
  you: 'Ana',
  at: monday,
  async set(stage) {
    const company = gathersCompany(stage);
    const { mara, noor, ana, ben, cleo, dev, eli, gus } = company;
    const general = generalOf(mara);
    await noor.writes(general, inGeneral.hello);
    await says(mara, '/circle create', {
      name: 'Maple',
      topic: 'For people who care for a parent',
      day: 'Sunday',
      time: '19:30',
      zone: 'Europe/Berlin',
    });
    for (const person of [ana, ben, gus, dev, eli, cleo]) await takesSeat(stage, person);
    await passesUntil(stage, asked);
    const question = await dev.writes(general, inGeneral.isTheTimeDifferent);
    await passesUntil(stage, answered);
    await mara.writes(general, inGeneral.timeStays, question);
    await passesUntil(stage, eight);
    await opensDiscordAnew(company);
    const cast = castOf(stage, company, { sayings: ordinary });
    cast.hand(ana.id, 'you');
    return cast;
  },
};
