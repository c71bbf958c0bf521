import { expect, test } from 'vitest';
import { controllerOf, unsaid } from '../../../src/features/policy/setup.ts';

test('who answers for what is stored is named as far as they have said so', () => {
  const ana = { name: 'Ana', contact: 'ana@example.org', country: 'DE' };
  expect(controllerOf(ana)).toBe('Ana, ana@example.org');
  expect(controllerOf({ ...ana, name: undefined })).toBe('ana@example.org');
  expect(controllerOf(unsaid.operator)).toBeUndefined();
  expect(unsaid).toEqual({
    operator: { name: undefined, contact: undefined, country: undefined },
    encryption: 'off',
  });
});
