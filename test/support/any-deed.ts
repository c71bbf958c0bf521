import {
  type APIModalSubmissionComponent,
  ApplicationCommandType,
  ComponentType,
  InteractionType,
  ApplicationCommandOptionType as OptionType,
} from 'discord-api-types/v10';
import fc from 'fast-check';
import { commands, presses } from '../../commands/index.ts';
import type { Deed, SentOption } from '../../rehearsal/interactions/deed.ts';
import type { Interaction } from '../../rehearsal/interactions/interaction.ts';
import type { StoredMessage } from '../../rehearsal/world/state.ts';

/** Where somebody acts, on which message, and the press by which forms are said to have been opened. */
export type At = Readonly<{
  who: Readonly<{ applicationId: string; userId: string; channelId: string }>;
  source: StoredMessage;
  opener: Interaction;
}>;
/** Something somebody does, wherever they are. */
export type AnyDeed = Readonly<{ what: unknown; at: (place: At) => Deed }>;

const odd = ['', ' ', '\u0000', '\u202e', '💥', '~', '1~1~1', '-1', '1e9', 'NaN', '../..', '{}', "'; --"];
const word = fc.oneof(
  fc.constantFrom(...odd),
  fc.string({ maxLength: 24 }),
  fc.constantFrom('Maple', '19:30', 'Tuesday', 'Europe/Berlin', 'yes', 'no', '3'),
);
const number = fc.oneof(fc.integer(), fc.double({ noNaN: true, noDefaultInfinity: true }));

const typeOf = (value: string | number | boolean): OptionType =>
  typeof value === 'string'
    ? OptionType.String
    : typeof value === 'number'
      ? OptionType.Number
      : OptionType.Boolean;

const optionNames = [
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
  'person',
  'which',
  'unknown',
];

/** Options of a command: some it has and some it has not, with any values; needed ones are left out as well. */
const options: fc.Arbitrary<readonly SentOption[]> = fc.uniqueArray(
  fc
    .record({ name: fc.constantFrom(...optionNames), value: fc.oneof(word, number, fc.boolean()) })
    .map(({ name, value }) => ({ name, value, type: typeOf(value) })),
  { maxLength: 5, selector: ({ name }) => name },
);

const lines = commands.flatMap(({ data, uses }) =>
  data.type === undefined || data.type === ApplicationCommandType.ChatInput
    ? Object.keys(uses).map((subcommand) => ({ name: data.name, subcommand }))
    : [],
);

const typed: fc.Arbitrary<AnyDeed> = fc
  .record({ line: fc.constantFrom(...lines), given: options })
  .map(({ line: { name, subcommand }, given }) => {
    const below = [{ name: subcommand, type: OptionType.Subcommand, options: given }];
    const data = {
      id: '1',
      name,
      type: ApplicationCommandType.ChatInput,
      options: subcommand === '' ? given : below,
    };
    return {
      what: data,
      at: ({ who }) => ({ ...who, type: InteractionType.ApplicationCommand, data }),
    };
  });

/** The address of something there is, with anything behind it: ids of this evening, older panels, other versions. */
const address = (ids: readonly string[]): fc.Arbitrary<string> =>
  fc
    .tuple(
      fc.oneof(fc.constantFrom(...presses.map(({ name }) => name)), word),
      fc.oneof(
        { weight: 9, arbitrary: fc.constant('1') },
        { weight: 1, arbitrary: fc.constantFrom('2', '0', '', '9999') },
      ),
      fc.array(fc.oneof(fc.constantFrom(...ids, '0', '1', '2', 'yes'), word), { maxLength: 4 }),
    )
    .map(([name, version, args]) => [name, version, ...args].join('~').slice(0, 100) || 'x');

const pressed = (ids: readonly string[]): fc.Arbitrary<AnyDeed> =>
  fc
    .record({
      custom_id: address(ids),
      values: fc.option(fc.array(fc.oneof(word, fc.constantFrom(...ids)), { maxLength: 3 }), {
        nil: undefined,
      }),
    })
    .map(({ custom_id, values }) => {
      const data =
        values === undefined
          ? { custom_id, id: 1, component_type: ComponentType.Button }
          : { custom_id, id: 1, component_type: ComponentType.StringSelect, values };
      return {
        what: data,
        at: ({ who, source: message }) => ({ ...who, type: InteractionType.MessageComponent, data, message }),
      };
    });

const fieldNames = ['name', 'topic', 'words', 'consent', 'adult', 'wish', 'more', 'from', 'to', 'zone'];

/** A field of a form: of any kind, under any name, so that one that is needed is often not there or of another kind. */
const field: fc.Arbitrary<APIModalSubmissionComponent> = fc
  .record({
    custom_id: fc.constantFrom(...fieldNames),
    values: fc.array(word, { maxLength: 2 }),
    kind: fc.nat(2),
  })
  .map(({ custom_id, values, kind }) => {
    const label = { type: ComponentType.Label, id: 1 } as const;
    const base = { id: 2, custom_id };
    if (kind === 0)
      return { ...label, component: { ...base, type: ComponentType.TextInput, value: values.join(' ') } };
    if (kind === 1) return { ...label, component: { ...base, type: ComponentType.StringSelect, values } };
    return { ...label, component: { ...base, type: ComponentType.CheckboxGroup, values } };
  });

const filledIn = (ids: readonly string[]): fc.Arbitrary<AnyDeed> =>
  fc.record({ custom_id: address(ids), components: fc.array(field, { maxLength: 4 }) }).map((data) => ({
    what: data,
    at: ({ who, source: message, opener: openedBy }) => ({
      ...who,
      type: InteractionType.ModalSubmit,
      data,
      message,
      openedBy,
    }),
  }));

/** A press, a command or a form that somebody could send, most of them wrong in some way. `ids` are those of this evening. */
export const anyDeed = (ids: readonly string[]): fc.Arbitrary<AnyDeed> =>
  fc.oneof(typed, pressed(ids), filledIn(ids));
