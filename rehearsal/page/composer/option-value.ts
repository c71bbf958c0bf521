import { ApplicationCommandOptionType } from 'discord-api-types/v10';
import type { Deed } from '../../wire/deed.ts';
import type { OptionOnScreen } from '../../wire/screen.ts';

export type OptionValue = Extract<Deed, { kind: 'command' }>['options'][string];

/** What stands in the field of an option: the text or the id in it, or a suggestion that was taken. */
export type OptionDraft = Readonly<{
  text: string;
  suggestion?: Readonly<{ name: string; value: string | number }> | undefined;
}>;

type Read = Readonly<
  { kind: 'value'; value: OptionValue } | { kind: 'empty' } | { kind: 'problem'; problem: string }
>;

/** Reads the field of an option as Discord wants it, or says what is wrong with it. */
function readOption(option: OptionOnScreen, draft: OptionDraft | undefined): Read {
  const text = draft?.text.trim() ?? '';
  if (text === '') return option.required ? problem('This is needed.') : { kind: 'empty' };
  if (draft?.suggestion !== undefined) return { kind: 'value', value: { ...draft.suggestion } };
  switch (option.type) {
    case ApplicationCommandOptionType.String:
      return option.choices.length > 0 ? { kind: 'value', value: text } : readWords(option, text);
    case ApplicationCommandOptionType.Integer:
      return option.choices.length > 0 ? { kind: 'value', value: text } : readNumber(option, text, true);
    case ApplicationCommandOptionType.Number:
      return option.choices.length > 0 ? { kind: 'value', value: text } : readNumber(option, text, false);
    case ApplicationCommandOptionType.Boolean:
      return { kind: 'value', value: text === 'true' };
    case ApplicationCommandOptionType.User:
    case ApplicationCommandOptionType.Role:
    case ApplicationCommandOptionType.Mentionable:
    case ApplicationCommandOptionType.Channel:
      return { kind: 'value', value: { id: text } };
    default:
      return problem('This cannot be given in the played Discord.');
  }
}

function readWords({ least, most }: OptionOnScreen, text: string): Read {
  const length = [...text].length;
  if (least !== undefined && length < least)
    return problem(`At least ${least} characters; these are ${length}.`);
  if (most !== undefined && length > most) return problem(`At most ${most} characters; these are ${length}.`);
  return { kind: 'value', value: text };
}

function readNumber({ least, most }: OptionOnScreen, text: string, whole: boolean): Read {
  const value = Number(text.replace(',', '.'));
  if (!Number.isFinite(value)) return problem('Please write a number.');
  if (whole && !Number.isInteger(value)) return problem('Please write a whole number.');
  if (least !== undefined && value < least) return problem(`At least ${least}.`);
  if (most !== undefined && value > most) return problem(`At most ${most}.`);
  return { kind: 'value', value };
}

function problem(words: string): Read {
  return { kind: 'problem', problem: words };
}

export type Drafts = Readonly<Record<string, OptionDraft>>;

/** All that can be sent by now: what is empty or wrong is left out. */
export function readyValues(options: readonly OptionOnScreen[], drafts: Drafts): Record<string, OptionValue> {
  const values: Record<string, OptionValue> = {};
  for (const option of options) {
    const read = readOption(option, drafts[option.name]);
    if (read.kind === 'value') values[option.name] = read.value;
  }
  return values;
}

/** What is wrong, option by option. */
export function problemsOf(
  options: readonly OptionOnScreen[],
  drafts: Drafts,
): Readonly<Record<string, string>> {
  const problems: Record<string, string> = {};
  for (const option of options) {
    const read = readOption(option, drafts[option.name]);
    if (read.kind === 'problem') problems[option.name] = read.problem;
  }
  return problems;
}
