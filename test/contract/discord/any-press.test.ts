import { randomInt } from 'node:crypto';
import {
  type APIModalSubmissionComponent,
  ApplicationCommandType,
  ComponentType,
  InteractionType,
  ApplicationCommandOptionType as OptionType,
} from 'discord-api-types/v10';
import fc from 'fast-check';
import { expect, test } from 'vitest';
import { commands, presses } from '../../../commands/index.ts';
import type { ComponentData, Deed, SentOption } from '../../../rehearsal/interactions/deed.ts';
import type { Interaction } from '../../../rehearsal/interactions/interaction.ts';
import { raise } from '../../../rehearsal/interactions/raise.ts';
import type { Person } from '../../../rehearsal/people/person.ts';
import { anaBenAndCleo, beginsRound, panelOf } from '../../support/circle.ts';
import { rehearse } from '../../support/rehearsal.ts';

/** How many: a few in every run, and as many as are asked for. */
const count = Number(process.env.ANY_PRESSES ?? 200);
const seed = Number(process.env.ANY_SEED ?? randomInt(2 ** 31));

const odd = fc.constantFrom(
  '',
  ' ',
  '\u0000',
  '\u202e',
  '💥',
  '~',
  '1~1~1',
  '-1',
  '1e9',
  'NaN',
  '../..',
  '{}',
  "'; --",
);
const word = fc.oneof(
  odd,
  fc.string({ maxLength: 24 }),
  fc.constantFrom('Maple', '19:30', 'Tuesday', 'yes', 'no', '3'),
);
const number = fc.oneof(fc.integer(), fc.double({ noNaN: true, noDefaultInfinity: true }));

/** An option of a command: one it has with any value, or one it has not. */
const optionOf = (names: readonly string[]): fc.Arbitrary<SentOption> =>
  fc
    .record({
      name: fc.oneof(fc.constantFrom(...names), fc.constant('unknown')),
      value: fc.oneof(word, number, fc.boolean()),
    })
    .map(({ name, value }) => ({
      name,
      value,
      type:
        typeof value === 'string'
          ? OptionType.String
          : typeof value === 'number'
            ? OptionType.Number
            : OptionType.Boolean,
    }));

type Use = Readonly<{ command: string; subcommand: string; options: readonly SentOption[] }>;

const use: fc.Arbitrary<Use> = fc
  .constantFrom(
    ...commands.flatMap(({ data, uses }) => Object.keys(uses).map((sub) => [data.name, sub] as const)),
  )
  .chain(([command, subcommand]) =>
    fc.record({
      command: fc.constant(command),
      subcommand: fc.constant(subcommand),
      options: fc.uniqueArray(
        optionOf([
          'circle',
          'name',
          'topic',
          'day',
          'time',
          'zone',
          'seats',
          'starts',
          'to',
          'format',
          'room',
          'answer',
        ]),
        {
          maxLength: 5,
          selector: ({ name }) => name,
        },
      ),
    }),
  );

type Press = Readonly<{ address: string; kind: 'button' | 'menu' | 'form'; values: readonly string[] }>;

/** The address of a press that there is, with anything behind it: ids of this evening, older panels, other versions. */
const pressOf = (ids: readonly string[]): fc.Arbitrary<Press> =>
  fc.record({
    address: fc
      .tuple(
        fc.oneof(fc.constantFrom(...presses.map(({ name }) => name)), word),
        fc.oneof(
          { weight: 9, arbitrary: fc.constant('1') },
          { weight: 1, arbitrary: fc.constantFrom('2', '0', '', '9999') },
        ),
        fc.array(fc.oneof(fc.constantFrom(...ids, '0', '1', '2', 'yes'), word), { maxLength: 4 }),
      )
      .map(([name, version, args]) => [name, version, ...args].join('~').slice(0, 100) || 'x'),
    kind: fc.constantFrom('button', 'menu', 'form'),
    values: fc.array(fc.oneof(word, fc.constantFrom(...ids)), { maxLength: 3 }),
  });

/** Whether the person was told anything, or the press was taken without a word because the room shows what it did. */
const isAnswered = ({ answeredBy, thinking }: Interaction): boolean => answeredBy !== undefined && !thinking;

test(`any press, command and form is answered, and nothing breaks (ANY_SEED=${seed})`, async () => {
  const { rehearsal, maple, host, ana, ben, cleo } = await anaBenAndCleo(await rehearse());
  const room = await beginsRound(rehearsal, maple);
  const { world } = rehearsal.discord;
  const [session] = JSON.stringify(panelOf(host, room).stored).match(/(?<=~1~)[a-z0-9]{12}/u) ?? [];
  const source = panelOf(host, room).stored;
  if (session === undefined) throw new Error('There is no panel.');
  const circle = String((await rehearsal.exports(ana)).seats[0]?.circleId);
  const ids = [session, circle, ana.id, rehearsal.guildId, room];
  const broken: string[] = [];
  const opener = raise(world, {
    ...whoOf(host),
    type: InteractionType.MessageComponent,
    message: source,
    data: buttonData('x~1'),
  });

  function whoOf(person: Person) {
    return { applicationId: rehearsal.applicationId, userId: person.id, channelId: room };
  }

  function deedOf(person: Person, what: Use | Press): Deed {
    const who = whoOf(person);
    if ('command' in what) {
      const { command: name, subcommand, options } = what;
      const below = [{ name: subcommand, type: OptionType.Subcommand, options }];
      const data = {
        id: '1',
        name,
        type: ApplicationCommandType.ChatInput,
        options: subcommand === '' ? options : below,
      };
      return { ...who, type: InteractionType.ApplicationCommand, data };
    }
    if (what.kind === 'form') {
      const components = what.values.map((value, at) =>
        field(['name', 'topic', 'words'][at] ?? 'more', value),
      );
      return {
        ...who,
        type: InteractionType.ModalSubmit,
        message: source,
        openedBy: opener,
        data: { custom_id: what.address, components },
      };
    }
    const data = what.kind === 'button' ? buttonData(what.address) : menuData(what.address, what.values);
    return { ...who, type: InteractionType.MessageComponent, message: source, data } as const;
  }

  const person = fc.constantFrom(host, ana, ben, cleo);
  const all = fc.sample(fc.tuple(person, fc.oneof(use, pressOf(ids))), { numRuns: count, seed });
  for (let from = 0; from < all.length; from += 40) {
    const raised = all
      .slice(from, from + 40)
      .map(([who, what]) => ({ what, interaction: raise(world, deedOf(who, what)) }));
    await rehearsal.settles();
    for (const { what, interaction } of raised) {
      const said = JSON.stringify(interaction.shown);
      if (!isAnswered(interaction) || said.includes('Something went wrong'))
        broken.push(JSON.stringify([what, said.slice(0, 400)]));
    }
  }
  expect(broken).toEqual([]);
});

const buttonData = (custom_id: string): ComponentData => ({
  custom_id,
  component_type: ComponentType.Button,
  id: 1,
});

const menuData = (custom_id: string, values: readonly string[]): ComponentData => ({
  custom_id,
  component_type: ComponentType.StringSelect,
  id: 1,
  values,
});

const field = (custom_id: string, value: string): APIModalSubmissionComponent => ({
  type: ComponentType.Label,
  id: 1,
  component: { type: ComponentType.TextInput, id: 2, custom_id, value },
});
