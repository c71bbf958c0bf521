import { ApplicationCommandType, Locale } from 'discord-api-types/v10';
import { describe, expect, test } from 'vitest';
import { z } from 'zod';
import { commands } from '../../../commands/index.ts';
import { catalogues } from '../../../src/i18n/catalogues.ts';
import { english } from '../../../src/i18n/english.ts';
import type { Entry } from '../../../src/i18n/holes.ts';

const Words = z.record(z.string(), z.string()).default({});
const Choice = z.object({ name: z.string(), name_localizations: Words, value: z.string() });

/** A command, a subcommand or an option, as it is sent. */
const Node = z.object({
  name: z.string(),
  name_localizations: Words,
  description: z.string(),
  description_localizations: Words,
  required: z.boolean().default(false),
  choices: z.array(Choice).default([]),
  get options() {
    return z.array(Node).default([]);
  },
});
type Node = z.output<typeof Node>;
type Named = Pick<Node, 'name' | 'name_localizations'>;

const typed = commands.filter(({ data }) => data.type === ApplicationCommandType.ChatInput);
const parsed = typed.map(({ data }) => Node.parse(data));
const locales = Object.values(Locale);

const nameIn = ({ name, name_localizations: names }: Named, locale: string): string => names[locale] ?? name;
const all = (node: Node): readonly Node[] => [node, ...node.options.flatMap(all)];
const repeated = (words: readonly string[]) => words.filter((word, at) => words.indexOf(word) !== at);

/** Names that would be the same on somebody's screen, or that stand for a sibling in English. */
function clashes(siblings: readonly Named[]): readonly string[] {
  const alike = locales.flatMap((locale) => repeated(siblings.map((one) => nameIn(one, locale))));
  const borrowed = siblings.flatMap((one) =>
    Object.values(one.name_localizations).filter((name) =>
      siblings.some((other) => other !== one && other.name === name),
    ),
  );
  return [...new Set([...alike, ...borrowed])];
}

