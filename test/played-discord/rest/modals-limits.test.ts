import { describe, expect, it } from 'vitest';
import { checkCallback } from '../../../rehearsal/limits/callbacks.ts';
import { refusalOf, refusedPlaces } from './refused.ts';

const label = (component: object, more: object = {}) => ({ type: 18, label: 'Name', component, ...more });
const input = (more: object = {}) => ({ type: 4, custom_id: 'name', style: 1, ...more });
const modal =
  (components: unknown, more: object = {}) =>
  () =>
    checkCallback({ type: 9, data: { custom_id: 'm', title: 'Check-in', components, ...more } });
const options = (count: number) =>
  Array.from({ length: count }, (_, n) => ({ label: `${n}`, value: `${n}` }));
const only = 'data.components.0.component';

describe('a form Discord would not open', () => {
  it.each([
    [
      'a title of 46 characters',
      modal([label(input())], { title: 'x'.repeat(46) }),
      'data.title: BASE_TYPE_BAD_LENGTH',
    ],
    ['no components', modal([]), 'data.components: BASE_TYPE_BAD_LENGTH'],
    [
      'six components',
      modal(Array.from({ length: 6 }, () => ({ type: 10, content: 'x' }))),
      'data.components: BASE_TYPE_BAD_LENGTH',
    ],
    [
      'a button row',
      modal([{ type: 1, components: [{ type: 2 }] }]),
      'data.components.0.components.0: UNION_TYPE_CHOICES',
    ],
    [
      'a label of 46 characters',
      modal([label(input(), { label: 'x'.repeat(46) })]),
      'data.components.0.label: BASE_TYPE_BAD_LENGTH',
    ],
    ['a label with nothing under it', modal([{ type: 18, label: 'x' }]), `${only}: BASE_TYPE_REQUIRED`],
    [
      'a text input with a label of its own',
      modal([label(input({ label: '' }))]),
      `${only}.label: BASE_TYPE_BAD_LENGTH`,
    ],
    [
      'a text input without style',
      modal([label({ type: 4, custom_id: 'a' })]),
      `${only}.style: BASE_TYPE_REQUIRED`,
    ],
    [
      'a placeholder of 101 characters',
      modal([label(input({ placeholder: 'x'.repeat(101) }))]),
      `${only}.placeholder: BASE_TYPE_MAX_LENGTH`,
    ],
    [
      'a value longer than its input allows',
      modal([label(input({ max_length: 3, value: 'four' }))]),
      `${only}.value: BASE_TYPE_BAD_LENGTH`,
    ],
    [
      'an input that is disabled',
      modal([label({ type: 5, custom_id: 'a', disabled: true })]),
      `${only}.disabled: COMPONENT_DISABLED_NOT_ALLOWED`,
    ],
    [
      'a required input that asks for zero values',
      modal([label({ type: 22, custom_id: 'a', required: true, min_values: 0, options: options(1) })]),
      `${only}.min_values: COMPONENT_REQUIRED_MIN_VALUES`,
    ],
    [
      'a radio group with one option',
      modal([label({ type: 21, custom_id: 'a', options: options(1) })]),
      `${only}.options: BASE_TYPE_BAD_LENGTH`,
    ],
    [
      'a checkbox group with eleven options',
      modal([label({ type: 22, custom_id: 'a', options: options(11) })]),
      `${only}.options: BASE_TYPE_BAD_LENGTH`,
    ],
    [
      'a checkbox that is required',
      modal([label({ type: 23, custom_id: 'a', required: true })]),
      `${only}.required: CHECKBOX_REQUIRED_NOT_ALLOWED`,
    ],
    [
      'an upload of eleven files',
      modal([label({ type: 19, custom_id: 'a', max_values: 11 })]),
      `${only}.max_values: NUMBER_TYPE_MAX`,
    ],
    [
      'the same custom_id twice',
      modal([label(input()), label(input())]),
      'data.components.1.component.custom_id: COMPONENT_CUSTOM_ID_DUPLICATED',
    ],
    [
      'an input without custom_id',
      modal([label({ type: 4, style: 1 })]),
      `${only}.custom_id: BASE_TYPE_REQUIRED`,
    ],
  ])('has %s', (_, attempt, place) => {
    expect(refusedPlaces(attempt)).toContain(place);
  });

  it('opens with every kind of input', () => {
    const components = [
      { type: 10, content: 'Nothing here is stored.' },
      label({ type: 21, custom_id: 'mode', options: options(2) }),
      label({ type: 22, custom_id: 'agree', required: true, options: options(1) }),
      label({ type: 5, custom_id: 'buddy', required: false, max_values: 1 }),
      { type: 1, components: [{ ...input(), label: 'Old style' }] },
    ];
    expect(modal(components)).not.toThrow();
  });
});

describe('other answers to an interaction', () => {
  it('an unknown type is refused', () => {
    expect(refusedPlaces(() => checkCallback({ type: 77 }))).toEqual(['type: BASE_TYPE_CHOICES']);
  });

  it('a message is checked under data', () => {
    const data = { content: 'x'.repeat(2001) };
    expect(refusedPlaces(() => checkCallback({ type: 4, data }))).toEqual([
      'data.content: BASE_TYPE_MAX_LENGTH',
    ]);
  });

  it('an empty message is 50006', () => {
    expect(refusalOf(() => checkCallback({ type: 4, data: {} })).code).toBe(50006);
  });

  it('26 suggestions are too many, and one of 101 characters is too long', () => {
    const choices = Array.from({ length: 26 }, () => ({ name: 'x'.repeat(101), value: 'v' }));
    const places = refusedPlaces(() => checkCallback({ type: 8, data: { choices } }));
    expect(places).toContain('data.choices: BASE_TYPE_MAX_LENGTH');
    expect(places).toContain('data.choices.0.name: BASE_TYPE_BAD_LENGTH');
  });

  it('a deferred answer needs no data', () => {
    expect(() => checkCallback({ type: 5 })).not.toThrow();
    expect(() => checkCallback({ type: 6 })).not.toThrow();
  });
});
