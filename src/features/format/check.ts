import type { Translate } from '../../i18n/index.ts';
import { readJson } from '../../lib/json-text.ts';
import { notesOn } from './notes.ts';
import { brokenRules } from './rules.ts';
import { Format } from './schema.ts';
import { shapeFaults } from './shape-faults.ts';

/**
 * A format that can be held, with notes on what a host may want to think about; or what stands in its way, each a
 * sentence with the place, the field in plain words, and an example.
 */
export type Checked =
  | Readonly<{ ok: true; format: Format; notes: readonly string[] }>
  | Readonly<{ ok: false; faults: readonly string[] }>;

/** Reads the text of a file. Where it is no JSON, the line is named. */
export function checkFile(t: Translate, text: string): Checked {
  const read = readJson(text);
  return read.ok
    ? checkFormat(t, read.value)
    : { ok: false, faults: [t('check.json', { line: read.line ?? 1 })] };
}

/** Checks anything at all, and never throws. Rules are looked at once the shape is right. */
export function checkFormat(t: Translate, raw: unknown): Checked {
  const read = Format.safeParse(raw);
  if (!read.success) return { ok: false, faults: shapeFaults(t, raw, read.error.issues) };
  const faults = brokenRules(t, read.data);
  return faults.length > 0
    ? { ok: false, faults }
    : { ok: true, format: read.data, notes: notesOn(t, read.data) };
}