/** Discord: names of up to 32 letters in lower case, descriptions of 1 to 100 characters. */
function faultsOfWords(node: Node): readonly string[] {
  const names = [node.name, ...Object.values(node.name_localizations)];
  const descriptions = [node.description, ...Object.values(node.description_localizations)];
  return [
    ...names.filter((name) => !/^[-_'\p{L}\p{N}]{1,32}$/u.test(name) || name !== name.toLowerCase()),
    ...descriptions.filter((words) => words.trim() === '' || words.length > 100),
  ];
}

/** Discord: 25 options and 25 choices at most, their names all different, the required options first. */
function faultsOfLists({ name, options, choices }: Node): readonly string[] {
  const firstOptional = options.findIndex(({ required }) => !required);
  const late = firstOptional === -1 ? [] : options.slice(firstOptional).filter(({ required }) => required);
  return [
    ...(options.length > 25 || choices.length > 25 ? [`${name} has more than 25`] : []),
    ...clashes(options).map((clash) => `${name} has ${clash} twice`),
    ...clashes(choices).map((clash) => `${name} has ${clash} twice`),
    ...late.map((option) => `${option.name} is required and comes late`),
  ];
}

const faults = (command: Node): readonly string[] =>
  all(command).flatMap((node) => [...faultsOfWords(node), ...faultsOfLists(node)]);

const longest = (words: string, translations: Readonly<Record<string, string>>): number =>
  Math.max(words.length, ...Object.values(translations).map(({ length }) => length));

/** Discord adds up names, descriptions and values of all that is in a command, each in its longest language. */
const size = (command: Node): number =>
  all(command)
    .flatMap((node) => [
      longest(node.name, node.name_localizations),
      longest(node.description, node.description_localizations),
      ...node.choices.map((choice) => longest(choice.name, choice.name_localizations) + choice.value.length),
    ])
    .reduce((sum, one) => sum + one, 0);

describe('Discord takes', () => {
  test.for(parsed.map((command) => [command.name, command] as const))(
    '/%s in every language',
    ([, command]) => {
      expect(faults(command)).toEqual([]);
      expect(size(command)).toBeLessThanOrEqual(8_000);
    },
  );

  test('the commands beside each other in every language', () => {
    expect(parsed.length).toBeGreaterThan(0);
    expect(parsed.length).toBeLessThanOrEqual(100);
    expect(clashes(parsed)).toEqual([]);
  });

  test('every command of somebody whose language we speak in that language', () => {
    const spoken = locales.filter((locale) => locale in catalogues);
    const unsaid = parsed
      .flatMap(all)
      .flatMap(({ name, name_localizations: names, description_localizations: descriptions }) =>
        spoken.filter((locale) => !(locale in names && locale in descriptions)).map(() => name),
      );
    expect(unsaid).toEqual([]);
  });
});

describe('Discord would refuse', () => {
  const option = (name: string, more: Readonly<Record<string, unknown>> = {}) => ({
    name,
    description: 'Something',
    ...more,
  });
  const faultsWith = (...options: readonly unknown[]) =>
    faults(Node.parse({ ...option('circle'), options: [...options] }));

  test('names with capitals or spaces and a description that is empty or too long', () => {
    const translated = { name_localizations: { de: 'Kreis' }, description_localizations: { de: '' } };
    expect(faultsWith(option('my circle', translated))).toEqual(['my circle', 'Kreis', '']);
    expect(faultsWith(option('a', { description: 'x'.repeat(101) }))).toHaveLength(1);
  });

  test('two options that have one name in some language, or the English name of another', () => {
    const join = option('join', { name_localizations: { de: 'gehen' } });
    const leave = option('leave', { name_localizations: { de: 'gehen' } });
    const day = option('day', { name_localizations: { de: 'zone' } });
    const zone = option('zone', { name_localizations: { de: 'zeitzone' } });
    expect(faultsWith(join, leave)).toEqual(['circle has gehen twice']);
    expect(faultsWith(day, zone)).toEqual(['circle has zone twice']);
  });

  test('an option that is required behind one that is not, and a twenty-sixth', () => {
    expect(faultsWith(option('a'), option('b', { required: true }))).toEqual([
      'b is required and comes late',
    ]);
    const many = Array.from({ length: 26 }, (_, at) => option(`a${at}`));
    expect(faultsWith(...many)).toEqual(['circle has more than 25']);
  });

  test('more than 8,000 characters, counted in the longest language', () => {
    const choices = [{ name: 'Monday', name_localizations: { de: 'Wochentag' }, value: 'MO' }];
    const day = option('day', { name_localizations: { de: 'wochentag' }, choices });
    const counted = ['circle', 'Something', 'wochentag', 'Something', 'Wochentag', 'MO'].join('');
    expect(size(Node.parse({ ...option('circle'), options: [day] }))).toBe(counted.length);
  });
});

const languages: readonly [string, Readonly<Record<string, Entry>>][] = [
  ['English', english],
  ...Object.entries(catalogues),
];

/** A phone shows about 38 characters of a button; Discord itself would take 80. */
const labelsThatDoNotFit = (catalogue: Readonly<Record<string, Entry>>): readonly string[] =>
  Object.entries(catalogue)
    .filter(([key]) => key.endsWith('.button'))
    .filter(([, label]) => typeof label !== 'string' || label.trim() === '' || label.length > 38)
    .map(([key]) => key);

/** Discord: titles of forms and labels of questions have up to 45 characters, options and their descriptions 100. */
const formLimits = {
  'join.form.title': 45,
  'join.form.label': 45,
  'join.form.option': 100,
  'join.form.option.about': 100,
  'help.country.placeholder': 150,
  'help.country.more': 150,
  'help.country.other': 100,
} as const;

describe('on a phone', () => {
  test.for(languages)('every button in %s can be read to its end', ([, catalogue]) => {
    expect(labelsThatDoNotFit(catalogue)).toEqual([]);
  });

  test('a button without words, or with a sentence on it, is found out', () => {
    const labels = { 'a.button': ' ', 'b.button': 'x'.repeat(39), 'c.button': 'x'.repeat(38), d: '' };
    expect(labelsThatDoNotFit(labels)).toEqual(['a.button', 'b.button']);
  });

  test.for(languages)('the words of forms and lists in %s fit', ([, catalogue]) => {
    const tooLong = Object.entries(formLimits).filter(([key, most]) => {
      const words = catalogue[key];
      return typeof words !== 'string' || words.length > most;
    });
    expect(tooLong).toEqual([]);
  });
});
