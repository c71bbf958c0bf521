import { expect, test } from 'vitest';
import { CannotDo } from '../../rehearsal/people/cannot.ts';
import type { Person } from '../../rehearsal/people/person.ts';
import type { Told } from '../../rehearsal/people/told.ts';
import { opensSession, reachesRound, startsTurn } from '../support/circle.ts';
import { onEveryEmptyPlace } from '../support/databases.ts';
import { fillsIn, type OpenForm, onScreens, uses } from '../support/on-screens.ts';
import { hour, rehearse } from '../support/rehearsal.ts';
import { tryingOn } from '../support/who-may.ts';
import { everythingToDo, whoMayPage } from '../support/who-may-page.ts';
import { wholeServer } from '../support/whole-server.ts';

type Lines = Readonly<Record<string, Parameters<Person['uses']>[1]>>;
const maple = { circle: 'Maple' };

/** What is typed while no session runs, and with what. */
const betweenSessions: Lines = {
  '/circle browse': {},
  '/circle view': maple,
  '/circle join': maple,
  '/circle leave': maple,
  '/circle create': { name: 'Willow', topic: 'Trees', day: 'Monday', time: '19:30', zone: 'Europe/Berlin' },
  '/circle edit': { ...maple, topic: 'Trees' },
  '/circle admit': maple,
  '/circle invite': { ...maple, person: 'Olli' },
  '/circle line': maple,
  '/circle remove': { ...maple, person: 'Cleo' },
  '/circle readmit': { ...maple, person: 'Rex' },
  '/circle rest': maple,
  '/circle archive': maple,
  '/my-circles': {},
  '/apart list': {},
  '/apart ask': { person: 'Cleo' },
  '/apart look-up': { person: 'Cleo' },
  '/format list': {},
  '/format view': { format: 'Text circle' },
  '/format copy': { format: 'Text circle', name: 'Our own' },
  '/calendar link': {},
  '/reminders': {},
  '/help-now': {},
  '/my-data export': {},
  '/my-data consents': {},
  '/my-data pause': {},
  '/my-data correct': {},
  '/my-data delete': {},
  '/my-flags': {},
  '/settings view': {},
  '/settings stance': { stance: 'Talk about it openly, with trained hosts' },
  '/settings audit': {},
  '/settings moderators': {},
  '/settings moderator-role': {},
  '/settings organiser-role': {},
  '/settings language': {},
  '/settings votes': {},
  '/settings crisis': {},
  '/settings keeping': { concerns: '60 days' },
  '/settings feeds': { calendars: true },
  '/host card': { moment: 'Somebody is under age' },
  '/session rsvp': { ...maple, answer: "I'm coming" },
  '/session open': maple,
  '/doctor': {},
  '/privacy': {},
  '/terms': {},
};

const inSession: Lines = {
  '/session next': maple,
  '/session pause': maple,
  '/session cancel': maple,
  '/session close': maple,
  '/session unmute-all': maple,
  '/session standby': maple,
  '/where-are-we': maple,
  '/step-out': maple,
};

/** Who is of another server cannot even choose a person of this one. */
const elsewhere = 'There is no circle of that name here. /circle browse shows them all.';

