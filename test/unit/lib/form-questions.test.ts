import { describe, expect, test } from 'vitest';
import { formChoice, formSelect, formText } from '../../../src/lib/form-questions.ts';

const about = { label: 'Minutes', customId: 'minutes', required: true };
const options = (length: number) =>
  Array.from({ length }, (_, place) => ({ label: `Option ${place}`, value: String(place) }));

describe('a question of a form', () => {
  test('that is typed shows what is there, and takes no more than it says', () => {
    expect(formText({ ...about, most: 3, value: '12' })).toEqual({
      type: 18,
      label: 'Minutes',
      component: { type: 4, custom_id: 'minutes', style: 1, required: true, max_length: 3, value: '12' },
    });
    expect(() => formText({ ...about, most: 3, value: '1234' })).toThrow('limit is 3');
    expect(() => formText({ ...about, most: 4_001 })).toThrow('limit is 4000');
  });

  test('of several lines may stay empty, with a hint of which a hundred letters are shown', () => {
    const { component } = formText({
      ...about,
      required: false,
      long: true,
      most: 300,
      placeholder: 'x'.repeat(101),
    });
    expect(component).toMatchObject({ style: 2, required: false, placeholder: `${'x'.repeat(99)}…` });
  });

  test('has one of its things chosen beforehand', () => {
    const chosen = { ...about, options: options(3), chosen: '1' };
    for (const { component } of [formChoice(chosen), formSelect(chosen)])
      expect(component).toMatchObject({
        options: [{ default: false }, { default: true }, { default: false }],
      });
  });

  test('offers as many things as Discord shows', () => {
    expect(() => formChoice({ ...about, options: options(1), chosen: '' })).toThrow(RangeError);
    expect(() => formChoice({ ...about, options: options(11), chosen: '' })).toThrow('limit is 10');
    expect(() => formSelect({ ...about, options: [], chosen: '' })).toThrow(RangeError);
    expect(() => formSelect({ ...about, options: options(26), chosen: '' })).toThrow('limit is 25');
  });
});
