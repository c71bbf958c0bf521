import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { examples, shapeAt } from '../../../src/features/format/fields.ts';
import { lengthOf } from '../../../src/features/format/fit.ts';
import { shipped } from '../../../src/features/format/shipped.ts';

const guide = readFileSync(join(import.meta.dirname, '../../../docs/formats.md'), 'utf8');

/** Every word that may stand somewhere in a file. */
function wordsIn(shape: unknown): readonly string[] {
  if (typeof shape !== 'object' || shape === null) return [];
  const own = 'enum' in shape && Array.isArray(shape.enum) ? shape.enum : [];
  const single = 'const' in shape ? [shape.const] : [];
  const words = [...own, ...single].filter((word) => typeof word === 'string');
  return [...words, ...Object.values(shape).flatMap(wordsIn)];
}

describe('the guide for hosts', () => {
  test.for(Object.keys(examples))('explains the field %s', (field) => {
    expect(guide).toContain(`\`${field}\``);
  });

  test.for([...new Set(wordsIn(shapeAt(undefined, [])))])('names %s, which may stand in a file', (word) => {
    expect(guide).toMatch(new RegExp(`[\`"]${word}[\`"]`));
  });

  test.for([...shipped.values()])('tells of $name how long it takes and for how many people', (format) => {
    const [from, to] = format.people.ideal;
    const row = new RegExp(
      `\\*\\*${format.name}\\*\\* +\\| ${lengthOf(format)} min \\| ${from}–${to} people`,
    );
    expect(guide).toMatch(row);
  });
});