onEveryEmptyPlace('who may', (place) => {
  test('do what is as docs/who-may.md says', { timeout: 240_000 }, async () => {
    const rehearsal = await rehearse({
      databaseUrl: (await place(true)).url,
      publicUrl: 'https://circles.example',
      unchecked: true,
    });
    const { people, cleo, mods } = await wholeServer(rehearsal);
    const { host, member, visitor } = people;
    const tried = tryingOn(rehearsal, people);
    const page = await whoMayPage();
    const untried = new Set(page.may.keys());
    const wrong: string[] = [];

    async function everybodyTries(name: string, attempt: (person: Person) => Promise<string>): Promise<void> {
      const may = page.may.get(name);
      if (may === undefined || !untried.delete(name)) return;
      wrong.push(...(await tried({ name, may, attempt })));
    }

    const told = async (act: () => Promise<Told>): Promise<string> => {
      try {
        const answer = await act();
        await answer.accepted();
        await rehearsal.settles();
        return answer
          .soFar()
          .map(({ text }) => text)
          .join('\n');
      } catch (error) {
        if (error instanceof CannotDo && /no person|person is not/u.test(error.message)) return elsewhere;
        throw error;
      }
    };

    async function typesAll(lines: Lines): Promise<void> {
      for (const [line, options] of Object.entries(lines))
        await everybodyTries(line, (person) => told(() => person.uses(line, options)));
    }

    /** Everything whose address begins so, as it stands on screens now; and the forms that opens. */
    async function usesAll(beginning: RegExp, picked = cleo): Promise<void> {
      const standing = onScreens(rehearsal, picked);
      for (const name of [...standing.keys()].filter((one) => beginning.test(one))) {
        // What one can look at only after another press is on somebody's screen by then.
        const on = standing.get(name);
        let form: OpenForm | undefined;
        if (on !== undefined)
          await everybodyTries(name, async (person) => {
            const used = await uses(rehearsal, person, on);
            if (person !== people['other server']) form ??= used.form;
            return used.said;
          });
        const opened = form as OpenForm | undefined;
        const [formName] = opened?.form.custom_id.split('~') ?? [];
        if (opened !== undefined && formName !== undefined)
          await everybodyTries(formName, async (person) => (await fillsIn(rehearsal, person, opened)).said);
      }
    }

    await rehearsal.database.db.seat.updateMany({ where: { userId: member.id }, data: { state: 'active' } });
    await rehearsal.passes(2 * hour);
    await usesAll(/^meeting\./u);
    await typesAll(betweenSessions);
    const [next] = await host.completes('/session move', 'which', '', { options: maple });
    await typesAll({ '/session move': { ...maple, which: String(next?.name), to: '20:30' } });
    for (const entry of ['Flag for care', 'Report'])
      await everybodyTries(entry, (person) => told(() => person.usesOnPerson(entry, cleo)));
    // What stands on cards is reached one press after another.
    for (let depth = 0; depth < 3; depth++)
      await usesAll(
        /^(circle|join|seat\.(pause|others|inv)|reminders|data|consents|help|concern\.(reach|who)|server-line)/u,
      );

    await rehearsal.uses(host, '/session open', maple);
    await usesAll(/^session\.agree/u);
    const room = await opensSession(rehearsal, { host, members: [host, member, visitor] });
    await typesAll(inSession);
    for (let depth = 0; depth < 3; depth++) await usesAll(/^(session|pause|out)\./u);
    await reachesRound(rehearsal, { host, members: [] }, room);
    await usesAll(/^turn\./u);
    await startsTurn(rehearsal, host, room);
    for (const person of [host, member, visitor]) await rehearsal.presses(person, 'Where am I?', room);
    await rehearsal.presses(host, 'For the host', room);
    for (let depth = 0; depth < 3; depth++) await usesAll(/^(turn|host|where)\./u, visitor);
    for (let depth = 0; depth < 2; depth++) await usesAll(/^care\./u, visitor);
    await typesAll({ '/session care': { ...maple, person: 'Vic' } });

    await visitor.usesOnPerson('Report', member, { in: String(visitor.channels()[0]?.id) });
    await rehearsal.settles();
    await visitor.selects('What is it about?', ['Selling, recruiting or preaching']);
    await rehearsal.settles();
    await rehearsal.presses(people.moderator, 'I look after it', mods);
    for (let depth = 0; depth < 3; depth++) await usesAll(/^step\./u);
    await usesAll(/^concern\./u);
    await rehearsal.uses(host, '/session close', {}, room);
    await rehearsal.uses(visitor, '/circle leave', maple);
    await usesAll(/^seat\.(take|decline)/u);

    expect(wrong).toEqual([]);
    expect([...untried]).toEqual([]);
  });
});

test('and the page knows everything there is to do', async () => {
  const { may, untried } = await whoMayPage();
  expect(new Set([...may.keys(), ...untried])).toEqual(everythingToDo());
});
