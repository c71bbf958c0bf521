import { describe, expect, it } from 'vitest';
import { checkCommand, checkCommandList } from '../../../rehearsal/limits/commands.ts';
import { refusalOf, refusedPlaces } from './refused.ts';

const global = { guild: false };
const command = (more: object = {}) => ({ name: 'circle', description: 'Circles', ...more });
const option = (name: string, more: object = {}) => ({ type: 3, name, description: 'x', ...more });
const withOptions = (...options: unknown[]) => command({ options });
const place = (body: unknown) => refusedPlaces(() => checkCommand(body, global));

describe('a command Discord would not register', () => {
  it.each([
    ['a name with a capital', command({ name: 'Circle' }), 'name: APPLICATION_COMMAND_INVALID_NAME'],
    ['a name with a space', command({ name: 'my circle' }), 'name: APPLICATION_COMMAND_INVALID_NAME'],
    ['a name of 33 characters', command({ name: 'x'.repeat(33) }), 'name: BASE_TYPE_BAD_LENGTH'],
    ['no description', { name: 'circle' }, 'description: BASE_TYPE_REQUIRED'],
    [
      'a description of 101 characters',
      command({ description: 'x'.repeat(101) }),
      'description: BASE_TYPE_BAD_LENGTH',
    ],
    [
      'a translation into an unknown language',
      command({ name_localizations: { xx: 'kreis' } }),
      'name_localizations.xx: BASE_TYPE_CHOICES',
    ],
    [
      'a translated name with a capital',
      command({ name_localizations: { de: 'Kreis' } }),
      'name_localizations.de: APPLICATION_COMMAND_INVALID_NAME',
    ],
    [
      '26 options',
      withOptions(...Array.from({ length: 26 }, (_, n) => option(`o${n}`))),
      'options: BASE_TYPE_MAX_LENGTH',
    ],
    [
      'a required option after an optional one',
      withOptions(option('a'), option('b', { required: true })),
      'options.1: APPLICATION_COMMAND_OPTIONS_REQUIRED_INVALID',
    ],
    [
      'a required option late in a subcommand',
      withOptions({
        type: 1,
        name: 'join',
        description: 'x',
        options: [option('a'), option('b', { required: true })],
      }),
      'options.0.options.1: APPLICATION_COMMAND_OPTIONS_REQUIRED_INVALID',
    ],
    [
      'a subcommand beside an ordinary option',
      withOptions({ type: 1, name: 'join', description: 'x' }, option('a')),
      'options: APPLICATION_COMMAND_OPTIONS_TYPE_INVALID',
    ],
    [
      'a group in a group',
      withOptions({
        type: 2,
        name: 'a',
        description: 'x',
        options: [{ type: 2, name: 'b', description: 'x' }],
      }),
      'options.0.options.0: UNION_TYPE_CHOICES',
    ],
    [
      'two options of one name',
      withOptions(option('a'), option('a')),
      'options.1.name: APPLICATION_COMMAND_OPTIONS_NAME_DUPLICATED',
    ],
    [
      'two options of one name in German',
      withOptions(
        option('a', { name_localizations: { de: 'kreis' } }),
        option('b', { name_localizations: { de: 'kreis' } }),
      ),
      'options.1.name_localizations.de: APPLICATION_COMMAND_OPTIONS_NAME_DUPLICATED',
    ],
    [
      'an option whose translation is the default name of its sibling',
      withOptions(option('a', { name_localizations: { de: 'b' } }), option('b')),
      'options.0.name_localizations.de: APPLICATION_COMMAND_OPTIONS_NAME_DUPLICATED',
    ],
    [
      'choices and autocomplete',
      withOptions(option('a', { autocomplete: true, choices: [{ name: 'x', value: 'x' }] })),
      'options.0.autocomplete: APPLICATION_COMMAND_AUTOCOMPLETE_CHOICES',
    ],
    [
      'a text as value of a number choice',
      withOptions(option('a', { type: 4, choices: [{ name: 'one', value: 'one' }] })),
      'options.0.choices.0.value: NUMBER_TYPE_COERCE',
    ],
    [
      'a max_length of 0',
      withOptions(option('a', { max_length: 0 })),
      'options.0.max_length: NUMBER_TYPE_MIN',
    ],
    [
      'a channel type that is none',
      withOptions(option('a', { type: 7, channel_types: [99] })),
      'options.0.channel_types.0: BASE_TYPE_CHOICES',
    ],
    ['an unknown context', command({ contexts: [5] }), 'contexts.0: BASE_TYPE_CHOICES'],
    [
      'permissions that are no number',
      command({ default_member_permissions: 'all' }),
      'default_member_permissions: NUMBER_TYPE_COERCE',
    ],
  ])('has %s', (_, body, expected) => {
    expect(place(body)).toContain(expected);
  });

  it('is larger than 8,000 characters, the longest translation counted', () => {
    const long = 'x'.repeat(99);
    const choices = Array.from({ length: 25 }, (_, n) => ({ name: `${n}`, value: long.slice(0, 98) }));
    const options = ['a', 'b', 'c'].map((name) => option(name, { choices }));
    const translated = option('d', { description_localizations: { de: long } });
    expect(() => checkCommand(withOptions(...options, translated), global)).not.toThrow();
    const [first, ...rest] = options;
    const grown = [{ ...first, description_localizations: { de: long } }, ...rest, option('e', { choices })];
    expect(place(withOptions(...grown))).toEqual([': APPLICATION_COMMAND_TOO_LARGE']);
  });

  it('is a context menu with a description or options', () => {
    expect(
      place({ type: 3, name: 'Report to moderators', description: 'x', options: [option('a')] }),
    ).toEqual([
      'description: APPLICATION_COMMAND_CONTEXT_MENU_DESCRIPTION',
      'options: APPLICATION_COMMAND_CONTEXT_MENU_OPTIONS',
    ]);
    expect(() => checkCommand({ type: 3, name: 'Report to moderators' }, global)).not.toThrow();
  });

  it('is a guild command with contexts', () => {
    expect(refusedPlaces(() => checkCommand(command({ contexts: [0] }), { guild: true }))).toEqual([
      'contexts: APPLICATION_COMMAND_GLOBAL_ONLY',
    ]);
  });

  it('takes names of other scripts as they are', () => {
    expect(() =>
      checkCommand(command({ name: 'วงกลม', name_localizations: { hi: 'मंडली' } }), global),
    ).not.toThrow();
  });
});

describe('a list of commands', () => {
  it('names the one that is wrong by its index', () => {
    expect(refusedPlaces(() => checkCommandList([command(), command({ name: 'B' })], global))).toEqual([
      '1.name: APPLICATION_COMMAND_INVALID_NAME',
    ]);
  });

  it('has no name twice, but a menu may be called like a slash command', () => {
    expect(refusedPlaces(() => checkCommandList([command(), command()], global))).toEqual([
      '1: APPLICATION_COMMANDS_DUPLICATE_NAME',
    ]);
    expect(() => checkCommandList([command(), { type: 2, name: 'circle' }], global)).not.toThrow();
  });

  it('has at most fifteen menus of a kind', () => {
    const menus = Array.from({ length: 16 }, (_, n) => ({ type: 2, name: `Menu ${n}` }));
    expect(refusalOf(() => checkCommandList(menus, global)).code).toBe(30032);
  });
});
