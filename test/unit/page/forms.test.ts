import { ComponentType } from 'discord-api-types/v10';
import { describe, expect, test } from 'vitest';
import { firstAnswers, problemsIn } from '../../../rehearsal/page/form/answers.ts';
import { blocksOf } from '../../../rehearsal/page/form/question.ts';
import { amountProblem, beginningWith, pressed } from '../../../rehearsal/page/popup/picking.ts';
import { stepped } from '../../../rehearsal/page/popup/stepped.ts';
import { form, furtherForm } from '../../page/specimen.ts';

describe('a form', () => {
  test('says what is missing, and nothing when all is there', () => {
    const blocks = blocksOf(form.components);
    expect(problemsIn(blocks, firstAnswers(blocks))).toEqual({
      short: 'This is needed.',
      how: 'This is needed.',
      agree: 'This is needed.',
    });
    expect(problemsIn(blocks, { short: 'T', how: ['voice'], agree: ['keep'] })).toEqual({
      short: 'At least 2 characters; these are 1.',
    });
    expect(problemsIn(blocks, { short: 'Tired', how: ['voice'], agree: ['keep'] })).toEqual({});
  });

  test('asks for nothing that may be left out', () => {
    const blocks = blocksOf(furtherForm.components);
    expect(problemsIn(blocks, { ...firstAnswers(blocks), day: ['tue'] })).toEqual({});
  });

  test('keeps a block nobody knows in its place', () => {
    const unheardOf = JSON.parse(`{"type":${ComponentType.Label + 80},"id":7}`);
    expect(blocksOf([unheardOf])).toEqual([{ kind: 'unknown', key: '7', type: 98 }]);
  });
});

describe('a menu', () => {
  test('takes as many as it may, and gives back what is pressed again', () => {
    expect(pressed(['a'], 'b', { most: 1 })).toEqual(['b']);
    expect(pressed(['a', 'b'], 'c', { most: 2 })).toBeUndefined();
    expect(pressed(['a', 'b'], 'a', { most: 2 })).toEqual(['b']);
    expect(amountProblem(0, { least: 1, most: 3 })).toBe('Choose at least 1.');
  });

  test('is walked with the keys a list of a computer knows', () => {
    expect(stepped('ArrowDown', 2, 3)).toBe(0);
    expect(stepped('ArrowUp', -1, 3)).toBe(2);
    expect(stepped('x', 0, 3)).toBeUndefined();
    const days = ['Monday', 'Tuesday', 'Thursday'].map((label) => ({ value: label, label }));
    expect(beginningWith(days, 't', 1)).toBe(2);
    expect(beginningWith(days, 't', 2)).toBe(1);
  });
});
